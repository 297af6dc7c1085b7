package org.tiencu.personnel.application.conference;

import java.util.List;

import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.ConferenceStep;

/** One kind of case as conferences see it: whom they vote on, and what a result does. */
public interface VotedCase {

    CaseKind kind();

    /** The people who are voted on in the step. */
    List<String> candidates(PersonnelCase voted, ConferenceStep step);

    /** The minutes of this conference were confirmed. */
    default void confirmed(PersonnelCase voted, Conference conference) {
    }
}
