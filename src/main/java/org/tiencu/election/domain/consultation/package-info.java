/** A consultation (hiệp thương) of the Fatherland Front about a list of candidates: who was there, how it decided, what came out. */
package org.tiencu.election.domain.consultation;
