package org.tiencu.ballot;

/**
 * Votes that one person received in one count.
 *
 * @param id id of the person within the case; never a name or an identity number, because it is stored with the count
 * @param votes number of valid ballots that approve or name the person
 */
public record CandidateVotes(String id, int votes) {
}
