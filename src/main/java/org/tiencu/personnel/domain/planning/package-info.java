/** Succession planning in plain Java: the period, the people of a plan, its limits, and its structure by age and sex. */
package org.tiencu.personnel.domain.planning;
