/** What is held about somebody, as a file for those who answer him. */
package org.tiencu.desk.adapter.page.datarequest;
