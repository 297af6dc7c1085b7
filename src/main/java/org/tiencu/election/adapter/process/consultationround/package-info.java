/** Connects the consultations about a list of candidates with their model. */
package org.tiencu.election.adapter.process.consultationround;
