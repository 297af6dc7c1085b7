/** What personnel cases tell the desk. */
package org.tiencu.personnel.application.desk;
