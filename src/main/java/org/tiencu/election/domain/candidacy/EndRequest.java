package org.tiencu.election.domain.candidacy;

import java.time.LocalDate;

import org.tiencu.election.domain.candidate.CandidateState;

/**
 * A request that somebody no longer stands.
 *
 * @param kind what it is
 * @param ground constant of the table {@code candidacy-end-ground}, null unless he is to be removed
 * @param documentNumber number of the paper that asks for it
 * @param documentDate its date
 * @param reason its text
 */
public record EndRequest(Kind kind, String ground, String documentNumber, LocalDate documentDate, String reason) {

    /** Why somebody no longer stands. */
    public enum Kind {
        WITHDRAWN("Rút không ứng cử", CandidateState.WITHDRAWN),
        REMOVED("Xóa tên", CandidateState.REMOVED),
        DIED("Đã chết", CandidateState.DIED);

        private final String label;
        private final CandidateState state;

        Kind(String label, CandidateState state) {
            this.label = label;
            this.state = state;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }

        /** The state in which it leaves the candidate. */
        public CandidateState state() {
            return state;
        }
    }

    /** What becomes of a request; the table has the ends only. */
    public enum Outcome { CONFIRMED, RETURNED, REFUSED, CANCELLED }

    /** The same request with another paper. */
    public EndRequest with(String number, LocalDate date, String text) {
        return new EndRequest(kind, ground, number, date, text);
    }
}
