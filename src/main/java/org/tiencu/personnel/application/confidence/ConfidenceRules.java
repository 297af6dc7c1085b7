package org.tiencu.personnel.application.confidence;

import java.time.LocalDate;
import java.util.List;

import org.tiencu.personnel.domain.confidence.Fraction;
import org.tiencu.personnel.domain.confidence.Threshold;

/** The numbers and lists of the law on confidence votes; those of the day of the vote apply. */
public interface ConfidenceRules {

    /** Numbers of whole things. */
    enum Limit {
        /** Calendar days before the vote by which the file is with the voters. */
        FILE,
        /** Calendar days before the vote by which points to clarify are with the person. */
        POINTS,
        /** The year of the term in which the vote is held. */
        TERM_YEAR
    }

    /**
     * Something that goes into the file.
     *
     * @param code constant of the table
     * @param label Vietnamese name
     * @param compulsory whether the file is incomplete without it
     */
    record FileItem(String code, String label, boolean compulsory) {
    }

    /**
     * A limit.
     *
     * @throws org.tiencu.platform.refusal.Refusal if there is no rule for that day
     */
    int number(LocalDate day, Limit limit);

    /** What share of those summoned has to be present. */
    Fraction quorum(LocalDate day);

    /**
     * Why somebody is not voted on, in Vietnamese.
     *
     * @param monthsToRetirement months until he retires, a month begun counts
     * @param startedInVoteYear whether he came into the post in the year of the vote
     * @return empty if he is
     */
    List<String> exclusions(LocalDate day, int monthsToRetirement, boolean startedInVoteYear);

    /** The items of the file in order. */
    List<FileItem> fileItems(LocalDate day);

    /** What follows from low votes, gravest first; at least one. */
    List<Threshold> thresholds(LocalDate day);
}
