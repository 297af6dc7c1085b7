package org.tiencu.election.domain.electionbody;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a body is composed as the law wants it. Sentences name the body and numbers, never a person. */
public final class BodyCheck {

    /** What can be wrong with a body. */
    public enum Problem { TOO_FEW, TOO_MANY, NO_HEAD, SEVERAL_HEADS, NO_SECRETARY, TWICE }

    private BodyCheck() {
    }

    /**
     * What is wrong, each with its Vietnamese sentence, the number of members first; empty if the body is as it has to be.
     */
    public static Map<Problem, String> problems(ElectionBody body, BodySize size) {
        Map<Problem, String> problems = new LinkedHashMap<>();
        int members = body.members().size();
        if (members < size.minimum() || members > size.maximum()) {
            problems.put(members < size.minimum() ? Problem.TOO_FEW : Problem.TOO_MANY, body.name() + " có " + members
                    + " thành viên, phải từ " + size.minimum() + " đến " + size.maximum() + " (" + size.law() + ").");
        }
        long heads = count(body, BodyRole.CHAIR);
        String head = body.kind().title(BodyRole.CHAIR);
        if (heads != 1) {
            problems.put(heads == 0 ? Problem.NO_HEAD : Problem.SEVERAL_HEADS, body.name()
                    + (heads == 0 ? " chưa có " : " có " + heads + " ") + head + ", phải có đúng một (" + size.law() + ").");
        }
        if (count(body, BodyRole.SECRETARY) == 0) {
            problems.put(Problem.NO_SECRETARY, body.name() + " chưa có Thư ký (" + size.law() + ").");
        }
        twice(body.members()).ifPresent(places -> problems.put(Problem.TWICE, body.name() + ": " + places + "."));
        return problems;
    }

    private static long count(ElectionBody body, BodyRole role) {
        return body.members().stream().filter(member -> member.role() == role).count();
    }

    private static Optional<String> twice(List<BodyMember> members) {
        for (int later = 1; later < members.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (members.get(earlier).samePerson(members.get(later))) {
                    return Optional.of("thành viên thứ " + (earlier + 1) + " và thành viên thứ " + (later + 1)
                            + " là một người");
                }
            }
        }
        return Optional.empty();
    }
}
