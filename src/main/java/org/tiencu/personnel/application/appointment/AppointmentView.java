package org.tiencu.personnel.application.appointment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Role;
import org.tiencu.personnel.application.conference.ConferenceStore;
import org.tiencu.personnel.application.conference.ResultSecrecy;
import org.tiencu.personnel.application.vetting.VettingStore;
import org.tiencu.personnel.application.vetting.Vettings;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.CaseWorkflow;
import org.tiencu.personnel.application.casefile.CaseWorkflow.OpenTask;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.AppointmentDecision;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate;
import org.tiencu.personnel.domain.appointment.Candidate.Stage;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.vetting.Condition;
import org.tiencu.personnel.domain.vetting.DossierItem;
import org.tiencu.personnel.domain.vetting.Opinion;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** What may be read of appointment cases, and by whom. */
@Service
@Transactional(readOnly = true)
public class AppointmentView {

    /**
     * A case with everything that the current user may see of it.
     *
     * @param appointment the case
     * @param candidates the people considered
     * @param conferences the voting steps; counts are left out of those that are still secret for this user
     * @param vettings dossier, conditions and opinions for each person who was vetted
     * @param decisions the decisions
     * @param openTasks what is to be done now
     */
    public record Details(Appointment appointment, List<Candidate> candidates, List<Conference> conferences,
            List<Vetting> vettings, List<AppointmentDecision> decisions, List<OpenTask> openTasks) {
    }

    /**
     * @param officialId the person
     * @param missing compulsory items of the dossier that are missing or too old
     * @param conditions the conditions as last checked
     * @param opinions the opinions asked for
     */
    public record Vetting(String officialId, List<DossierItem> missing, List<Condition> conditions,
            List<Opinion> opinions) {
    }

    private static final int MOST = 200;

    private final AppointmentStore store;
    private final ConferenceStore conferences;
    private final ResultSecrecy secrecy;
    private final VettingStore vettings;
    private final Vettings vettingUseCases;
    private final CaseWorkflow workflow;
    private final CaseFile file;
    private final AppointmentFile appointmentFile;
    private final CurrentUser currentUser;

    AppointmentView(AppointmentStore store, ConferenceStore conferences, ResultSecrecy secrecy,
            VettingStore vettings, Vettings vettingUseCases,
            CaseWorkflow workflow, CaseFile file, AppointmentFile appointmentFile, CurrentUser currentUser) {
        this.store = store;
        this.conferences = conferences;
        this.secrecy = secrecy;
        this.vettings = vettings;
        this.vettingUseCases = vettingUseCases;
        this.workflow = workflow;
        this.file = file;
        this.appointmentFile = appointmentFile;
        this.currentUser = currentUser;
    }

    /** The case as the user may see it; to others it does not exist. */
    public Details details(String appointmentId) {
        Appointment appointment = visible(appointmentId);
        List<Candidate> candidates = store.candidates(appointmentId);
        return new Details(appointment, candidates, conferences.ofCase(appointmentId).stream()
                        .map(conference -> secrecy.isOpenToUser(conference) ? conference : conference.withoutResult())
                        .toList(),
                candidates.stream().map(candidate -> vetting(appointmentId, candidate.officialId()))
                        .filter(vetting -> !vetting.conditions().isEmpty() || !vetting.opinions().isEmpty()
                                || vettings.dossier(appointmentId, vetting.officialId()).isPresent()).toList(),
                store.decisions(appointmentId), workflow.openTasks(appointmentId));
    }

    /** Cases that the user may see, latest first, at most 200. */
    public List<Appointment> list(String unit, AppointmentStatus status) {
        return store.list(unit, status, visibleUnits(), MOST);
    }

    /** The people approved by the authority. */
    public List<String> approved(String appointmentId) {
        return appointmentFile.candidates(appointmentId, Stage.APPROVED);
    }

    /** The people put forward and not yet vetted. */
    public List<String> nominated(String appointmentId) {
        return appointmentFile.candidates(appointmentId, Stage.NOMINATED);
    }

    public List<AppointmentDecision> decisions(String appointmentId) {
        return store.decisions(appointmentId);
    }

    /** One paragraph for each person before the authority: the latest vetting report. */
    public String vettingSummary(String appointmentId) {
        List<String> before = appointmentFile.candidates(appointmentId, Stage.VETTED);
        Map<String, String> names = file.names(before);
        return file.papers(appointmentId).stream()
                .filter(paper -> paper.kind() == Paper.Kind.VETTING_REPORT && before.contains(paper.officialId()))
                .collect(Collectors.toMap(Paper::officialId, paper -> paper, (earlier, later) -> later,
                        LinkedHashMap::new))
                .values().stream().map(paper -> names.get(paper.officialId()) + ": báo cáo thẩm định số " + paper.number()
                        + ". " + paper.content()).collect(Collectors.joining("\n\n"));
    }

    private Vetting vetting(String appointmentId, String officialId) {
        return new Vetting(officialId, vettingUseCases.missing(appointmentId, officialId),
                vettings.conditions(appointmentId, officialId), vettings.opinions(appointmentId, officialId));
    }

    private Appointment visible(String appointmentId) {
        Collection<String> units = visibleUnits();
        return store.find(appointmentId)
                .filter(found -> units == null || units.contains(found.unitCode()) || units.contains(found.authorityUnit()))
                .orElseThrow(() -> Refusal.notFound("Không tìm thấy vụ việc này."));
    }

    /** Units in which the user holds a role, null for administrators, who see all. */
    private Collection<String> visibleUnits() {
        return currentUser.isAdministrator() ? null : Role.unitsOf(currentUser.groups());
    }
}
