package org.tiencu.election.domain.candidacy;

import java.time.LocalDate;

/**
 * A conference at which people voted about a candidate, or could not.
 *
 * @param kind which one
 * @param heldOn the day
 * @param summoned who was called, in persons
 * @param present who came, in persons
 * @param method how they voted, null if they did not
 * @param tellers members of the counting team, 0 if nobody voted
 * @param inFavour votes for him
 * @param against votes against him, and those without an opinion
 * @param invalid invalid ballots
 * @param minutesNumber number of the minutes
 * @param outcome what came of it
 */
public record CandidacyConference(Kind kind, LocalDate heldOn, int summoned, int present, Method method, int tellers,
        int inFavour, int against, int invalid, String minutesNumber, Outcome outcome) {

    /** Which conference. The constants are also those of the table {@code conference-quorum}. */
    public enum Kind {
        WORKPLACE("Hội nghị cử tri nơi công tác"),
        /** Of the leaders of the agency that nominates him. */
        ENLARGED("Hội nghị lãnh đạo mở rộng"),
        VILLAGE("Hội nghị cử tri thôn, tổ dân phố"),
        RESIDENCE("Hội nghị cử tri nơi cư trú");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** How people vote. */
    public enum Method {
        HANDS("Giơ tay"), BALLOT("Bỏ phiếu kín");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** What came of a conference. */
    public enum Outcome {
        NO_QUORUM("Không đủ số người có mặt"), CONFIDENT("Được tín nhiệm"), NOT_CONFIDENT("Không được tín nhiệm");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** The same with this outcome. */
    public CandidacyConference with(Outcome decided) {
        return new CandidacyConference(kind, heldOn, summoned, present, method, tellers, inFavour, against, invalid,
                minutesNumber, decided);
    }

    /** Whether every person present is counted once. */
    public boolean addsUp() {
        return inFavour + against + invalid == present;
    }

    /** Whether more than this part of those present voted for him. */
    public boolean exceeds(int percent) {
        return 100L * inFavour > (long) percent * present;
    }
}
