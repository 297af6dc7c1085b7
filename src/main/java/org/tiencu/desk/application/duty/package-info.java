/** Who must not do two certain steps of one case: the office's own rules, as data. */
package org.tiencu.desk.application.duty;
