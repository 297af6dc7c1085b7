package org.tiencu.personnel.adapter.process.caseproposal;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/personnel/case-proposal/case-proposal.bpmn}. */
public final class CaseProposalProcess {

    public static final String ID = "case-proposal";

    public static final String REVIEW_PROPOSAL = "UserTask_ReviewProposal";

    public static final Variable<String> AUTHORITY_UNIT = Variable.text("authorityUnit");
    public static final Variable<String> PROPOSAL_OUTCOME = Variable.text("proposalOutcome");

    private CaseProposalProcess() {
    }
}
