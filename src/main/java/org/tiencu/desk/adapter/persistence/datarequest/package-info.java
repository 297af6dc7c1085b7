/** Requests about personal data in our own tables. */
package org.tiencu.desk.adapter.persistence.datarequest;
