/** Use cases about the bodies that run an election in a unit: setting them up, changing their members, showing them. */
package org.tiencu.election.application.electionbody;
