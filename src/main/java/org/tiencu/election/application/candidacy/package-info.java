/** The way of one candidate: nomination, dossier, conferences of voters, verification, and his leaving the list. */
package org.tiencu.election.application.candidacy;
