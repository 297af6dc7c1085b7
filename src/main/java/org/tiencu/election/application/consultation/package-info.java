/** The three consultations about a list of candidates, and what follows from them. */
package org.tiencu.election.application.consultation;
