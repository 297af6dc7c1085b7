/** Consultations (hiệp thương) of the Front about a list of candidates: who was there, how they decided, what came out. */
package org.tiencu.election.domain.consultation;
