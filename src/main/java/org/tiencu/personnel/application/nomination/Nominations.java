package org.tiencu.personnel.application.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.personnel.application.PersonnelRules;
import org.tiencu.personnel.application.PersonnelRules.Limit;
import org.tiencu.personnel.application.appointment.AppointmentStore;
import org.tiencu.personnel.application.appointment.AppointmentFile;
import org.tiencu.personnel.application.appointment.AppointmentVoting;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.CaseOpenings;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.Paper.Kind;
import org.tiencu.personnel.domain.appointment.Source;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.Deadlines;

/** Use cases of the nomination: the policy request and its answer, the list of persons, and what goes with the steps. */
@Service
@Transactional
public class Nominations {

    /** The authority's answer to a policy request. */
    public enum PolicyOutcome {
        APPROVED, RETURNED, REFUSED
    }

    /** The authority's answer when step 3 differs from step 2. */
    public enum DifferenceOutcome {
        GO_ON, REVOTE, STOPPED
    }

    /** What follows from the talk with a person from elsewhere. */
    public enum MeetingOutcome {
        GO_ON, ANOTHER, STOPPED
    }

    /** What the proposing unit does when nobody was selected. */
    public enum FailureOutcome {
        REWORK, STOPPED
    }

    /** What somebody thinks of a proposal. */
    public enum View {
        AGREE, DISAGREE
    }

    private final AppointmentStore store;
    private final CaseFile file;
    private final AppointmentFile appointmentFile;
    private final CaseOpenings openings;
    private final AppointmentVoting voting;
    private final PersonnelRules rules;
    private final Officials officials;
    private final Units units;
    private final Deadlines deadlines;

    Nominations(AppointmentStore store, CaseFile file, AppointmentFile appointmentFile, CaseOpenings openings,
            AppointmentVoting voting, PersonnelRules rules, Officials officials, Units units, Deadlines deadlines) {
        this.store = store;
        this.file = file;
        this.appointmentFile = appointmentFile;
        this.openings = openings;
        this.voting = voting;
        this.rules = rules;
        this.officials = officials;
        this.units = units;
        this.deadlines = deadlines;
    }

    /**
     * Files the policy request.
     *
     * @return when the authority has to have answered, counted from today, the day on which it receives the request
     */
    public Instant requestPolicy(String caseId, String number, LocalDate datedOn, int seats, Source source,
            String fieldOfWork, String reason) {
        Appointment appointment = appointmentFile.locked(caseId);
        file.past(datedOn, "documentDate", "Ngày tờ trình");
        Post post = appointmentFile.post(appointment);
        if (seats > post.seats()) {
            throw Refusal.field("seats", "Số lượng cần bổ nhiệm", "Chức vụ này có tối đa " + post.seats() + " người.");
        }
        store.update(appointment.withSeats(seats));
        file.record(caseId, Kind.POLICY_REQUEST, null, source, number, datedOn, fieldOfWork + "\n\n" + reason);
        return deadlines.after(file.today(), limit(appointment, Limit.POLICY_ANSWER));
    }

    /** Records the authority's answer. */
    public PolicyOutcome answerPolicy(String caseId, PolicyOutcome outcome, Source source, String number,
            LocalDate datedOn, String reason) {
        Appointment appointment = appointmentFile.locked(caseId);
        file.past(datedOn, "documentDate", "Ngày văn bản trả lời");
        file.record(caseId, Kind.POLICY_ANSWER, null, outcome, number, datedOn, reason);
        if (outcome == PolicyOutcome.APPROVED) {
            int days = limit(appointment, Limit.PERSONNEL_PROCESS);
            store.update(appointment.approved(source, deadlines.after(file.today(), days)));
        }
        return outcome;
    }

    /** Records that the authority let its time for an answer pass. */
    public void recordPolicyOverdue(String caseId) {
        file.record(caseId, Kind.POLICY_OVERDUE, null, null, null, file.today(), null);
    }

    /** The officials from whom an on-site list can be drawn up: those of the unit. */
    public List<Official> onSiteOfficials(String caseId) {
        return officials.list(List.of(appointmentFile.read(caseId).unitCode()), null);
    }

    /** The officials who can be proposed from elsewhere: those of the province and of its other units. */
    public List<Official> outsiders(String caseId) {
        String unit = appointmentFile.read(caseId).unitCode();
        List<String> others = units.chain(unit).stream().filter(above -> above.level() == UnitLevel.PROVINCE).findFirst()
                .map(province -> Stream.concat(Stream.of(province), units.list(null, province.code(), null, 1000).stream())
                        .map(Unit::code).filter(code -> !code.equals(unit)).toList())
                .orElse(List.of());
        return officials.list(others, null);
    }

    /** Who is planned for the post of the case or an equivalent or higher one; read once for a list of thousands. */
    public Predicate<Official> planned(String caseId) {
        int rank = appointmentFile.post(appointmentFile.read(caseId)).rankOrder();
        return official -> official.planning().stream().anyMatch(entry -> entry.rankOrder() >= rank);
    }

    /**
     * Draws up the list of step 1; a new list begins a new round of steps.
     *
     * @throws Refusal if a case about somebody's post is open, or fewer people are left than there are seats
     */
    public void list(String caseId, List<String> officialIds, String note) {
        Appointment appointment = appointmentFile.locked(caseId);
        officialIds.forEach(openings::requireNoneOpen);
        store.update(appointment.nextRound().withStatus(AppointmentStatus.NOMINATION));
        store.replaceCandidates(caseId, officialIds);
        file.record(caseId, Kind.CANDIDATE_LIST, null, null, null, file.today(), note);
        if (appointmentFile.openCandidates(caseId).size() < appointment.seats()) {
            throw Refusal.field("officialIds", "Danh sách nhân sự",
                    "Cần ít nhất " + appointment.seats() + " người chưa rút khỏi vụ việc.");
        }
    }

    /**
     * Proposes a person from elsewhere.
     *
     * @return the unit where he works, which will vote
     */
    public String proposeOutsider(String caseId, String officialId, View receivingUnit, LocalDate consultedOn,
            String note) {
        file.past(consultedOn, "consultedOn", "Ngày trao đổi");
        list(caseId, List.of(officialId), null);
        file.record(caseId, Kind.RECEIVING_UNIT, officialId, receivingUnit, null, consultedOn, note);
        return officials.find(officialId).orElseThrow().currentUnitCode();
    }

    /** Records the talk with the person and what follows from it. */
    public MeetingOutcome meet(String caseId, LocalDate metOn, View official, String note, MeetingOutcome outcome) {
        Appointment appointment = appointmentFile.locked(caseId);
        file.past(metOn, "metOn", "Ngày gặp");
        List<String> candidates = appointmentFile.openCandidates(caseId);
        file.record(caseId, Kind.MEETING, candidates.get(0), official, null, metOn, note);
        if (outcome == MeetingOutcome.GO_ON) {
            voting.nominate(appointment, candidates);
        }
        return outcome;
    }

    /** Files the explanation why step 3 differs from step 2. */
    public void explainDifference(String caseId, String number, LocalDate datedOn, String explanation) {
        file.past(datedOn, "documentDate", "Ngày báo cáo");
        file.record(caseId, Kind.DIFFERENCE_REPORT, null, null, number, datedOn, explanation);
    }

    /** Records what the authority says about it. */
    public DifferenceOutcome answerDifference(String caseId, DifferenceOutcome outcome, String number, LocalDate datedOn,
            String reason) {
        file.past(datedOn, "documentDate", "Ngày văn bản");
        file.record(caseId, Kind.DIFFERENCE_ANSWER, null, outcome, number, datedOn, reason);
        return outcome;
    }

    /** Files the assessment by the standing committee before step 5. */
    public void recordAssessment(String caseId, String body, String number, LocalDate datedOn, String assessment,
            String newIssues) {
        file.past(datedOn, "documentDate", "Ngày văn bản");
        String content = body + "\n\n" + assessment + (newIssues == null ? "" : "\n\n" + newIssues);
        file.record(caseId, Kind.ASSESSMENT, null, null, number, datedOn, content);
    }

    /** Files the report on why the personnel process takes longer than it may. */
    public void reportDelay(String caseId, String number, LocalDate datedOn, String reason) {
        file.past(datedOn, "documentDate", "Ngày báo cáo");
        file.record(caseId, Kind.DELAY_REPORT, null, null, number, datedOn, reason);
    }

    /** Records what the unit does when nobody was selected. */
    public FailureOutcome decideAfterFailure(String caseId, FailureOutcome outcome, String reason) {
        file.record(caseId, Kind.FAILURE_DECISION, null, outcome, null, file.today(), reason);
        return outcome;
    }

    /** The latest paper of this kind, null if there is none. */
    public Paper latest(String caseId, Kind kind) {
        return file.latest(caseId, kind).orElse(null);
    }

    private int limit(Appointment appointment, Limit limit) {
        return rules.workingDays(file.today(), Regime.valueOf(appointment.regime()), limit);
    }
}
