package org.tiencu.personnel.application.transfer;

import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.transfer.Transfer;
import org.tiencu.platform.refusal.Refusal;

/** Use cases of a secondment that is in force: end it early, and bring the official back. */
@Service
@Transactional
public class Secondments {

    private final TransferStore store;
    private final CaseFile file;
    private final Officials officials;
    private final Posts posts;
    private final Tenures tenures;

    Secondments(TransferStore store, CaseFile file, Officials officials, Posts posts, Tenures tenures) {
        this.store = store;
        this.file = file;
        this.officials = officials;
        this.posts = posts;
        this.tenures = tenures;
    }

    /** The decision by which he is away. */
    public CaseDecision decision(String caseId) {
        return file.latestDecision(caseId).orElseThrow();
    }

    /**
     * Records that the secondment ends early.
     *
     * @param endedOn last day of the secondment
     * @throws Refusal if the day does not lie in the time of the secondment
     */
    public void end(String caseId, String number, LocalDate decidedOn, LocalDate endedOn, String reason) {
        file.locked(caseId);
        file.past(decidedOn, "decisionDate", "Ngày ban hành");
        CaseDecision decision = decision(caseId);
        if (endedOn.isBefore(decision.effectiveOn()) || endedOn.isAfter(decision.untilOn())) {
            throw Refusal.field("endedOn", "Ngày biệt phái cuối cùng", "Phải nằm trong thời gian biệt phái.");
        }
        store.update(store.find(caseId).orElseThrow().ended(endedOn));
        file.record(caseId, Paper.Kind.SECONDMENT_END, null, null, number, decidedOn, reason);
    }

    /**
     * Brings the official back. Where something else has ended his time in the post or moved him meanwhile, that stays as
     * it is: a secondment that runs out must not fail.
     */
    public void bringBack(String caseId) {
        PersonnelCase personnelCase = file.locked(caseId);
        Transfer transfer = store.find(caseId).orElseThrow();
        LocalDate planned = decision(caseId).untilOn();
        LocalDate lastDay = transfer.endedOn() == null ? planned : transfer.endedOn();
        String why = lastDay.isBefore(planned) ? "Kết thúc biệt phái trước thời hạn" : "Hết thời hạn biệt phái";
        if (transfer.endedOn() == null) {
            file.record(caseId, Paper.Kind.SECONDMENT_END, null, null, null, lastDay, why + ".");
        }
        if (tenures.find(transfer.hostTenureId()).filter(tenure -> tenure.closedOn() == null).isPresent()) {
            tenures.close(transfer.hostTenureId(), lastDay, why);
        }
        String host = posts.find(transfer.targetPostId()).orElseThrow().unitCode();
        if (officials.find(personnelCase.officialId()).orElseThrow().currentUnitCode().equals(host)) {
            officials.moveTo(personnelCase.officialId(), personnelCase.unitCode());
        }
        file.status(caseId, CaseStatus.SECONDMENT_ENDED);
    }
}
