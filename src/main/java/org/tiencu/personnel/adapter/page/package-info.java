/** What personnel work shows on pages. */
package org.tiencu.personnel.adapter.page;
