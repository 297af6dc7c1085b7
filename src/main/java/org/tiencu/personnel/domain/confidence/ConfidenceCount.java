package org.tiencu.personnel.domain.confidence;

import java.util.ArrayList;
import java.util.List;

/**
 * The figures of one confidence vote, as the counting board wrote them down. Only numbers: who voted how is never known.
 *
 * @param summoned people summoned
 * @param present people summoned who were there
 * @param issued ballots handed out
 * @param returned ballots found in the box
 * @param invalid ballots among the returned ones that do not count
 * @param levels the votes of each person in the order of the list
 */
public record ConfidenceCount(int summoned, int present, int issued, int returned, int invalid, List<Levels> levels) {

    /**
     * What one person got.
     *
     * @param officialId who
     * @param high ballots with high confidence
     * @param medium ballots with confidence
     * @param low ballots with low confidence
     */
    public record Levels(String officialId, int high, int medium, int low) {

        long sum() {
            return (long) high + medium + low;
        }
    }

    /**
     * One figure that cannot be true.
     *
     * @param field path of the field in the form
     * @param message what is wrong, in Vietnamese
     */
    public record Problem(String field, String message) {
    }

    public ConfidenceCount {
        levels = List.copyOf(levels);
    }

    /** Ballots that count. */
    public int valid() {
        return returned - invalid;
    }

    /** Whether enough came; reaching the fraction of those summoned exactly is enough. */
    public boolean quorate(Fraction quorum) {
        return (long) present * quorum.denominator() >= (long) summoned * quorum.numerator();
    }

    /**
     * Every figure that cannot be right, in the order of the form. A figure is compared only with one that is itself
     * possible, so that one slip of the pen is reported once.
     *
     * @return empty if the count is possible
     */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (summoned < 1) {
            problems.add(new Problem("summoned", "Số người được triệu tập phải từ 1 trở lên."));
        }
        atMost(problems, "present", "Số người có mặt", present, "số người được triệu tập", summoned);
        atMost(problems, "issued", "Số phiếu phát ra", issued, "số người có mặt", present);
        atMost(problems, "returned", "Số phiếu thu về", returned, "số phiếu phát ra", issued);
        atMost(problems, "invalid", "Số phiếu không hợp lệ", invalid, "số phiếu thu về", returned);
        boolean comparable = returned >= 0 && invalid >= 0 && invalid <= returned;
        for (int i = 0; i < levels.size(); i++) {
            Levels one = levels.get(i);
            boolean possible = notNegative(problems, i, "high", one.high())
                    & notNegative(problems, i, "medium", one.medium()) & notNegative(problems, i, "low", one.low());
            if (possible && comparable && one.sum() > valid()) {
                problems.add(new Problem("results[" + i + "]",
                        "Tổng ba mức của người thứ %d (%d) lớn hơn số phiếu hợp lệ (%d).".formatted(i + 1, one.sum(),
                                valid())));
            }
        }
        return List.copyOf(problems);
    }

    private static boolean notNegative(List<Problem> problems, int row, String level, int figure) {
        if (figure < 0) {
            problems.add(new Problem("results[" + row + "]." + level,
                    "Số phiếu của người thứ %d không được là số âm.".formatted(row + 1)));
        }
        return figure >= 0;
    }

    private static void atMost(List<Problem> problems, String field, String name, int figure, String limitName, int limit) {
        if (figure < 0) {
            problems.add(new Problem(field, name + " không được là số âm."));
        } else if (limit >= 0 && figure > limit) {
            problems.add(new Problem(field, "%s (%d) lớn hơn %s (%d).".formatted(name, figure, limitName, limit)));
        }
    }
}
