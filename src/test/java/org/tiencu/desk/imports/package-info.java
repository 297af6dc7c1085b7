/** What comes in and goes out by spreadsheet, over all doors. */
package org.tiencu.desk.imports;
