/** Confidence votes on the leaders of a unit: list, file, points to clarify, count, minutes and what follows. */
package org.tiencu.personnel.application.confidence;
