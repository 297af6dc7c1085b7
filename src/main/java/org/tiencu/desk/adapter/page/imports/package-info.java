/** The page on which files are checked and stored. */
package org.tiencu.desk.adapter.page.imports;
