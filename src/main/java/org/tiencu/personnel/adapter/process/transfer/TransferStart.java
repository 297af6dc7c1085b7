package org.tiencu.personnel.adapter.process.transfer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.Units;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.transfer.TransferRules.Limit;
import org.tiencu.personnel.application.transfer.Transfers;
import org.tiencu.personnel.application.transfer.Transfers.Proposal;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.transfer.TransferKind;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;
import org.tiencu.platform.refusal.Refusal;

/** Opens a transfer, rotation or secondment from the start form. */
@Component
class TransferStart implements StartHandler {

    private final Transfers transfers;
    private final CaseFile file;
    private final Units units;

    TransferStart(Transfers transfers, CaseFile file, Units units) {
        this.transfers = transfers;
        this.file = file;
        this.units = units;
    }

    @Override
    public String processId() {
        return TransferProcess.ID;
    }

    @Override
    public void requireRight() {
        if (transfers.authorities().isEmpty()) {
            throw Refusal.forbidden(
                    "Chỉ Ban Tổ chức của cấp quản lý chức vụ được đề xuất điều động, luân chuyển, biệt phái.");
        }
    }

    @Override
    public Map<String, ?> prefill() {
        List<Post> managed = transfers.posts(transfers.authorities());
        Map<String, Unit> inUnits = units.find(managed.stream().map(Post::unitCode).distinct().toList());
        Map<String, String> titles = managed.stream().collect(Collectors.toMap(Post::id,
                post -> post.title() + " – " + inUnits.get(post.unitCode()).name()));
        List<Tenure> holders = transfers.holders(managed);
        Map<String, String> names = file.names(holders.stream().map(Tenure::officialId).distinct().toList());
        return Map.of("tenureOptions", holders.stream().map(tenure -> CaseForm.option(
                        names.get(tenure.officialId()) + " – " + titles.get(tenure.postId()), tenure.id())).toList(),
                "postOptions", managed.stream().map(post -> CaseForm.option(titles.get(post.id()), post.id())).toList(),
                "limitText", limit(TransferKind.ROTATION) + " " + limit(TransferKind.SECONDMENT));
    }

    private String limit(TransferKind kind) {
        Limit limit = transfers.limit(kind);
        return kind.label() + ": " + (limit.minMonths() == null ? "" : "ít nhất " + limit.minMonths() + " tháng")
                + (limit.minMonths() == null || limit.maxMonths() == null ? "" : ", ")
                + (limit.maxMonths() == null ? "" : "nhiều nhất " + limit.maxMonths() + " tháng") + ".";
    }

    @Override
    public NewCase open(FormData form) {
        PersonnelCase opened = transfers.open(new Proposal(form.choice("kind", TransferKind.class), form.text("tenureId"),
                form.text("targetPostId"), form.number("months") == 0 ? null : form.number("months"), form.date("plannedOn"),
                form.text("planNumber"), form.text("reason")));
        return new NewCase(opened.id(), Map.of(
                TransferProcess.SENDING_UNIT.name(), opened.unitCode(),
                TransferProcess.RECEIVING_UNIT.name(), transfers.target(opened.id()).unitCode(),
                TransferProcess.AUTHORITY_UNIT.name(), opened.authorityUnit()));
    }
}
