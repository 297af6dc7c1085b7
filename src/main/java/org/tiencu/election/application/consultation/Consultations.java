package org.tiencu.election.application.consultation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.ballot.Ballot;
import org.tiencu.ballot.CandidateVotes;
import org.tiencu.ballot.CountRecord;
import org.tiencu.ballot.ImpossibleCountException;
import org.tiencu.ballot.SelectionRule;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.application.consultation.ConsultationRules.Conference;
import org.tiencu.election.application.consultation.ConsultationRules.Majority;
import org.tiencu.election.application.consultation.ConsultationRules.Meeting;
import org.tiencu.election.application.consultation.ConsultationRules.Participant;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.consultation.Consultation;
import org.tiencu.election.domain.consultation.Consultation.Attendance;
import org.tiencu.election.domain.consultation.Consultation.Minutes;
import org.tiencu.election.domain.consultation.Consultation.Recipient;
import org.tiencu.election.domain.consultation.Consultation.Status;
import org.tiencu.election.domain.consultation.Consultation.Summons;
import org.tiencu.election.domain.consultation.Delegation;
import org.tiencu.election.domain.consultation.ListRound;
import org.tiencu.election.domain.consultation.MeetingForm;
import org.tiencu.election.domain.consultation.Result;
import org.tiencu.election.domain.consultation.Result.Quota;
import org.tiencu.election.domain.consultation.Vote;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;

/**
 * The three consultations of the Front about a list: summoned, held, agreed or voted, confirmed, and sent to those who have
 * to know. Luật 85/2015/QH13, Điều 38 to 56; Nghị quyết liên tịch 102/2025.
 */
@Service
@Transactional
public class Consultations {

    /** What becomes of the minutes. */
    public enum MinutesOutcome { CONFIRMED, RETURNED, REPEATED }

    /** What a conference came to. */
    public enum ResultOutcome {
        DECIDED,
        /** Attendance or count were typed in wrongly. */
        CORRECTED,
        /** Nothing came out; it is held again. */
        REPEATED
    }

    /**
     * The numbers of a vote as the tellers wrote them.
     *
     * @param issued ballots; they count in a secret vote only, like the two that follow
     * @param approvals by subject; on what is not there the conference agreed
     */
    public record Count(Vote.Method method, int tellers, int issued, int returned, int invalid,
            Map<String, Integer> approvals) {

        public Count {
            approvals = Map.copyOf(approvals);
        }
    }

    /** Kinds of paper of the conference; their subject is the list and the round, such as {@code PC-2}. */
    public static final String MINUTES = "CONSULTATION_MINUTES";
    private static final String FORM_ALLOWED = "CONSULTATION_FORM";
    private static final String SHORTAGE = "CONSULTATION_SHORTAGE";
    private static final Pattern COUNTED = Pattern.compile("candidates\\[(\\d+)]\\.votes");

    private final ElectionFile file;
    private final ConsultationStore store;
    private final ConsultationRules rules;
    private final ConsultationLists lists;
    private final Candidates candidates;
    private final Preparations preparations;
    private final Milestones milestones;

    Consultations(ElectionFile file, ConsultationStore store, ConsultationRules rules, ConsultationLists lists,
            Candidates candidates, Preparations preparations, Milestones milestones) {
        this.file = file;
        this.store = store;
        this.rules = rules;
        this.lists = lists;
        this.candidates = candidates;
        this.preparations = preparations;
        this.milestones = milestones;
    }

    // ---- what the law says

    /** What kind of conference it is. */
    public Conference conference(ListRound round) {
        return rules.conference(round.number(), electionDay(round));
    }

    /** Who votes and who is invited. */
    public List<Participant> participants(ListRound round) {
        return rules.participants(round.body(), level(round), electionDay(round));
    }

    /** The forms of meeting that are possible, with the rule for each. */
    public Map<MeetingForm, Meeting> meetings(ListRound round) {
        Map<MeetingForm, Meeting> possible = new EnumMap<>(MeetingForm.class);
        Arrays.stream(MeetingForm.values()).forEach(form -> meeting(round, form).ifPresent(rule -> possible.put(form,
                rule)));
        return possible;
    }

    /** When a vote is carried. */
    public Majority majority(ListRound round) {
        return rules.majority(electionDay(round));
    }

    /** Who has to have the minutes. */
    public List<String> recipients(ListRound round) {
        return rules.recipients(round.body(), level(round), electionDay(round));
    }

    /** Fewest candidates that the list must have, 0 in the first consultation. */
    public int needed(ListRound round) {
        return lists.needed(round);
    }

    /** How many people are to be nominated, as it was planned. */
    public int planned(ListRound round) {
        return lists.plan(round).nominees();
    }

    /** About whom the conference decides, in the lawful order of names. */
    public List<Candidate> ready(ListRound round) {
        return lists.ready(round);
    }

    /** Who cannot be put to the conference yet. */
    public List<Candidate> notReady(ListRound round) {
        return lists.notReady(round);
    }

    /** What is voted on if the conference does not agree: the structure, or each candidate. */
    public List<String> subjects(ListRound round) {
        return round.first() ? List.of(Vote.STRUCTURE) : ready(round).stream().map(Candidate::id).toList();
    }

    private Optional<Meeting> meeting(ListRound round, MeetingForm form) {
        return rules.meeting(form, level(round), electionDay(round));
    }

    private UnitLevel level(ListRound round) {
        return file.unitOf(file.read(round.caseId())).level();
    }

    private LocalDate electionDay(ListRound round) {
        return file.electionOf(file.read(round.caseId())).electionDay();
    }

    // ---- the conference

    /** The latest conference of this consultation, empty before it is summoned. */
    public Optional<Consultation> latest(ListRound round) {
        return store.latest(round);
    }

    /** The conference that is being worked on. */
    public Consultation current(ListRound round) {
        return latest(round).orElseThrow(() -> Refusal.notFound("Hội nghị này chưa được triệu tập."));
    }

    /**
     * Summons the conference; again if the one before came to nothing.
     *
     * @throws Refusal if it is summoned already, would be after the election, or the form of meeting is not allowed or not
     *                 documented
     */
    public void summon(ListRound round, Summons summons) {
        file.locked(round.caseId());
        Optional<Consultation> before = latest(round);
        if (before.isPresent() && before.get().status() != Status.REPEATED) {
            throw Refusal.conflict("Hội nghị này đã được triệu tập.");
        }
        if (!summons.plannedOn().isBefore(electionDay(round))) {
            throw Refusal.field("plannedOn", "Ngày họp", "Phải trước ngày bầu cử.");
        }
        Summons checked = withDocument(round, summons);
        store.add(new Consultation(null, round, before.map(Consultation::attempt).orElse(0) + 1, Status.SUMMONED, null,
                checked, null, null, null, null));
    }

    private Summons withDocument(ListRound round, Summons summons) {
        Meeting rule = meeting(round, summons.form()).orElseThrow(() -> Refusal.field("meetingForm", "Hình thức họp",
                "Quy định áp dụng cho cuộc bầu cử này không cho hội nghị của đơn vị họp theo hình thức này."));
        if (rule.decidedBy().isEmpty()) {
            return new Summons(summons.plannedOn(), summons.place(), summons.form(), null, null, summons.agenda());
        }
        if (summons.documentNumber() == null || summons.documentDate() == null) {
            throw Refusal.field("formDocumentNumber", "Số văn bản", "Phải có văn bản của " + rule.decidedBy() + " ("
                    + rule.condition() + "; " + rule.law() + ").");
        }
        file.past(summons.documentDate(), "formDocumentDate", "Ngày văn bản");
        if (summons.documentDate().isAfter(summons.plannedOn())) {
            throw Refusal.field("formDocumentDate", "Ngày văn bản", "Không được sau ngày họp.");
        }
        file.record(round.caseId(), FORM_ALLOWED, round.subject(), summons.form(), summons.documentNumber(),
                summons.documentDate(), rule.decidedBy());
        return summons;
    }

    /**
     * Records who came, and whether the conference agreed.
     *
     * @throws Refusal if the day lies in the future or before the consultation before, somebody came who was not summoned,
     *                 or nobody came who may vote
     */
    public void recordConference(ListRound round, Attendance attendance) {
        Consultation current = open(round);
        file.past(attendance.heldOn(), "heldOn", "Ngày họp");
        if (round.before() != null) {
            latest(round.before()).map(Consultation::attendance).filter(Objects::nonNull)
                    .filter(one -> one.heldOn().isAfter(attendance.heldOn())).ifPresent(one -> {
                        throw Refusal.field("heldOn", "Ngày họp", "Không được trước ngày của lần hiệp thương trước.");
                    });
        }
        List<Delegation> voting = attendance.delegations().stream().filter(Delegation::voting).toList();
        for (int i = 0; i < voting.size(); i++) {
            if (voting.get(i).present() > voting.get(i).summoned()) {
                throw Refusal.field("delegations[" + i + "].present", "Có mặt",
                        "Dòng " + (i + 1) + ": số có mặt lớn hơn số được triệu tập.");
            }
        }
        if (attendance.present() == 0) {
            throw Refusal.field("delegations", "Đại biểu có quyền biểu quyết", "Phải có đại biểu có mặt.");
        }
        store.save(current.held(attendance));
    }

    /**
     * Records a vote. What more than the lawful share of the delegates present was for is carried.
     *
     * @throws Refusal if there were too few or too many tellers, nothing was voted on, or figures contradict each other
     */
    public void recordVote(ListRound round, Count count) {
        Consultation current = open(round);
        Conference conference = conference(round);
        if (count.tellers() < conference.tellersMinimum() || count.tellers() > conference.tellersMaximum()) {
            throw Refusal.field("tellers", "Số người kiểm phiếu", "Phải từ " + conference.tellersMinimum() + " đến "
                    + conference.tellersMaximum() + " người (" + conference.law() + ").");
        }
        int present = current.attendance().present();
        boolean byHand = count.method() == Vote.Method.HAND;
        CountRecord record = new CountRecord(present, present, byHand ? present : count.issued(),
                byHand ? present : count.returned(), byHand ? 0 : count.invalid(), 1, subjects(round).stream()
                .filter(count.approvals()::containsKey).map(id -> new CandidateVotes(id, count.approvals().get(id)))
                        .toList());
        if (record.candidates().isEmpty()) {
            throw Refusal.field("votes", "Kết quả biểu quyết", "Phải ghi ít nhất một nội dung đã được biểu quyết.");
        }
        List<String> carried = carried(majority(round), record, subjects(round));
        store.save(current.voted(new Vote(count.method(), count.tellers(), record.issued(), record.returned(),
                record.invalid(), record.candidates().stream()
                .map(one -> new Vote.Subject(one.id(), one.votes(), carried.contains(one.id()))).toList())));
    }

    /** Shares are taken of the delegates present, so these stand in the place of those summoned. */
    private static List<String> carried(Majority majority, CountRecord record, List<String> rows) {
        SelectionRule rule = new SelectionRule(SelectionRule.Method.LIST_APPROVAL, 0, 1, SelectionRule.Base.MEMBERS,
                majority.percent(), SelectionRule.Fallback.NONE, 0, false, majority.law(), majority.law());
        try {
            return Ballot.evaluate(rule, record).selected();
        } catch (ImpossibleCountException e) {
            throw Refusal.input(e.getMessage(), e.problems().stream().map(one -> new Violation(
                    field(one.field(), record, rows), "Số liệu kiểm phiếu", one.message())).toList());
        }
    }

    /** The field of the form: there, what was not voted on has a row too. */
    private static String field(String field, CountRecord record, List<String> rows) {
        return COUNTED.matcher(field).replaceFirst(row -> "votes["
                + rows.indexOf(record.candidates().get(Integer.parseInt(row.group(1))).id()) + "].approvals");
    }

    /**
     * Records the result.
     *
     * @param result as the conference came to it; its decisions are those about {@link #ready candidates}, in their order
     * @param notReadyDropped whether candidates who cannot be put to the conference are left out
     * @throws Refusal if the structure is not the planned number, a decision contradicts the vote or lacks its reason,
     *                 somebody is not ready, or the list is too short and this is not reported
     */
    public void decide(ListRound round, Result result, boolean notReadyDropped) {
        Consultation current = open(round);
        if (round.first()) {
            lists.requireStructure(round, result.structure(), current.vote());
            store.save(current.recorded(new Result(result.structure().stream()
                    .map(one -> new Quota(one.organisation().strip(), one.nominees())).toList(), List.of(), null)));
            return;
        }
        List<Result.Decision> decisions = lists.requireDecisions(round, result.decisions(), notReadyDropped, current.vote());
        long kept = decisions.stream().filter(Result.Decision::kept).count();
        store.save(current.recorded(new Result(List.of(), decisions, lists.requireSurplus(round, kept, result.shortage()))));
    }

    /** What was recorded is wrong, or the conference came to nothing. */
    public void stop(ListRound round, ResultOutcome outcome, String reason) {
        store.save(open(round).stopped(outcome == ResultOutcome.REPEATED ? Status.REPEATED : Status.RETURNED, reason));
    }

    // ---- the minutes

    /**
     * The chair confirms the minutes, sends them back, or has the conference held again.
     *
     * @throws Refusal if the date does not fit, or candidates have changed since the result was recorded
     */
    public void confirm(ListRound round, MinutesOutcome outcome, String number, LocalDate datedOn, String reason) {
        file.locked(round.caseId());
        Consultation current = open(round);
        if (outcome != MinutesOutcome.CONFIRMED) {
            file.record(round.caseId(), MINUTES, round.subject(), outcome, null, null, reason);
            store.save(current.stopped(outcome == MinutesOutcome.REPEATED ? Status.REPEATED : Status.RETURNED, reason));
            return;
        }
        file.past(datedOn, "minutesDate", "Ngày biên bản");
        if (datedOn.isBefore(current.attendance().heldOn())) {
            throw Refusal.field("minutesDate", "Ngày biên bản", "Không được trước ngày họp.");
        }
        Result result = current.result();
        if (round.first()) {
            lists.requireStructure(round, result.structure(), current.vote());
        } else {
            lists.requireUnchanged(round, result.decisions(), current.vote());
            lists.requireSurplus(round, result.kept(), result.shortage());
        }
        file.record(round.caseId(), MINUTES, round.subject(), outcome, number, datedOn, null);
        recordShortage(round, result.shortage());
        store.save(current.confirmed(new Minutes(number, datedOn, List.of())));
    }

    private void recordShortage(ListRound round, Result.Shortage shortage) {
        if (shortage != null) {
            file.record(round.caseId(), SHORTAGE, round.subject(), null, shortage.number(), shortage.datedOn(),
                    shortage.reason());
        }
    }

    /**
     * Tells every candidate what was decided about him. When all lists of the case have had this consultation its milestone
     * is done, on the day of the last of them.
     */
    public void apply(ListRound round) {
        ElectionCase electionCase = file.locked(round.caseId());
        current(round).result().decisions()
                .forEach(one -> candidates.roundDecided(one.candidateId(), round.number(), one.kept()));
        List<Optional<Consultation>> all = preparations.lists(electionCase.id()).stream()
                .map(body -> latest(round.about(body)).filter(Consultation::confirmed)).toList();
        if (all.stream().allMatch(Optional::isPresent)) {
            milestones.done(electionCase.id(), round.milestone(), all.stream().map(one -> one.get().attendance().heldOn())
                    .max(LocalDate::compareTo).orElseThrow());
        }
    }

    /**
     * Records when the minutes were sent, and where.
     *
     * @throws Refusal if a day lies in the future or before the minutes
     */
    public void send(ListRound round, List<Recipient> recipients) {
        Consultation current = current(round);
        if (current.status() != Status.CONFIRMED) {
            throw Refusal.conflict("Biên bản này chưa được thông qua, hoặc đã được gửi.");
        }
        for (int i = 0; i < recipients.size(); i++) {
            LocalDate sentOn = file.past(recipients.get(i).sentOn(), "recipients[" + i + "].sentOn", "Ngày gửi");
            if (sentOn.isBefore(current.minutes().datedOn())) {
                throw Refusal.field("recipients[" + i + "].sentOn", "Ngày gửi", "Không được trước ngày biên bản.");
            }
        }
        store.save(current.sent(recipients));
    }

    private Consultation open(ListRound round) {
        Consultation current = current(round);
        if (current.confirmed() || current.status() == Status.REPEATED) {
            throw Refusal.conflict("Hội nghị này đã kết thúc.");
        }
        return current;
    }
}
