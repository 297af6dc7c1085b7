/**
 * The official's desk: what is the same for every kind of case, whatever law it follows. A case as its people see it,
 * what waits for them, who stands in for whom, what was attached. It knows neither {@code personnel} nor {@code election}: they tell it
 * about their cases through {@link org.tiencu.desk.application.cases.CaseSource}.
 */
package org.tiencu.desk;
