package org.tiencu.personnel.domain.annualreview;

/**
 * One official in an annual review.
 *
 * @param officialId who
 * @param postId the highest post that he held in the unit under the authority when the case was opened
 * @param group whom he is compared with
 * @param selfPoints what he gave himself, 0 to 100, null before
 * @param proposedPoints what the head gives him, 0 to 100, null before
 * @param trigger what forces the lowest level
 * @param proposedLevel the level that the head proposes, null before
 * @param decidedLevel the level that was decided, null before
 * @param note what the office noted, null if nothing
 * @param comment what the head says about him, null if nothing
 */
public record ReviewRow(String officialId, String postId, DutyGroup group, Integer selfPoints, Integer proposedPoints,
        Trigger trigger, GradeLevel proposedLevel, GradeLevel decidedLevel, String note, String comment) {

    /** Somebody about whom nothing is recorded yet. */
    public static ReviewRow empty(String officialId, String postId, DutyGroup group) {
        return new ReviewRow(officialId, postId, group, null, null, Trigger.NONE, null, null, null, null);
    }

    public ReviewRow selfGraded(int points, Trigger reported, String remark) {
        return new ReviewRow(officialId, postId, group, points, proposedPoints, reported, proposedLevel, decidedLevel,
                remark, comment);
    }

    public ReviewRow proposed(int points, Trigger found, GradeLevel level, String said) {
        return new ReviewRow(officialId, postId, group, selfPoints, points, found, level, decidedLevel, note, said);
    }

    public ReviewRow decided(GradeLevel level) {
        return new ReviewRow(officialId, postId, group, selfPoints, proposedPoints, trigger, proposedLevel, level, note,
                comment);
    }
}
