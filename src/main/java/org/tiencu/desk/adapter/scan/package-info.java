/** Virus scanners. */
package org.tiencu.desk.adapter.scan;
