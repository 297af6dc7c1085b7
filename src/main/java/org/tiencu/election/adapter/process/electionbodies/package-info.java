/** Connects the setting up of the bodies that run an election with its model. */
package org.tiencu.election.adapter.process.electionbodies;
