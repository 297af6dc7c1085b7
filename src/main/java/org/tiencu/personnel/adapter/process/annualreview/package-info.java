/** {@code processes/personnel/annual-review}: grading of a unit's officials for a year. */
package org.tiencu.personnel.adapter.process.annualreview;
