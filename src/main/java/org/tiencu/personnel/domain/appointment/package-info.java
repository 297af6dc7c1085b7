/** An appointment case: how far it is, the people considered in it, what was put in writing, and the decisions. */
package org.tiencu.personnel.domain.appointment;
