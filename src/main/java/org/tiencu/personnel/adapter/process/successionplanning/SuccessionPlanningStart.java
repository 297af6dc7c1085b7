package org.tiencu.personnel.adapter.process.successionplanning;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Unit;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.planning.Plannings;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;
import org.tiencu.platform.refusal.Refusal;

/** Opens a planning case from the start form. */
@Component
class SuccessionPlanningStart implements StartHandler {

    private final Plannings plannings;

    SuccessionPlanningStart(Plannings plannings) {
        this.plannings = plannings;
    }

    @Override
    public String processId() {
        return SuccessionPlanningProcess.ID;
    }

    @Override
    public void requireRight() {
        if (plannings.unitsToOpenFor().isEmpty()) {
            throw Refusal.forbidden("Chỉ Văn phòng của đơn vị được khởi tạo vụ việc quy hoạch.");
        }
    }

    @Override
    public Map<String, ?> prefill() {
        List<Unit> units = plannings.unitsToOpenFor();
        return Map.of(
                "unitOptions", units.stream().map(unit -> CaseForm.option(unit.name(), unit.code())).toList(),
                "postOptions", units.stream().flatMap(unit -> plannings.postsOf(unit).stream()
                        .map(post -> CaseForm.option(post.title() + " – " + unit.name(), post.id()))).toList(),
                "periodOptions", plannings.periods().stream()
                        .map(period -> CaseForm.option(period.toString(), period.toString())).toList());
    }

    @Override
    public NewCase open(FormData form) {
        PersonnelCase planning = plannings.open(form.text("unit"), form.text("postId"), form.text("period"),
                form.text("reason"));
        return new NewCase(planning.id(), Map.of(
                SuccessionPlanningProcess.UNIT.name(), planning.unitCode(),
                SuccessionPlanningProcess.AUTHORITY_UNIT.name(), planning.authorityUnit()));
    }
}
