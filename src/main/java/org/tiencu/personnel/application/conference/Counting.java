package org.tiencu.personnel.application.conference;

import org.tiencu.ballot.Ballot;
import org.tiencu.ballot.BallotResult;
import org.tiencu.ballot.CountRecord;
import org.tiencu.ballot.ImpossibleCountException;
import org.tiencu.ballot.SelectionRule;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;

/** Finds the result of a count, and tells those who typed it in which figures contradict each other. */
public final class Counting {

    private Counting() {
    }

    /**
     * The result by the rule.
     *
     * @throws Refusal with one violation for each sum that cannot be right
     */
    public static BallotResult evaluate(SelectionRule rule, CountRecord record) {
        try {
            return Ballot.evaluate(rule, record);
        } catch (ImpossibleCountException e) {
            throw Refusal.input(e.getMessage(), e.problems().stream()
                    .map(problem -> new Violation(problem.field(), "Số liệu kiểm phiếu", problem.message())).toList());
        }
    }
}
