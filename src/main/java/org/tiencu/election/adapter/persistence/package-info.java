/** Elections in {@code tiencu.*}. */
package org.tiencu.election.adapter.persistence;
