/** Complaints, denunciations and petitions about an election. */
package org.tiencu.election.domain.complaint;
