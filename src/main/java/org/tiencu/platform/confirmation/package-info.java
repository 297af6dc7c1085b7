/**
 * What takes two people: one asks, another one with the same right confirms, and only then it is done. Contexts name such
 * acts as beans of {@link org.tiencu.platform.confirmation.ConfirmedAct}.
 */
package org.tiencu.platform.confirmation;
