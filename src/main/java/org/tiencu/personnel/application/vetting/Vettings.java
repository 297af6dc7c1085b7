package org.tiencu.personnel.application.vetting;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.application.PersonnelRules;
import org.tiencu.personnel.application.PersonnelRules.Limit;
import org.tiencu.personnel.application.appointment.AppointmentStore;
import org.tiencu.personnel.application.appointment.AppointmentFile;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.Candidate.Stage;
import org.tiencu.personnel.domain.casefile.Paper.Kind;
import org.tiencu.personnel.domain.vetting.Condition;
import org.tiencu.personnel.domain.vetting.Dossier;
import org.tiencu.personnel.domain.vetting.DossierItem;
import org.tiencu.personnel.domain.vetting.Opinion;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.Groups;
import org.tiencu.platform.time.WorkingDays;

/** Use cases of the vetting of one person. */
@Service
@Transactional
public class Vettings {

    /** Whether the dossier is accepted. */
    public enum DossierOutcome {
        COMPLETE, RETURNED
    }

    /** What to do with a person who does not meet every condition. */
    public enum IneligibleOutcome {
        SPECIAL_CASE, RETURNED, STOPPED
    }

    /** What the vetting concludes. */
    public enum ReportOutcome {
        PASSED, RETURNED, FAILED
    }

    /**
     * The bodies that were asked.
     *
     * @param groups their groups {@code role@unit}
     * @param lastDay last day for the answer
     */
    public record Request(List<String> groups, LocalDate lastDay) {
    }

    private final VettingStore store;
    private final AppointmentStore appointments;
    private final CaseFile file;
    private final AppointmentFile appointmentFile;
    private final PersonnelRules rules;
    private final Eligibility eligibility;
    private final Officials officials;
    private final WorkingDays workingDays;

    Vettings(VettingStore store, AppointmentStore appointments, CaseFile file, AppointmentFile appointmentFile,
            PersonnelRules rules, Eligibility eligibility, Officials officials, WorkingDays workingDays) {
        this.store = store;
        this.appointments = appointments;
        this.file = file;
        this.appointmentFile = appointmentFile;
        this.rules = rules;
        this.eligibility = eligibility;
        this.officials = officials;
        this.workingDays = workingDays;
    }

    /** The items of a dossier today. */
    public List<DossierItem> items() {
        return rules.dossierItems(file.today());
    }

    /** The dossier as it was last compiled, empty before. */
    public Dossier dossier(String caseId, String officialId) {
        return store.dossier(caseId, officialId).orElse(new Dossier(List.of(), null, null, null));
    }

    /** Files the dossier; it may be incomplete, which the commission then sees. */
    public void compile(String caseId, String officialId, Dossier dossier) {
        file.past(dossier.cvConfirmedOn(), "cvConfirmedOn", "Ngày xác nhận sơ yếu lý lịch");
        file.past(dossier.healthCertificateOn(), "healthCertificateOn", "Ngày giấy chứng nhận sức khỏe");
        store.saveDossier(caseId, officialId, dossier);
    }

    /** The compulsory items that are missing or too old. */
    public List<DossierItem> missing(String caseId, String officialId) {
        return dossier(caseId, officialId).missing(items(), file.today());
    }

    /**
     * Records the check of the dossier.
     *
     * @throws Refusal if it is to be accepted although a compulsory item is missing
     */
    public DossierOutcome check(String caseId, String officialId, DossierOutcome outcome, String reason) {
        List<DossierItem> missing = missing(caseId, officialId);
        if (outcome == DossierOutcome.COMPLETE && !missing.isEmpty()) {
            throw Refusal.field("dossierOutcome", "Kết luận", "Hồ sơ còn thiếu hoặc quá hạn: "
                    + String.join("; ", missing.stream().map(DossierItem::label).toList()) + ".");
        }
        file.record(caseId, Kind.DOSSIER_CHECK, officialId, outcome, null, file.today(), reason);
        return outcome;
    }

    /** Checks every condition and keeps the results; says whether all are met. */
    public boolean checkEligibility(String caseId, String officialId) {
        List<Condition> conditions = eligibility.conditions(
                officials.find(officialId).orElseThrow(), appointmentFile.post(appointmentFile.read(caseId)), file.today());
        store.saveConditions(caseId, officialId, conditions);
        return conditions.stream().allMatch(Condition::met);
    }

    /** The conditions as they were last checked. */
    public List<Condition> conditions(String caseId, String officialId) {
        return store.conditions(caseId, officialId);
    }

    /** Records what is done with a person who does not meet every condition. */
    public IneligibleOutcome reviewIneligible(String caseId, String officialId, IneligibleOutcome outcome, String reason) {
        file.record(caseId, Kind.INELIGIBILITY_REVIEW, officialId, outcome, null, file.today(), reason);
        if (outcome == IneligibleOutcome.STOPPED) {
            appointments.setStage(caseId, List.of(officialId), Stage.NOT_VETTED);
        }
        return outcome;
    }

    /** Asks the bodies of the authority for their opinion. */
    public Request requestOpinions(String caseId, String officialId) {
        Appointment appointment = appointmentFile.read(caseId);
        Regime regime = Regime.valueOf(appointment.regime());
        LocalDate today = file.today();
        LocalDate lastDay = workingDays.plus(today, rules.workingDays(today, regime, Limit.OPINION));
        List<Opinion> asked = rules.opinionBodies(today, regime).stream().map(body -> new Opinion(
                Groups.of(body.role(), appointment.authorityUnit()), body.label(), lastDay, null, null, null, null)).toList();
        store.askOpinions(caseId, officialId, asked);
        return new Request(asked.stream().map(Opinion::groupId).toList(), lastDay);
    }

    /** The opinions on a person, also those not yet given. */
    public List<Opinion> opinions(String caseId, String officialId) {
        return store.opinions(caseId, officialId);
    }

    /** The opinion asked of one body. */
    public Opinion opinion(String caseId, String officialId, String groupId) {
        return opinions(caseId, officialId).stream().filter(opinion -> opinion.groupId().equals(groupId)).findFirst()
                .orElseThrow();
    }

    /** Records the opinion of a body. */
    public void giveOpinion(String caseId, String officialId, String groupId, Opinion.Answer answer, String number,
            LocalDate datedOn, String content) {
        file.past(datedOn, "documentDate", "Ngày văn bản");
        Opinion asked = opinion(caseId, officialId, groupId);
        store.saveOpinion(caseId, officialId,
                new Opinion(groupId, asked.body(), asked.dueOn(), answer, number, datedOn, content));
    }

    /** Records that those who have not answered in time agree. */
    public void recordSilence(String caseId, String officialId) {
        opinions(caseId, officialId).stream().filter(opinion -> opinion.answer() == null).forEach(opinion ->
                store.saveOpinion(caseId, officialId, new Opinion(opinion.groupId(), opinion.body(), opinion.dueOn(),
                        Opinion.Answer.SILENT, null, null, null)));
    }

    /** Records the vetting report. */
    public ReportOutcome report(String caseId, String officialId, ReportOutcome outcome, String number, LocalDate datedOn,
            String summary) {
        file.past(datedOn, "documentDate", "Ngày báo cáo");
        file.record(caseId, Kind.VETTING_REPORT, officialId, outcome, number, datedOn, summary);
        if (outcome != ReportOutcome.RETURNED) {
            appointments.setStage(caseId, List.of(officialId),
                    outcome == ReportOutcome.PASSED ? Stage.VETTED : Stage.NOT_VETTED);
        }
        return outcome;
    }
}
