package org.tiencu.election.application.desk;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.cases.CaseFacts;
import org.tiencu.desk.application.cases.CaseRecord;
import org.tiencu.desk.application.cases.CaseSource;
import org.tiencu.election.application.complaint.ComplaintRegisters;

/** Tells the desk about complaints in the registers, for those who may read them. */
@Component
class ComplaintCaseSource implements CaseSource {

    private final ComplaintRegisters registers;

    ComplaintCaseSource(ComplaintRegisters registers) {
        this.registers = registers;
    }

    @Override
    public Optional<CaseFacts> find(String caseId) {
        return registers.find(caseId).map(ComplaintRegisters.Details::complaint).map(one -> new CaseFacts(one.id(),
                one.kind().label() + " về bầu cử", one.unitCode(), one.state().label(), !one.state().isClosed()));
    }

    @Override
    public CaseRecord record(String caseId) {
        return new CaseRecord(null, ElectionPapers.withText(registers.visible(caseId).papers()), List.of(), List.of());
    }
}
