package org.tiencu.personnel.application.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.ballot.BallotResult;
import org.tiencu.ballot.CandidateVotes;
import org.tiencu.ballot.CountRecord;
import org.tiencu.ballot.Outcome;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.application.PersonnelRules;
import org.tiencu.personnel.application.appointment.AppointmentStore;
import org.tiencu.personnel.application.appointment.CaseFile;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate.Stage;
import org.tiencu.personnel.domain.appointment.Paper;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.Conference.State;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.personnel.domain.conference.StepRule;
import org.tiencu.platform.refusal.Refusal;

/** Use cases of one voting step. A step is named by the case and the step: the latest attempt of the round is meant. */
@Service
@Transactional
public class Conferences {

    /** What to do about a conference that was not quorate. */
    public enum Reconvening {
        RECONVENE, STOPPED
    }

    /** What the chair does with the minutes. */
    public enum MinutesOutcome {
        CONFIRMED, RETURNED, ANNULLED
    }

    /**
     * Figures of a count.
     *
     * @param issued ballots issued
     * @param returned ballots returned
     * @param invalid invalid ballots among them
     * @param votes votes by official
     */
    public record Count(int issued, int returned, int invalid, Map<String, Integer> votes) {
    }

    private final ConferenceStore store;
    private final AppointmentStore appointments;
    private final CaseFile file;
    private final PersonnelRules rules;
    private final ResultSecrecy secrecy;

    Conferences(ConferenceStore store, AppointmentStore appointments, CaseFile file, PersonnelRules rules,
            ResultSecrecy secrecy) {
        this.store = store;
        this.appointments = appointments;
        this.file = file;
        this.rules = rules;
        this.secrecy = secrecy;
    }

    /** The latest attempt at the step. */
    public Conference current(String caseId, ConferenceStep step) {
        return store.latest(caseId, file.read(caseId).round(), step).orElseThrow(
                () -> Refusal.conflict("Bước này chưa triệu tập hội nghị."));
    }

    /**
     * The latest attempt at the step with its count.
     *
     * @throws Refusal if the result is still secret for the current user
     */
    public Conference currentWithResult(String caseId, ConferenceStep step) {
        Conference conference = current(caseId, step);
        if (!secrecy.isOpenToUser(conference)) {
            throw Refusal.forbidden("Kết quả của bước này chưa được công bố.");
        }
        return conference;
    }

    /** Number of the attempt that comes next. */
    public int nextAttempt(String caseId, ConferenceStep step) {
        return store.latest(caseId, file.read(caseId).round(), step).map(Conference::attempt).orElse(0) + 1;
    }

    /** The people who are voted on in the step, without those who withdrew. */
    public List<String> candidates(String caseId, ConferenceStep step) {
        Set<String> open = Set.copyOf(file.openCandidates(caseId));
        List<String> listed = switch (step) {
            case STEP_1, SENDING -> file.candidates(caseId, Stage.LISTED);
            case STEP_2, STEP_3 -> current(caseId, ConferenceStep.STEP_1).chosen();
            case STEP_4 -> current(caseId, ConferenceStep.STEP_3).chosen();
            case STEP_5 -> current(caseId, ConferenceStep.STEP_4).chosen();
            case AUTHORITY -> file.candidates(caseId, Stage.VETTED);
        };
        return listed.stream().filter(open::contains).toList();
    }

    /** Convenes the conference, for the first time or again. */
    public void summon(String caseId, ConferenceStep step, String unitCode, LocalDate heldOn, String place, int summoned) {
        Appointment appointment = file.locked(caseId);
        store.add(Conference.summoned(caseId, appointment.round(), step, unitCode, nextAttempt(caseId, step), heldOn, place,
                summoned, appointment.seats(), rule(appointment, heldOn, step)));
    }

    /**
     * Records how many came.
     *
     * @return whether the conference is quorate
     * @throws Refusal if more came than were summoned, or the day of the meeting is still to come
     */
    public boolean recordAttendance(String caseId, ConferenceStep step, int present, String absence) {
        Conference conference = current(caseId, step);
        if (conference.heldOn().isAfter(file.today())) {
            throw Refusal.input("Chưa đến ngày họp nên chưa ghi được số người có mặt.");
        }
        if (present > conference.summoned()) {
            throw Refusal.field("present", "Số người có mặt",
                    "Không được lớn hơn số người được triệu tập (" + conference.summoned() + ").");
        }
        Conference attended = conference.attended(present, absence, rule(conference));
        store.update(attended);
        return attended.state() == State.QUORATE;
    }

    /** Records the decision on a conference that was not quorate. */
    public Reconvening decideReconvening(String caseId, Reconvening decision, String reason) {
        file.record(caseId, Paper.Kind.RECONVENING, null, decision, null, null, reason);
        return decision;
    }

    /**
     * Records the count and finds the result.
     *
     * @throws Refusal if the figures contradict each other
     */
    public Outcome recordCount(String caseId, ConferenceStep step, Count count, String boardMembers) {
        Conference conference = current(caseId, step);
        Conference counted = count(conference, rule(conference), candidates(caseId, step), count, boardMembers);
        store.update(counted);
        return counted.outcome();
    }

    /**
     * Records what the head decided where the rule leaves it to him.
     *
     * @throws Refusal if he chose more people than there are seats left
     */
    public Outcome decideByHead(String caseId, ConferenceStep step, List<String> chosen, String reason) {
        Conference conference = current(caseId, step);
        Conference decided;
        try {
            decided = conference.decidedByHead(chosen);
        } catch (IllegalArgumentException e) {
            throw Refusal.field("chosen", "Nhân sự được chọn", e.getMessage());
        }
        file.record(caseId, Paper.Kind.HEAD_DECISION, null, decided.outcome(), null, null, reason);
        store.update(decided);
        return decided.outcome();
    }

    /**
     * Confirms the minutes, or sends the count back, or annuls the result so that the conference is held again.
     *
     * @param text number of the minutes if they are confirmed, otherwise the reason
     */
    public Conference confirm(String caseId, ConferenceStep step, MinutesOutcome outcome, String text) {
        Appointment appointment = file.locked(caseId);
        Conference conference = current(caseId, step);
        Conference next = switch (outcome) {
            case CONFIRMED -> conference.confirmed(text);
            case RETURNED -> conference.sentBack(text);
            case ANNULLED -> conference.annulled(text);
        };
        store.update(next);
        if (outcome == MinutesOutcome.CONFIRMED && step == ConferenceStep.STEP_5 && !next.chosen().isEmpty()) {
            nominate(appointment, next.chosen());
        }
        return next;
    }

    /** Whether the confirmed result of step 3 differs from that of step 2. */
    public boolean differsFromStep2(String caseId) {
        return current(caseId, ConferenceStep.STEP_3).differsFrom(current(caseId, ConferenceStep.STEP_2));
    }

    /** Puts these people forward; everybody else on the list is dropped. */
    public void nominate(Appointment appointment, List<String> officialIds) {
        List<String> dropped = file.openCandidates(appointment.id()).stream()
                .filter(id -> !officialIds.contains(id)).toList();
        appointments.setStage(appointment.id(), dropped, Stage.DROPPED);
        appointments.setStage(appointment.id(), officialIds, Stage.NOMINATED);
        appointments.update(appointment.withStatus(AppointmentStatus.VETTING));
    }

    /**
     * Records the vote of the appointing authority, which is held in one go.
     *
     * @return those who were approved
     */
    public List<String> recordAuthorityVote(Appointment appointment, LocalDate heldOn, int summoned, int present,
            Count count) {
        ConferenceStep step = ConferenceStep.AUTHORITY;
        StepRule rule = rule(appointment, heldOn, step);
        Conference attended = Conference.summoned(appointment.id(), appointment.round(), step, appointment.authorityUnit(),
                nextAttempt(appointment.id(), step), heldOn, "", summoned, appointment.seats(), rule)
                .attended(present, null, rule);
        Conference counted = count(attended, rule, candidates(appointment.id(), step), count, null);
        if (counted.outcome() == Outcome.NO_QUORUM) {
            throw Refusal.field("present", "Có mặt", "Không đủ số thành viên dự nên cuộc họp không hợp lệ.");
        }
        if (counted.openSeats() < 0) {
            throw Refusal.input("Số người được phê duyệt nhiều hơn số lượng cần bổ nhiệm (" + appointment.seats() + ").");
        }
        store.add(counted.confirmed(null));
        return counted.chosen();
    }

    /** When everybody on the list has withdrawn there is nothing to count: the step has failed. */
    private static Conference count(Conference conference, StepRule rule, List<String> candidates, Count count,
            String boardMembers) {
        List<CandidateVotes> votes = candidates.stream()
                .map(id -> new CandidateVotes(id, count.votes().getOrDefault(id, 0))).toList();
        CountRecord record = conference.countRecord(count.issued(), count.returned(), count.invalid(), votes);
        BallotResult result = candidates.isEmpty()
                ? new BallotResult(true, conference.summoned(), Outcome.FAILED, List.of(), List.of(), List.of())
                : Counting.evaluate(rule.selection(), record);
        return conference.counted(record, result, boardMembers);
    }

    private StepRule rule(Conference conference) {
        return rule(file.read(conference.caseId()), conference.heldOn(), conference.step());
    }

    private StepRule rule(Appointment appointment, LocalDate day, ConferenceStep step) {
        return rules.step(day, Regime.valueOf(appointment.regime()), step);
    }
}
