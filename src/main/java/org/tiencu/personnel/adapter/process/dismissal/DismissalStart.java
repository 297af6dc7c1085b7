package org.tiencu.personnel.adapter.process.dismissal;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Holder;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.adapter.process.CaseStart;
import org.tiencu.personnel.application.dismissal.Dismissals;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.dismissal.DismissalKind;
import org.tiencu.personnel.domain.dismissal.Ground;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;
import org.tiencu.platform.refusal.Refusal;

/** Opens a case from the start form, or as it was proposed. */
@Component
class DismissalStart implements StartHandler, CaseStart {

    private final Dismissals dismissals;

    DismissalStart(Dismissals dismissals) {
        this.dismissals = dismissals;
    }

    @Override
    public String processId() {
        return DismissalProcess.ID;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.DISMISSAL;
    }

    @Override
    public void requireRight() {
        if (!dismissals.mayOpen()) {
            throw Refusal.forbidden(
                    "Chỉ Văn phòng của đơn vị hoặc Ban Tổ chức của cấp có thẩm quyền được khởi tạo vụ việc này.");
        }
    }

    @Override
    public Map<String, ?> prefill() {
        List<Holder> holders = dismissals.holders();
        return Map.of(
                "tenureOptions", holders.stream().map(holder -> CaseForm.option(holder.label(), holder.tenureId())).toList(),
                "groundOptions", dismissals.grounds(holders.stream().map(Holder::regime).collect(Collectors.toSet()))
                        .values().stream().map(DismissalStart::option).toList());
    }

    /** One ground with the rule of each body of rules that has it. */
    private static Map<String, Object> option(List<Ground> versions) {
        Ground first = versions.get(0);
        return CaseForm.option(first.kind().label() + ": " + first.label() + " ("
                + versions.stream().map(Ground::law).distinct().collect(Collectors.joining("; ")) + ")", first.code());
    }

    @Override
    public NewCase open(FormData form) {
        return begin(dismissals.open(new Dismissals.Request(form.text("tenureId"),
                form.choice("requestedKind", DismissalKind.class), form.text("ground"), form.date("establishedOn"),
                form.date("letterOn"), form.checked("essentialDuty"), form.text("description"))));
    }

    @Override
    public NewCase open(CaseProposal proposal) {
        return begin(dismissals.open(proposal));
    }

    private NewCase begin(PersonnelCase opened) {
        return new NewCase(opened.id(), Map.of(
                DismissalProcess.UNIT.name(), opened.unitCode(),
                DismissalProcess.AUTHORITY_UNIT.name(), opened.authorityUnit(),
                DismissalProcess.ELECTED.name(), dismissals.elected(opened.id()),
                DismissalProcess.TALKED.name(), false,
                DismissalProcess.PROPOSAL_DUE.name(), Date.from(dismissals.proposalDue(opened.id()))));
    }
}
