/** What comes in by spreadsheet: checked as a whole, then stored as a whole. */
package org.tiencu.desk.application.imports;
