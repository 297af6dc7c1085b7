/**
 * Use cases of the case as a whole: opening, the authority's vote, decision, handover, withdrawal; what of it may be
 * read by whom; and what the use cases ask of the engine and of the store.
 */
package org.tiencu.personnel.application.appointment;
