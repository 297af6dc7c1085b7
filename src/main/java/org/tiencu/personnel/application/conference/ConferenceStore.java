package org.tiencu.personnel.application.conference;

import java.util.List;
import java.util.Optional;

import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.ConferenceStep;

/** Where conferences are kept. */
public interface ConferenceStore {

    /** Stores a new conference, with its votes if it has any. */
    void add(Conference conference);

    /** Replaces the conference of this id and its votes. */
    void update(Conference conference);

    /** The latest attempt at a step in a round. */
    Optional<Conference> latest(String caseId, int round, ConferenceStep step);

    /** All conferences of a case in the order in which they were summoned. */
    List<Conference> ofCase(String caseId);
}
