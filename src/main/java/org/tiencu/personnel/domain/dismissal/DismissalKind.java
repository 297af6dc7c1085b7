package org.tiencu.personnel.domain.dismissal;

import org.tiencu.personnel.domain.casefile.CaseDecision.Act;
import org.tiencu.personnel.domain.casefile.CaseStatus;

/** The ways to leave a post before the term is over, from the mildest to the gravest. */
public enum DismissalKind {
    RELEASE("Cho thôi giữ chức vụ", Act.RELEASE, CaseStatus.RELEASED),
    RESIGNATION("Từ chức", Act.RESIGNATION, CaseStatus.RESIGNED),
    DISMISSAL("Miễn nhiệm", Act.DISMISSAL, CaseStatus.DISMISSED);

    private final String label;
    private final Act act;
    private final CaseStatus closedAs;

    DismissalKind(String label, Act act, CaseStatus closedAs) {
        this.label = label;
        this.act = act;
        this.closedAs = closedAs;
    }

    /** Vietnamese name; also the reason with which the tenure ends. */
    public String label() {
        return label;
    }

    /** What the authority decides. */
    public Act act() {
        return act;
    }

    /** How the case ends when it has been carried out. */
    public CaseStatus closedAs() {
        return closedAs;
    }
}
