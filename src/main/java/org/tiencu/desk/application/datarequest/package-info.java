/**
 * Requests of officials about their own data (Law 91/2025/QH15): received, answered or refused by one, checked by another.
 * What is held about somebody is told by each context, as {@link org.tiencu.desk.application.datarequest.HeldData}.
 */
package org.tiencu.desk.application.datarequest;
