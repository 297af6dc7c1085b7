/** The bodies that run an election in a unit, their members, and whether they are composed as the law wants it. */
package org.tiencu.election.domain.electionbody;
