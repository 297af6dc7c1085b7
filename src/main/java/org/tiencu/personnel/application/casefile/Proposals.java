package org.tiencu.personnel.application.casefile;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.personnel.domain.casefile.CaseProposal.Outcome;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/**
 * How one act leads to the next: a review, a vote, a suspension or an expiry proposes a case, and the organisation
 * commission of the authority confirms it or says why not.
 */
@Service
@Transactional
public class Proposals {

    private final ProposalStore store;
    private final CaseStore cases;
    private final CaseWorkflow workflow;
    private final CurrentUser currentUser;
    private final Clock clock;

    public Proposals(ProposalStore store, CaseStore cases, CaseWorkflow workflow, CurrentUser currentUser, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.workflow = workflow;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Proposes a case.
     *
     * @return false if the same cause has led to a proposal or to a case before; nothing happens then
     */
    public boolean propose(CaseProposal proposal) {
        if (cases.ofCause(proposal.cause()).isPresent()) {
            return false;
        }
        int year = LocalDate.now(clock).getYear();
        CaseProposal numbered = proposal.numbered(String.format("DX-%d-%06d", year, store.nextNumber(year)), clock.instant());
        if (!store.add(numbered)) {
            return false;
        }
        workflow.startProposal(numbered);
        return true;
    }

    public CaseProposal read(String proposalId) {
        return store.find(proposalId).orElseThrow(() -> Refusal.notFound("Không tìm thấy đề xuất này."));
    }

    /** Records what was answered. */
    public Outcome answer(String proposalId, Outcome outcome, String reason) {
        store.update(read(proposalId).answered(outcome, reason), currentUser.id());
        return outcome;
    }

    /** Opens the case that was proposed and confirmed. */
    public void open(String proposalId) {
        CaseProposal proposal = read(proposalId);
        store.update(proposal.opened(workflow.open(proposal)), currentUser.id());
    }
}
