package org.tiencu.election.adapter.process.electioncomplaint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.application.complaint.ComplaintHandling;
import org.tiencu.election.application.complaint.ComplaintHandling.SettleOutcome;
import org.tiencu.election.application.complaint.ComplaintRegisters;
import org.tiencu.election.application.complaint.ComplaintRegisters.Details;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.complaint.Complainant;
import org.tiencu.election.domain.complaint.ElectionComplaint;
import org.tiencu.election.domain.preparation.ElectionPaper;
import org.tiencu.platform.process.TaskContext;

/** What the forms about a complaint are opened with. Whoever has such a task may see who sent it. */
@Component
class ElectionComplaintForm {

    /** Kinds of papers that tell whoever comes next what was decided before. */
    private static final Set<String> BEFORE = Set.of(ComplaintHandling.SETTLEMENT, ComplaintHandling.SENDER_ANSWER,
            ComplaintHandling.LATENESS, ComplaintHandling.FINAL_DECISION);

    private final ComplaintRegisters registers;
    private final ComplaintHandling handling;
    private final ElectionFile file;

    ElectionComplaintForm(ComplaintRegisters registers, ComplaintHandling handling, ElectionFile file) {
        this.registers = registers;
        this.handling = handling;
        this.file = file;
    }

    /** The complaint, and what was decided about it so far. */
    Map<String, Object> entry(TaskContext task) {
        Details details = registers.forTask(task.caseId());
        ElectionComplaint complaint = details.complaint();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("caseNumber", complaint.id());
        values.put("electionName", file.election(complaint.electionId()).name());
        values.put("unitName", file.unit(complaint.unitCode()).name());
        values.put("kindText", complaint.kind().label());
        values.put("objectText", complaint.object().label());
        values.put("registerNumber", complaint.registerNumber());
        values.put("receivedText", ElectionForm.day(complaint.receivedOn()));
        values.put("firstAddress", details.limits().firstAddress());
        values.put("finalAddress", details.limits().finalAddress());
        values.put("lawText", details.limits().law());
        values.put("senderText", sender(complaint.sender()));
        values.put("contentText", complaint.content());
        values.put("stateText", before(details.papers()));
        values.put("returnReason", "");
        return values;
    }

    private static String sender(Complainant sender) {
        return sender.isNamed() ? sender.name() + ", " + sender.address() : sender.naming().label();
    }

    private static String before(List<ElectionPaper> papers) {
        return papers.stream().filter(paper -> BEFORE.contains(paper.kind()) && paper.content() != null)
                .map(ElectionComplaintForm::line).reduce((earlier, later) -> earlier + "\n\n" + later).orElse("");
    }

    private static String line(ElectionPaper paper) {
        String what = switch (paper.kind()) {
            case ComplaintHandling.SETTLEMENT -> "Giải quyết bước đầu";
            case ComplaintHandling.SENDER_ANSWER -> "Ý kiến của người gửi đơn";
            case ComplaintHandling.LATENESS -> "Về thời hạn nộp đơn";
            default -> "Nơi quyết định cuối cùng";
        };
        String number = paper.number() == null ? "" : ", số " + paper.number();
        String day = paper.datedOn() == null ? "" : ", ngày " + ElectionForm.day(paper.datedOn());
        return what + number + day + ": " + paper.content();
    }

    /** The entry to be corrected. */
    Map<String, Object> correction(TaskContext task) {
        ElectionComplaint complaint = registers.forTask(task.caseId()).complaint();
        Map<String, Object> values = entry(task);
        values.put("returnReason", handling.returnReason(complaint.id()));
        values.put("resultObject", complaint.object().isResult());
        values.put("receivedOn", complaint.receivedOn().toString());
        values.put("announcedOn", complaint.announcedOn() == null ? null : complaint.announcedOn().toString());
        values.put("sender", complaint.sender().naming().name());
        values.put("senderName", complaint.sender().name());
        values.put("senderAddress", complaint.sender().address());
        values.put("content", complaint.content());
        return values;
    }

    /** The entry, and by when it should have been filed. */
    Map<String, Object> lateness(TaskContext task) {
        Details details = registers.forTask(task.caseId());
        Map<String, Object> values = entry(task);
        values.put("announcedText", ElectionForm.day(details.complaint().announcedOn()));
        values.put("fileByText", ElectionForm.day(details.fileBy()));
        return values;
    }

    /** The entry, and how it can be settled. */
    Map<String, Object> settlement(TaskContext task) {
        Map<String, Object> values = entry(task);
        List<Map<String, Object>> options = new ArrayList<>();
        options.add(ElectionForm.option("Ra quyết định giải quyết", SettleOutcome.SETTLED.name()));
        if (handling.forwardable(registers.forTask(task.caseId()).complaint())) {
            options.add(ElectionForm.option("Chuyển nơi giải quyết cuối cùng", SettleOutcome.FORWARDED.name()));
        }
        options.add(ElectionForm.option("Trả lại nơi nhận đơn để bổ sung", SettleOutcome.RETURNED.name()));
        values.put("settleOptions", options);
        return values;
    }

    /** The entry, and since when handling has stopped. */
    Map<String, Object> review(TaskContext task) {
        Map<String, Object> values = entry(task);
        values.put("stoppedText", ElectionForm.moment(registers.forTask(task.caseId()).handlingEnds()));
        return values;
    }

    /** The entry, and who gets the file. */
    Map<String, Object> handOver(TaskContext task) {
        ElectionComplaint complaint = registers.forTask(task.caseId()).complaint();
        Map<String, Object> values = entry(task);
        values.put("successorText", complaint.body() == Body.NA ? "Ủy ban Thường vụ Quốc hội"
                : "Thường trực Hội đồng nhân dân khóa mới, " + file.unit(complaint.unitCode()).name());
        return values;
    }
}
