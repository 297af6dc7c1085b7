package org.tiencu.personnel.application.casefile;

import java.util.Optional;

import org.tiencu.personnel.domain.casefile.CaseProposal;

/** Where proposals are kept. */
public interface ProposalStore {

    int nextNumber(int year);

    /** Stores a new proposal; false, and nothing is stored, if there is one for its cause already. */
    boolean add(CaseProposal proposal);

    Optional<CaseProposal> find(String id);

    /** Stores the answer, who gave it, and the case that was opened. */
    void update(CaseProposal proposal, String answeredBy);
}
