/** The personnel tables of schema {@code tiencu}, in plain SQL. */
package org.tiencu.personnel.adapter.persistence;
