/** What the desk keeps in {@code tiencu.*}. */
package org.tiencu.desk.adapter.persistence;
