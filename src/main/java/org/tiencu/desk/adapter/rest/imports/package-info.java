/** The same over REST, in one request. */
package org.tiencu.desk.adapter.rest.imports;
