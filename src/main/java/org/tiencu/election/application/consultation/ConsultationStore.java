package org.tiencu.election.application.consultation;

import java.util.List;
import java.util.Optional;

import org.tiencu.election.domain.consultation.Consultation;
import org.tiencu.election.domain.consultation.ListRound;

/** Consultations as they are stored. */
public interface ConsultationStore {

    /** Stores a new one. */
    void add(Consultation consultation);

    /** Stores what became of it. */
    void save(Consultation consultation);

    /** The latest conference of this round. */
    Optional<Consultation> latest(ListRound round);

    /** Every conference of the case: by list, round, and how often. */
    List<Consultation> ofCase(String caseId);
}
