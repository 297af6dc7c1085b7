package org.tiencu.election.domain.voter;

/**
 * What decides on a voter's ballots.
 *
 * @param residence why he stands in the list
 * @param months months of temporary residence by the election day, null if it does not matter
 * @param addressKind PERMANENT or TEMPORARY: where he stays who came back from abroad, null otherwise
 */
public record VoterSituation(Residence residence, Integer months, String addressKind) {
}
