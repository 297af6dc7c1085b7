/** An official's career in the order of its days. */
package org.tiencu.personnel.domain.timeline;
