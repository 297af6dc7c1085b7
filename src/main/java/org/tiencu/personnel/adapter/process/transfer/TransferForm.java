package org.tiencu.personnel.adapter.process.transfer;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Post;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.transfer.TransferConditions;
import org.tiencu.personnel.application.transfer.Transfers;
import org.tiencu.personnel.application.transfer.Transfers.Opinion;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.transfer.Transfer;
import org.tiencu.personnel.domain.transfer.TransferCondition;

/** Values that the forms of transfer, rotation and secondment have in common. */
@Component
class TransferForm {

    private final Transfers transfers;
    private final TransferConditions conditions;
    private final CaseFile file;
    private final CaseForm caseForm;

    TransferForm(Transfers transfers, TransferConditions conditions, CaseFile file, CaseForm caseForm) {
        this.transfers = transfers;
        this.conditions = conditions;
        this.file = file;
        this.caseForm = caseForm;
    }

    /** The heading, and where the official is to go. */
    Map<String, Object> heading(String caseId) {
        Map<String, Object> values = caseForm.heading(caseId);
        Transfer transfer = transfers.read(caseId);
        Post target = transfers.target(caseId);
        values.put("kind", transfer.kind().name());
        values.put("kindName", transfer.kind().label());
        values.put("targetPostTitle", target.title());
        values.put("receivingUnitName", file.unit(target.unitCode()).name());
        values.put("plannedOn", CaseForm.day(transfer.plannedOn()));
        values.put("period", (transfer.months() == null ? "" : "; thời hạn " + transfer.months() + " tháng")
                + (transfer.planNumber() == null ? "" : "; theo kế hoạch số " + transfer.planNumber()));
        values.put("transferReason", file.read(caseId).reason());
        return values;
    }

    /** The same with what the units and the official said. */
    Map<String, Object> withOpinions(String caseId) {
        Map<String, Object> values = heading(caseId);
        values.put("opinions", transfers.opinions(caseId).stream().map(TransferForm::opinion).toList());
        return values;
    }

    /** The same with the conditions as they are now. */
    Map<String, Object> withConditionsNow(String caseId) {
        return withConditions(caseId, conditions.now(caseId));
    }

    /** The same with the conditions as they were when the case went before the authority. */
    Map<String, Object> withConditions(String caseId) {
        return withConditions(caseId, conditions.of(caseId));
    }

    private Map<String, Object> withConditions(String caseId, List<TransferCondition> shown) {
        Map<String, Object> values = withOpinions(caseId);
        values.put("conditions", shown.stream().map(TransferForm::row).toList());
        return values;
    }

    private static Map<String, String> row(TransferCondition condition) {
        return Map.of("label", condition.label(), "met", condition.met() ? "Đạt" : "Chưa đạt",
                "weight", condition.met() ? "" : condition.waivable() ? "Cấp có thẩm quyền quyết định" : "Không được trình",
                "reason", condition.reason(), "law", condition.document() + ", " + condition.article());
    }

    private static Map<String, String> opinion(Paper paper) {
        String date = CaseForm.day(paper.datedOn());
        return Map.of("who", paper.kind().label(),
                "answer", Opinion.AGREE.name().equals(paper.outcome()) ? "Đồng ý" : "Không đồng ý",
                "document", paper.number() == null ? "Ngày " + date : paper.number() + " ngày " + date,
                "note", CaseForm.text(paper.content()));
    }
}
