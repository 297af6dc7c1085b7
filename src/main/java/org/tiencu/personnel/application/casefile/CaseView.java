package org.tiencu.personnel.application.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Role;
import org.tiencu.personnel.application.casefile.CaseWorkflow.OpenTask;
import org.tiencu.personnel.application.conference.ConferenceStore;
import org.tiencu.personnel.application.conference.ResultSecrecy;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** What may be read of cases other than appointments, and by whom. */
@Service
@Transactional(readOnly = true)
public class CaseView {

    /**
     * A case with everything that the current user may see of it.
     *
     * @param personnelCase the case
     * @param papers what was put in writing
     * @param conferences the voting steps; counts are left out of those that are still secret for this user
     * @param decisions the decisions
     * @param details what only this kind of case has
     * @param openTasks what is to be done now
     */
    public record Details(PersonnelCase personnelCase, List<Paper> papers, List<Conference> conferences,
            List<CaseDecision> decisions, Map<String, ?> details, List<OpenTask> openTasks) {
    }

    private static final int MOST = 200;

    private final CaseStore store;
    private final ConferenceStore conferences;
    private final ResultSecrecy secrecy;
    private final CaseWorkflow workflow;
    private final List<CaseDetails> details;
    private final CurrentUser currentUser;

    CaseView(CaseStore store, ConferenceStore conferences, ResultSecrecy secrecy, CaseWorkflow workflow,
            List<CaseDetails> details, CurrentUser currentUser) {
        this.store = store;
        this.conferences = conferences;
        this.secrecy = secrecy;
        this.workflow = workflow;
        this.details = details;
        this.currentUser = currentUser;
    }

    /** The case as the user may see it; to others it does not exist. */
    public Details details(CaseKind kind, String caseId) {
        PersonnelCase found = store.find(caseId).filter(one -> one.kind() == kind).filter(this::isVisible)
                .orElseThrow(() -> Refusal.notFound("Không tìm thấy vụ việc này."));
        return new Details(found, store.papers(caseId), conferences.ofCase(caseId).stream()
                .map(conference -> secrecy.isOpenToUser(conference) ? conference : conference.withoutResult()).toList(),
                store.decisions(caseId), details.stream().filter(one -> one.kind() == kind).findFirst()
                        .<Map<String, ?>>map(one -> one.of(found)).orElse(Map.of()), workflow.openTasks(caseId));
    }

    /** Whether the current user may see the case. */
    public boolean isVisible(PersonnelCase one) {
        Collection<String> units = visibleUnits();
        return units == null || units.contains(one.unitCode()) || units.contains(one.authorityUnit());
    }

    /** Cases that the user may see, latest first, at most 200. */
    public List<PersonnelCase> list(CaseKind kind, String unit, String status) {
        return store.list(kind, unit, status, visibleUnits(), MOST);
    }

    /** Units in which the user holds a role, null for administrators, who see all. */
    private Collection<String> visibleUnits() {
        return currentUser.isAdministrator() ? null : Role.unitsOf(currentUser.groups());
    }
}
