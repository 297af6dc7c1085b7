/** Files that wait to be stored, in the database. */
package org.tiencu.desk.adapter.persistence.imports;
