/** Confidence votes (lấy phiếu tín nhiệm): the count in three levels, and what follows from too many low ones. */
package org.tiencu.personnel.domain.confidence;
