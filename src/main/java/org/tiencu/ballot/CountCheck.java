package org.tiencu.ballot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds every figure of a record that cannot be true.
 *
 * <p>A comparison is made only between figures that are not negative, so that one slip of the pen is reported once.
 */
final class CountCheck {

    private final SelectionRule rule;
    private final CountRecord record;
    private final List<ImpossibleCountException.Problem> problems = new ArrayList<>();

    private CountCheck(SelectionRule rule, CountRecord record) {
        this.rule = rule;
        this.record = record;
    }

    /**
     * Lists what is wrong, in the order of the fields.
     *
     * @return empty if the record is possible
     */
    static List<ImpossibleCountException.Problem> problems(SelectionRule rule, CountRecord record) {
        CountCheck check = new CountCheck(rule, record);
        check.conference();
        // Without a quorum nobody votes: the figures of the vote may then be left at 0, but not contradict each other.
        boolean voteNeeded = !check.problems.isEmpty() || Quorum.reached(rule, record.summoned(), record.present());
        check.ballots();
        check.seats(voteNeeded);
        check.candidates(voteNeeded);
        check.sumOfVotes();
        return List.copyOf(check.problems);
    }

    private void conference() {
        if (record.summoned() < 1) {
            problem("summoned", "Số người được triệu tập phải từ 1 trở lên (đang ghi %d).", record.summoned());
        }
        figure("present", "Số người có mặt", record.present(), "số người được triệu tập", record.summoned());
    }

    private void ballots() {
        figure("issued", "Số phiếu phát ra", record.issued(), "số người có mặt", record.present());
        figure("returned", "Số phiếu thu về", record.returned(), "số phiếu phát ra", record.issued());
        figure("invalid", "Số phiếu không hợp lệ", record.invalid(), "số phiếu thu về", record.returned());
    }

    private void seats(boolean voteNeeded) {
        if (record.seats() < 0 || voteNeeded && record.seats() < 1) {
            problem("seats", "Số người cần chọn phải từ 1 trở lên (đang ghi %d).", record.seats());
        }
    }

    private void candidates(boolean voteNeeded) {
        if (voteNeeded && record.candidates().isEmpty()) {
            problem("candidates", "Danh sách kiểm phiếu phải có ít nhất 1 người.");
        }
        Map<String, Integer> firstPosition = new HashMap<>();
        for (int i = 0; i < record.candidates().size(); i++) {
            String field = "candidates[" + i + "]";
            int position = i + 1;
            CandidateVotes candidate = record.candidates().get(i);
            if (candidate == null) {
                problem(field, "Dòng thứ %d trong danh sách kiểm phiếu bị bỏ trống.", position);
                continue;
            }
            if (candidate.id() == null || candidate.id().isBlank()) {
                problem(field + ".id", "Người thứ %d trong danh sách kiểm phiếu chưa có mã.", position);
            } else {
                Integer earlier = firstPosition.putIfAbsent(candidate.id(), position);
                if (earlier != null) {
                    problem(field + ".id", "Người thứ %d trong danh sách kiểm phiếu trùng mã với người thứ %d.",
                            position, earlier);
                }
            }
            figure(field + ".votes", "Số phiếu của người thứ " + position, candidate.votes(),
                    "số phiếu hợp lệ", valid());
        }
    }

    /** One voter names at most one person for each post; only a list may be approved as a whole. */
    private void sumOfVotes() {
        boolean comparable = valid() >= 0 && record.seats() >= 0
                && record.candidates().stream().allMatch(candidate -> candidate != null && candidate.votes() >= 0);
        if (rule.method() == SelectionRule.Method.LIST_APPROVAL || !comparable) {
            return;
        }
        long sum = record.candidates().stream().mapToLong(CandidateVotes::votes).sum();
        long most = valid() * record.seats();
        if (sum > most) {
            problem("candidates", "Tổng số phiếu của những người trong danh sách (%d) lớn hơn số phiếu hợp lệ nhân với"
                    + " số người cần chọn (%d × %d = %d).", sum, valid(), record.seats(), most);
        }
    }

    /** Valid ballots; negative, and so not comparable, if returned and invalid do not fit together. */
    private long valid() {
        boolean comparable = record.returned() >= 0 && record.invalid() >= 0;
        return comparable ? (long) record.returned() - record.invalid() : -1;
    }

    private void figure(String field, String name, int figure, String limitName, long limit) {
        if (figure < 0) {
            problem(field, "%s không được là số âm (đang ghi %d).", name, figure);
        } else if (limit >= 0 && figure > limit) {
            problem(field, "%s (%d) lớn hơn %s (%d).", name, figure, limitName, limit);
        }
    }

    private void problem(String field, String message, Object... figures) {
        problems.add(new ImpossibleCountException.Problem(field, message.formatted(figures)));
    }
}
