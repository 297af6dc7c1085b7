package org.tiencu.personnel.domain.confidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tiencu.personnel.domain.confidence.ConfidenceCount.Levels;

/**
 * The vote of one case.
 *
 * @param caseId the case
 * @param voteDay the day for which it is planned
 * @param fileSentOn when the file was sent to the voters, null before
 * @param pointsSentOn when the points to clarify were sent, null if they were not
 * @param meeting the meeting, null before it was held
 * @param minutesNumber number of the confirmed minutes, null before
 * @param basis by what rule it was concluded, null before
 * @param results the people voted on, in the order of the ballot
 */
public record ConfidenceVote(String caseId, LocalDate voteDay, LocalDate fileSentOn, LocalDate pointsSentOn, Meeting meeting,
        String minutesNumber, Basis basis, List<ConfidenceResult> results) {

    /**
     * The meeting with its ballots; ballots are 0 if too few came.
     *
     * @param heldOn day
     * @param summoned people summoned
     * @param present people who came
     * @param issued ballots handed out
     * @param returned ballots in the box
     * @param invalid ballots that do not count
     * @param boardMembers the counting board, null if nothing was counted
     */
    public record Meeting(LocalDate heldOn, int summoned, int present, int issued, int returned, int invalid,
            String boardMembers) {
    }

    /** The rule that was applied, kept so that shares can be computed again. */
    public record Basis(VoteBase base, String document, String article) {
    }

    public ConfidenceVote {
        results = List.copyOf(results);
    }

    /** A vote that is only planned. */
    public static ConfidenceVote planned(String caseId, LocalDate voteDay) {
        return new ConfidenceVote(caseId, voteDay, null, null, null, null, null, List.of());
    }

    /** Put off: the file has to be sent anew. */
    public ConfidenceVote postponedTo(LocalDate day) {
        return new ConfidenceVote(caseId, day, null, null, null, null, null, results);
    }

    public ConfidenceVote withList(List<ConfidenceResult> people) {
        return new ConfidenceVote(caseId, voteDay, fileSentOn, pointsSentOn, null, null, null, people);
    }

    public ConfidenceVote withFileSent(LocalDate day) {
        return new ConfidenceVote(caseId, voteDay, day, null, meeting, null, null, results);
    }

    public ConfidenceVote withPointsSent(LocalDate day) {
        return new ConfidenceVote(caseId, voteDay, fileSentOn, day, meeting, null, null, results);
    }

    /** Too few came, so nothing was counted. */
    public ConfidenceVote withoutQuorum(LocalDate heldOn, int summoned, int present) {
        return new ConfidenceVote(caseId, voteDay, fileSentOn, pointsSentOn,
                new Meeting(heldOn, summoned, present, 0, 0, 0, null), null, null, uncounted());
    }

    public ConfidenceVote counted(LocalDate heldOn, ConfidenceCount count, String boardMembers) {
        Map<String, Levels> levels = count.levels().stream()
                .collect(Collectors.toMap(Levels::officialId, Function.identity()));
        return new ConfidenceVote(caseId, voteDay, fileSentOn, pointsSentOn, new Meeting(heldOn, count.summoned(),
                count.present(), count.issued(), count.returned(), count.invalid(), boardMembers), null, null,
                results.stream().map(one -> one.counted(levels.get(one.officialId()))).toList());
    }

    /** The meeting or its result does not count; it is held again on this day. The file that was sent is still good. */
    public ConfidenceVote heldAgainOn(LocalDate day) {
        return new ConfidenceVote(caseId, day, fileSentOn, pointsSentOn, null, null, null, uncounted());
    }

    public ConfidenceVote confirmed(String minutes) {
        return new ConfidenceVote(caseId, voteDay, fileSentOn, pointsSentOn, meeting, minutes, basis, results);
    }

    /** What follows for each person. */
    public ConfidenceVote concluded(List<Threshold> thresholds) {
        Threshold any = thresholds.get(0);
        ConfidenceCount count = count();
        return new ConfidenceVote(caseId, voteDay, fileSentOn, pointsSentOn, meeting, minutesNumber,
                new Basis(any.base(), any.document(), any.article()), results.stream().map(one -> {
                    Threshold reached = Threshold.reached(thresholds, one.levels().low(), count);
                    return one.concluded(reached == null ? Consequence.NONE : reached.consequence());
                }).toList());
    }

    /** Whether the result is known to everybody who knows the case. */
    public boolean isPublished() {
        return minutesNumber != null;
    }

    /** Whether votes were counted. */
    public boolean isCounted() {
        return meeting != null && results.stream().allMatch(one -> one.levels() != null);
    }

    /** The figures once more; only of a vote that was counted. */
    public ConfidenceCount count() {
        return new ConfidenceCount(meeting.summoned(), meeting.present(), meeting.issued(), meeting.returned(),
                meeting.invalid(), results.stream().map(ConfidenceResult::levels).toList());
    }

    public List<String> officialIds() {
        return results.stream().map(ConfidenceResult::officialId).toList();
    }

    private List<ConfidenceResult> uncounted() {
        return results.stream().map(one -> ConfidenceResult.listed(one.officialId(), one.postId())).toList();
    }
}
