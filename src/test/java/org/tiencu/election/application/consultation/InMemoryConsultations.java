package org.tiencu.election.application.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tiencu.election.domain.consultation.Consultation;
import org.tiencu.election.domain.consultation.ListRound;

/** Consultations in memory. */
class InMemoryConsultations implements ConsultationStore {

    final List<Consultation> all = new ArrayList<>();

    @Override
    public void add(Consultation c) {
        all.add(new Consultation((long) all.size(), c.round(), c.attempt(), c.status(), c.returnReason(), c.summons(),
                c.attendance(), c.vote(), c.result(), c.minutes()));
    }

    @Override
    public void save(Consultation consultation) {
        all.set(consultation.id().intValue(), consultation);
    }

    @Override
    public Optional<Consultation> latest(ListRound round) {
        return all.stream().filter(one -> one.round().equals(round)).reduce((earlier, later) -> later);
    }

    @Override
    public List<Consultation> ofCase(String caseId) {
        return all.stream().filter(one -> one.round().caseId().equals(caseId)).toList();
    }
}
