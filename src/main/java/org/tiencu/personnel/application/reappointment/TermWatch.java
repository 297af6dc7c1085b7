package org.tiencu.personnel.application.reappointment;

import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.personnel.application.casefile.CaseOpenings;
import org.tiencu.personnel.application.casefile.CaseStore;
import org.tiencu.personnel.application.casefile.CaseWorkflow;
import org.tiencu.personnel.application.reappointment.Terms.Term;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.platform.security.CurrentUser;

/**
 * Opens cases for terms that end, once for each end. Everything is one transaction, so what a rule would refuse is left
 * out beforehand: one term that cannot be dealt with does not keep the others from being opened.
 */
@Service
@Transactional
public class TermWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TermWatch.class);

    private final Terms terms;
    private final CaseStore cases;
    private final CaseOpenings openings;
    private final CaseWorkflow workflow;
    private final CurrentUser currentUser;

    TermWatch(Terms terms, CaseStore cases, CaseOpenings openings, CaseWorkflow workflow, CurrentUser currentUser) {
        this.terms = terms;
        this.cases = cases;
        this.openings = openings;
        this.workflow = workflow;
        this.currentUser = currentUser;
    }

    /**
     * Opens the cases that are due today, in the name of the system whoever asks.
     *
     * @return their numbers
     */
    public List<String> openDue() {
        return currentUser.asSystem(() -> {
            List<String> opened = new ArrayList<>();
            for (Term term : terms.toOpen()) {
                if (isNew(term) && canBeOpened(term)) {
                    opened.add(workflow.open(CaseProposal.ofDate(CaseKind.REAPPOINTMENT, term.post().unitCode(),
                            term.post().authorityUnit(), term.official().id(), term.tenure().id(), term.cause(), null)));
                }
            }
            LOG.info("Terms that end: {} cases opened", opened.size());
            return opened;
        });
    }

    private boolean isNew(Term term) {
        return !term.retiresInTerm() && cases.ofCause(term.cause()).isEmpty();
    }

    private boolean canBeOpened(Term term) {
        if (!openings.canBeDecided(term.post().authorityUnit())) {
            LOG.info("Tenure {} ends: no case, nobody decides for unit {}", term.tenure().id(), term.post().authorityUnit());
            return false;
        }
        return openings.findOther(term.official().id(), term.tenure().id(), term.post().id()).map(other -> {
            LOG.info("Tenure {} ends: no case while {} is open", term.tenure().id(), other.id());
            return false;
        }).orElse(true);
    }
}
