package org.tiencu.personnel.adapter.process.suspension;

import java.util.Date;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.suspension.Suspensions;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.suspension.SuspensionGround.Category;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.Deadlines;

/** Opens a suspension from the start form. */
@Component
class SuspensionStart implements StartHandler {

    private final Suspensions suspensions;

    SuspensionStart(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public String processId() {
        return SuspensionProcess.ID;
    }

    @Override
    public void requireRight() {
        if (!suspensions.mayOpen()) {
            throw Refusal.forbidden(
                    "Chỉ Văn phòng của đơn vị hoặc Ban Tổ chức của cấp có thẩm quyền được khởi tạo vụ việc này.");
        }
    }

    @Override
    public Map<String, ?> prefill() {
        return Map.of(
                "tenureOptions", suspensions.holders().stream().map(holder -> CaseForm.option(
                        holder.name() + " – " + holder.postTitle() + " – " + holder.unitName(), holder.tenureId())).toList(),
                "necessaryOptions", options(Category.NECESSARY),
                "seriousOptions", options(Category.SERIOUS));
    }

    private List<Map<String, Object>> options(Category category) {
        return suspensions.grounds(category).stream().map(ground -> CaseForm.option(
                ground.label() + onlyFor(suspensions.regimes(ground)), ground.code())).toList();
    }

    /** A ground that only one body of rules has is refused for posts under the other one: the list says so beforehand. */
    private static String onlyFor(List<Regime> regimes) {
        return regimes.size() > 1 ? "" : " (chỉ với chức vụ theo " + regimes.get(0).displayName() + ")";
    }

    @Override
    public NewCase open(FormData form) {
        Category category = form.choice("category", Category.class);
        PersonnelCase opened = suspensions.open(new Suspensions.Request(form.text("tenureId"), category,
                form.text(category == Category.SERIOUS ? "seriousGround" : "necessaryGround"), form.date("establishedOn"),
                form.text("description"), form.text("requestedBy"), form.text("requestNumber"),
                form.date("requestedUntil")));
        return new NewCase(opened.id(), Map.of(
                SuspensionProcess.AUTHORITY_UNIT.name(), opened.authorityUnit(),
                SuspensionProcess.ADVICE_DUE.name(), Date.from(Deadlines.endOf(suspensions.adviceDue(opened.id())))));
    }
}
