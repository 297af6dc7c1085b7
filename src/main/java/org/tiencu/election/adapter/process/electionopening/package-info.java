/** Connects the opening of an election for its units with its model. */
package org.tiencu.election.adapter.process.electionopening;
