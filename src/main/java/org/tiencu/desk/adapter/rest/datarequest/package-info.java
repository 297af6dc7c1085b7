/** Requests about personal data over REST. */
package org.tiencu.desk.adapter.rest.datarequest;
