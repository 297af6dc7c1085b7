/** Connects the preparation of an election in one unit with its model. */
package org.tiencu.election.adapter.process.electionpreparation;
