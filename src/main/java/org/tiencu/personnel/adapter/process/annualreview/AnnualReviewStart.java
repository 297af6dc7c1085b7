package org.tiencu.personnel.adapter.process.annualreview;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Unit;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.annualreview.AnnualReviewOpenings;
import org.tiencu.personnel.application.annualreview.AnnualReviewOpenings.Opened;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;
import org.tiencu.platform.refusal.Refusal;

/** Opens the annual review of a unit from the start form. */
@Component
class AnnualReviewStart implements StartHandler {

    private final AnnualReviewOpenings openings;

    AnnualReviewStart(AnnualReviewOpenings openings) {
        this.openings = openings;
    }

    @Override
    public String processId() {
        return AnnualReviewProcess.ID;
    }

    @Override
    public void requireRight() {
        if (openings.units().isEmpty()) {
            throw Refusal.forbidden("Chỉ Văn phòng của đơn vị và Ban Tổ chức của cấp quản lý "
                    + "được mở việc đánh giá, xếp loại.");
        }
    }

    @Override
    public Map<String, ?> prefill() {
        List<Unit> units = openings.units();
        return Map.of("unitOptions", options(units), "authorityOptions", options(openings.authorities(units)));
    }

    private static List<Map<String, Object>> options(List<Unit> units) {
        return units.stream().map(unit -> CaseForm.option(unit.name() + " (" + unit.code() + ")", unit.code())).toList();
    }

    @Override
    public NewCase open(FormData form) {
        Opened opened = openings.open(form.text("unit"), form.text("authorityUnit"),
                form.values().containsKey("year") ? Integer.valueOf(form.number("year")) : null,
                form.checked("specialBody"));
        return new NewCase(opened.personnelCase().id(),
                EngineAnnualReviewWorkflow.variables(opened.personnelCase(), opened.review()));
    }
}
