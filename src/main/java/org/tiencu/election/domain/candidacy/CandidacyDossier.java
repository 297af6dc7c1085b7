package org.tiencu.election.domain.candidacy;

import java.time.Instant;
import java.util.List;

/**
 * A dossier as it was handed in.
 *
 * @param receivedAt when the election committee got it
 * @param receiptNumber number of the receipt
 * @param items what is in it, constants of the table {@code candidacy-dossier}
 * @param sets in how many sets
 */
public record CandidacyDossier(Instant receivedAt, String receiptNumber, List<String> items, int sets) {

    public CandidacyDossier {
        items = List.copyOf(items);
    }
}
