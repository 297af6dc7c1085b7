/** One attempt at one voting step, and the steps there are. What a count decides is left to {@link org.tiencu.ballot}. */
package org.tiencu.personnel.domain.conference;
