package org.tiencu.personnel.application.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.ballot.BallotResult;
import org.tiencu.ballot.CandidateVotes;
import org.tiencu.ballot.CountRecord;
import org.tiencu.ballot.Outcome;
import org.tiencu.ballot.SelectionRule;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.application.PersonnelRules;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
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
    private final Map<CaseKind, VotedCase> votedCases;
    private final CaseFile file;
    private final PersonnelRules rules;
    private final ResultSecrecy secrecy;

    Conferences(ConferenceStore store, List<VotedCase> votedCases, CaseFile file, PersonnelRules rules,
            ResultSecrecy secrecy) {
        this.store = store;
        this.votedCases = votedCases.stream().collect(Collectors.toMap(VotedCase::kind, Function.identity()));
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

    /** Whether the current user may know the result of a step; nothing is known of a step that was never summoned. */
    public boolean isOpenToUser(String caseId, int round, ConferenceStep step) {
        return store.latest(caseId, round, step).filter(secrecy::isOpenToUser).isPresent();
    }

    /** Number of the attempt that comes next. */
    public int nextAttempt(String caseId, ConferenceStep step) {
        return store.latest(caseId, file.read(caseId).round(), step).map(Conference::attempt).orElse(0) + 1;
    }

    /** The people who are voted on in the step. */
    public List<String> candidates(String caseId, ConferenceStep step) {
        PersonnelCase voted = file.read(caseId);
        return votedCases.get(voted.kind()).candidates(voted, step);
    }

    /** The rule by which a count of the latest attempt at the step is evaluated. */
    public SelectionRule countRule(String caseId, ConferenceStep step) {
        return rule(current(caseId, step)).selection();
    }

    /** The rule for a vote of the step that is held today. */
    public SelectionRule ruleToday(String caseId, ConferenceStep step) {
        return rule(file.read(caseId), file.today(), step).selection();
    }

    /** Convenes the conference, for the first time or again. */
    public void summon(String caseId, ConferenceStep step, String unitCode, LocalDate heldOn, String place, int summoned) {
        PersonnelCase voted = file.locked(caseId);
        store.add(Conference.summoned(caseId, voted.round(), step, unitCode, nextAttempt(caseId, step), heldOn, place, summoned,
                voted.seats(), rule(voted, heldOn, step)));
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
        PersonnelCase voted = file.locked(caseId);
        Conference conference = current(caseId, step);
        Conference next = switch (outcome) {
            case CONFIRMED -> conference.confirmed(text);
            case RETURNED -> conference.sentBack(text);
            case ANNULLED -> conference.annulled(text);
        };
        store.update(next);
        if (outcome == MinutesOutcome.CONFIRMED) {
            votedCases.get(voted.kind()).confirmed(voted, next);
        }
        return next;
    }

    /** Whether the confirmed result of step 3 differs from that of step 2. */
    public boolean differsFromStep2(String caseId) {
        return current(caseId, ConferenceStep.STEP_3).differsFrom(current(caseId, ConferenceStep.STEP_2));
    }

    /**
     * Records a vote that is held in one go, as that of the authority.
     *
     * @return those who were approved
     * @throws Refusal if the figures contradict each other, the meeting was not quorate, or more were approved than may be
     */
    public List<String> recordAtOnce(String caseId, ConferenceStep step, String unitCode, LocalDate heldOn, int summoned,
            int present, Count count) {
        PersonnelCase voted = file.locked(caseId);
        file.past(heldOn, "heldOn", "Ngày họp");
        StepRule rule = rule(voted, heldOn, step);
        Conference attended = Conference.summoned(caseId, voted.round(), step, unitCode, nextAttempt(caseId, step), heldOn, "",
                summoned, voted.seats(), rule).attended(present, null, rule);
        Conference counted = count(attended, rule, candidates(caseId, step), count, null);
        if (counted.outcome() == Outcome.NO_QUORUM) {
            throw Refusal.field("present", "Có mặt", "Không đủ số thành viên dự nên cuộc họp không hợp lệ.");
        }
        if (counted.openSeats() < 0) {
            throw Refusal.input("Số người được phê duyệt nhiều hơn số lượng cần chọn (" + voted.seats() + ").");
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

    private StepRule rule(PersonnelCase voted, LocalDate day, ConferenceStep step) {
        return rules.step(day, Regime.valueOf(voted.regime()), step);
    }
}
