/** The annual review: levels, what forces the lowest one, groups of similar duty and the cap on the highest level. */
package org.tiencu.personnel.domain.annualreview;
