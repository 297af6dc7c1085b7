package org.tiencu.personnel.adapter.process;

import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.platform.process.StartHandler;

/** How a kind of case is opened without its start form, because a proposal was confirmed or a term runs out. */
public interface CaseStart {

    CaseKind kind();

    /** Opens the case with what the proposal says. */
    StartHandler.NewCase open(CaseProposal proposal);
}
