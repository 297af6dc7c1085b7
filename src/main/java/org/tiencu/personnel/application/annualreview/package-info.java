/** Use cases of the annual review of a unit's officials, one case per unit, authority and year, also opened in batches. */
package org.tiencu.personnel.application.annualreview;
