/** Transfer, rotation and secondment of an official: what is planned, what was said, and the conditions. Plain Java. */
package org.tiencu.personnel.domain.transfer;
