package org.tiencu.ballot;

import static org.tiencu.ballot.SelectionRule.Base.MEMBERS;
import static org.tiencu.ballot.SelectionRule.Base.SUMMONED;
import static org.tiencu.ballot.SelectionRule.Fallback.ALL_AT_LEAST;
import static org.tiencu.ballot.SelectionRule.Fallback.NONE;
import static org.tiencu.ballot.SelectionRule.Fallback.TOP_TWO;

import org.tiencu.ballot.SelectionRule.Base;
import org.tiencu.ballot.SelectionRule.Fallback;
import org.tiencu.ballot.SelectionRule.Method;

/** Rules as a decision table would hand them over. */
final class Rules {

    private static final String DECREE_170 = "170/2025/NĐ-CP";

    /** First step: the list of the qualified. */
    static final SelectionRule LIST = rule(Method.LIST_APPROVAL, SUMMONED, NONE, 0, false);
    /** Second and third step: above 50 percent, otherwise all from 30 percent on. */
    static final SelectionRule NOMINATE = rule(Method.NOMINATION, SUMMONED, ALL_AT_LEAST, 30, false);
    /** Decree 138/2020/NĐ-CP: above 50 percent, otherwise the top two. */
    static final SelectionRule NOMINATE_TOP_TWO =
            new SelectionRule(Method.NOMINATION, 2, 3, SUMMONED, 50, TOP_TWO, 0, false, "138/2020/NĐ-CP", "Art. 46");
    static final SelectionRule NOMINATE_OR_NOBODY = rule(Method.NOMINATION, SUMMONED, NONE, 0, false);
    /** Fourth step where the vote is a reference only. */
    static final SelectionRule OPINION = rule(Method.OPINION, SUMMONED, NONE, 0, false);
    /** Fifth step: above 50 percent of the members, the head decides at 50. */
    static final SelectionRule FINAL = rule(Method.NOMINATION, MEMBERS, NONE, 0, true);

    private Rules() {
    }

    private static SelectionRule rule(Method method, Base base, Fallback fallback, int fallbackPercent, boolean head) {
        return new SelectionRule(method, 2, 3, base, 50, fallback, fallbackPercent, head, DECREE_170, "Art. 33(2)");
    }
}
