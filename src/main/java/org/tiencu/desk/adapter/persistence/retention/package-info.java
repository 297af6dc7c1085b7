/** Takes personal data out of our own tables. */
package org.tiencu.desk.adapter.persistence.retention;
