/** Spreadsheets (xlsx): templates, files that users send, lists that they take away. Knows rows and columns, no business. */
package org.tiencu.platform.sheet;
