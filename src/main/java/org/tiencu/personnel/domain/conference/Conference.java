package org.tiencu.personnel.domain.conference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.tiencu.ballot.Ballot;
import org.tiencu.ballot.BallotResult;
import org.tiencu.ballot.CandidateVotes;
import org.tiencu.ballot.CountRecord;
import org.tiencu.ballot.Outcome;
import org.tiencu.ballot.Quorum;

/**
 * One attempt at one voting step.
 *
 * @param id number given by the database, null before it is stored
 * @param caseId the case
 * @param round the round of the personnel process
 * @param step which step
 * @param unitCode the unit that holds it
 * @param attempt 1, or more after it was convened again
 * @param state how far it is
 * @param heldOn day of the meeting, also the day whose rule applies
 * @param place where
 * @param summoned how many were summoned: the base of every percentage
 * @param present how many came, null before
 * @param absence who was absent and why
 * @param issued ballots issued, null before the count
 * @param returned ballots returned
 * @param invalid invalid ballots among the returned
 * @param seats how many people are to be chosen
 * @param outcome result by the rule, null before the count
 * @param secret whether the result is not announced before step 5
 * @param ruleDocument the document that the rule comes from
 * @param ruleArticle its article
 * @param boardMembers members of the counting board
 * @param returnReason why the chair sent the count back, null if he did not
 * @param minutesNumber number of the minutes, null before they are confirmed
 * @param votes votes per candidate, empty before the count
 */
public record Conference(Long id, String caseId, int round, ConferenceStep step, String unitCode, int attempt, State state,
        LocalDate heldOn, String place, int summoned, Integer present, String absence, Integer issued, Integer returned,
        Integer invalid, int seats, Outcome outcome, boolean secret, String ruleDocument, String ruleArticle,
        String boardMembers, String returnReason, String minutesNumber, List<Vote> votes) {

    /** How far a conference is. */
    public enum State {
        SUMMONED, NOT_QUORATE, QUORATE, COUNTED, CONFIRMED, ANNULLED
    }

    /**
     * @param officialId the candidate
     * @param votes votes for him
     * @param percent percent of those summoned, two decimals
     * @param chosen whether he goes on
     * @param headChoice whether the head has to decide about him
     */
    public record Vote(String officialId, int votes, BigDecimal percent, boolean chosen, boolean headChoice) {
    }

    /** A conference that has just been convened under a rule. */
    public static Conference summoned(String caseId, int round, ConferenceStep step, String unitCode, int attempt,
            LocalDate heldOn, String place, int summoned, int seats, StepRule rule) {
        return new Conference(null, caseId, round, step, unitCode, attempt, State.SUMMONED, heldOn, place, summoned, null,
                null, null, null, null, seats, null, rule.secret(), rule.selection().document(),
                rule.selection().article(), null, null, null, List.of());
    }

    /** After the attendance was taken. */
    public Conference attended(int came, String absent, StepRule rule) {
        State next = Quorum.reached(rule.selection(), summoned, came) ? State.QUORATE : State.NOT_QUORATE;
        return new Conference(id, caseId, round, step, unitCode, attempt, next, heldOn, place, summoned, came, absent, null,
                null, null, seats, null, secret, ruleDocument, ruleArticle, null, null, null, List.of());
    }

    /** The figures of this conference as the rules of ballots take them. */
    public CountRecord countRecord(int issuedBallots, int returnedBallots, int invalidBallots, List<CandidateVotes> cast) {
        return new CountRecord(summoned, present, issuedBallots, returnedBallots, invalidBallots, seats, cast);
    }

    /** After the count, whose figures are possible. */
    public Conference counted(CountRecord count, BallotResult result, String board) {
        List<Vote> counted = result.results().stream().map(r -> new Vote(r.id(), r.votes(), r.percent(),
                result.selected().contains(r.id()), result.headChoices().contains(r.id()))).toList();
        return new Conference(id, caseId, round, step, unitCode, attempt, State.COUNTED, heldOn, place, summoned, present,
                absence, count.issued(), count.returned(), count.invalid(), seats, result.outcome(), secret, ruleDocument,
                ruleArticle, board, null, null, counted);
    }

    /**
     * After the head decided what the rule leaves to him.
     *
     * @throws IllegalArgumentException with a Vietnamese sentence if he chose others than those, or too many
     */
    public Conference decidedByHead(List<String> choice) {
        BallotResult pending = new BallotResult(true, summoned, Outcome.HEAD_DECIDES, chosen(), headChoices(), List.of());
        BallotResult result = Ballot.decideByHead(pending, seats, choice);
        List<Vote> decided = votes.stream().map(v -> new Vote(v.officialId(), v.votes(), v.percent(),
                result.selected().contains(v.officialId()), v.headChoice())).toList();
        return new Conference(id, caseId, round, step, unitCode, attempt, state, heldOn, place, summoned, present, absence,
                issued, returned, invalid, seats, result.outcome(), secret, ruleDocument, ruleArticle, boardMembers, null,
                null, decided);
    }

    /** After the chair confirmed the minutes of this number. */
    public Conference confirmed(String number) {
        return closed(State.CONFIRMED, null, number);
    }

    /** After the chair sent the count back to be corrected. */
    public Conference sentBack(String why) {
        return closed(State.QUORATE, why, null);
    }

    /** After the chair annulled the result. */
    public Conference annulled(String why) {
        return closed(State.ANNULLED, why, null);
    }

    private Conference closed(State next, String why, String number) {
        return new Conference(id, caseId, round, step, unitCode, attempt, next, heldOn, place, summoned, present, absence,
                issued, returned, invalid, seats, outcome, secret, ruleDocument, ruleArticle, boardMembers, why, number,
                votes);
    }

    /** The same conference with its votes, as they were stored apart from it. */
    public Conference withVotes(List<Vote> stored) {
        return new Conference(id, caseId, round, step, unitCode, attempt, state, heldOn, place, summoned, present, absence,
                issued, returned, invalid, seats, outcome, secret, ruleDocument, ruleArticle, boardMembers, returnReason,
                minutesNumber, stored);
    }

    /** The same conference without its count and its result. */
    public Conference withoutResult() {
        return new Conference(id, caseId, round, step, unitCode, attempt, state, heldOn, place, summoned, present, absence,
                null, null, null, seats, null, secret, ruleDocument, ruleArticle, null, null, minutesNumber, List.of());
    }

    /** How many seats are still open beside those who are chosen. */
    public int openSeats() {
        return seats - chosen().size();
    }

    public List<String> chosen() {
        return votes.stream().filter(Vote::chosen).map(Vote::officialId).toList();
    }

    public List<String> headChoices() {
        return votes.stream().filter(Vote::headChoice).map(Vote::officialId).toList();
    }

    /**
     * Whether the result of step 3 differs from that of step 2, so that it has to be explained before step 4: somebody
     * was chosen who was not chosen in step 2, or step 2 had made its choice and it was another one.
     */
    public boolean differsFrom(Conference step2) {
        List<String> before = step2.chosen();
        return !before.containsAll(chosen())
                || step2.outcome == Outcome.SELECTED && !chosen().containsAll(before);
    }
}
