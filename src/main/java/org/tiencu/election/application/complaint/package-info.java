/**
 * Complaints, denunciations and petitions about an election: the registers, who handles what until when, and what becomes of
 * them when handling stops.
 */
package org.tiencu.election.application.complaint;
