package org.tiencu.personnel.domain.transfer;

import org.tiencu.personnel.domain.casefile.CaseDecision.Act;
import org.tiencu.personnel.domain.casefile.CaseStatus;

/** In which way an official goes to another post. */
public enum TransferKind {
    /** For good, to meet a need. */
    TRANSFER(Act.TRANSFER, CaseStatus.TRANSFERRED),
    /** For a time, to train him or because the post must change hands. */
    ROTATION(Act.ROTATION, CaseStatus.ROTATED),
    /** For a limited time; he keeps his post and comes back to it. */
    SECONDMENT(Act.SECONDMENT, CaseStatus.IN_FORCE);

    private final Act act;
    private final CaseStatus status;

    TransferKind(Act act, CaseStatus status) {
        this.act = act;
        this.status = status;
    }

    /** What is decided. */
    public Act act() {
        return act;
    }

    /** The status of the case once the decision is carried out. */
    public CaseStatus status() {
        return status;
    }

    /** Vietnamese name. */
    public String label() {
        return act.label();
    }
}
