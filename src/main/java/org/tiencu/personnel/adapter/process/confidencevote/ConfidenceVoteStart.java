package org.tiencu.personnel.adapter.process.confidencevote;

import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.confidence.ConfidencePreparation;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;
import org.tiencu.platform.refusal.Refusal;

/** Opens a confidence vote from the start form. */
@Component
class ConfidenceVoteStart implements StartHandler {

    private final ConfidencePreparation preparation;

    ConfidenceVoteStart(ConfidencePreparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public String processId() {
        return ConfidenceVoteProcess.ID;
    }

    @Override
    public void requireRight() {
        if (preparation.units().isEmpty()) {
            throw Refusal.forbidden("Chỉ Văn phòng của đơn vị được khởi tạo việc lấy phiếu tín nhiệm.");
        }
    }

    @Override
    public Map<String, ?> prefill() {
        return Map.of("unitOptions", preparation.units().stream()
                        .map(unit -> CaseForm.option(unit.name(), unit.code())).toList(),
                "earliestDay", CaseForm.day(preparation.earliestDay()));
    }

    @Override
    public NewCase open(FormData form) {
        PersonnelCase opened = preparation.open(form.text("unit"), form.date("voteDay"), form.text("reason"));
        return new NewCase(opened.id(), Map.of(ConfidenceVoteProcess.UNIT.name(), opened.unitCode(),
                ConfidenceVoteProcess.AUTHORITY_UNIT.name(), opened.authorityUnit()));
    }
}
