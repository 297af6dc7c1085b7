/** Removal of personal data over REST, for administrators. */
package org.tiencu.desk.adapter.rest.retention;
