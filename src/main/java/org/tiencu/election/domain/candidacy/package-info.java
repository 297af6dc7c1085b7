/** What is recorded on the way of a candidate to the official list. */
package org.tiencu.election.domain.candidacy;
