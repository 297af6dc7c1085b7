/** Connects a change among the members of a body that runs an election with its model. */
package org.tiencu.election.adapter.process.electionbodychange;
