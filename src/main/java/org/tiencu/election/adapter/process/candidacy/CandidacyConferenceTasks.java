package org.tiencu.election.adapter.process.candidacy;

import java.util.Locale;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.election.adapter.process.CandidateForm;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.application.candidacy.CandidacyConferences;
import org.tiencu.election.application.candidacy.CandidacyDossiers;
import org.tiencu.election.application.candidacy.CandidacyVerifications;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.domain.candidacy.CandidacyConference;
import org.tiencu.election.domain.candidacy.CandidacyConference.Kind;
import org.tiencu.election.domain.candidacy.CandidacyConference.Method;
import org.tiencu.election.domain.candidacy.CandidacyConference.Outcome;
import org.tiencu.election.domain.candidacy.CandidacyIssue;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the tasks that record a conference about a candidate. */
@Configuration(proxyBeanMethods = false)
class CandidacyConferenceTasks {

    private static final String RETURNED = "RETURNED";

    private final CandidacyConferences conferences;
    private final CandidacyVerifications verifications;
    private final CandidacyDossiers dossiers;
    private final Candidates candidates;
    private final CandidateForm candidateForm;

    CandidacyConferenceTasks(CandidacyConferences conferences, CandidacyVerifications verifications,
            CandidacyDossiers dossiers, Candidates candidates, CandidateForm candidateForm) {
        this.conferences = conferences;
        this.verifications = verifications;
        this.dossiers = dossiers;
        this.candidates = candidates;
        this.candidateForm = candidateForm;
    }

    @Bean
    TaskHandler recordCandidateWorkplaceConference() {
        return new TaskHandler(CandidacyProcess.ID, CandidacyProcess.RECORD_WORKPLACE_CONFERENCE, task -> {
            Map<String, Object> values = withDeadline(task, Kind.WORKPLACE);
            values.put("returnReason", conferences.returnReason(task.caseId()));
            return values;
        }, this::workplace);
    }

    @Bean
    TaskHandler recordCandidateOwnWorkplaceConference() {
        return new TaskHandler(CandidacyProcess.ID, CandidacyProcess.RECORD_OWN_WORKPLACE_CONFERENCE,
                task -> heading(task, Kind.WORKPLACE), this::workplace);
    }

    private Map<String, Object> workplace(TaskContext task, FormData form) {
        return outcome(conferences.workplace(task.caseId(), conference(Kind.WORKPLACE, form)));
    }

    @Bean
    TaskHandler recordCandidateEnlargedConference() {
        return new TaskHandler(CandidacyProcess.ID, CandidacyProcess.RECORD_ENLARGED_CONFERENCE, task -> {
            Map<String, Object> values = withDeadline(task, Kind.ENLARGED);
            values.put("conferenceText", conferences.latest(task.caseId(), Kind.WORKPLACE)
                    .map(CandidacyConferenceTasks::text).orElse(""));
            return values;
        }, (task, form) -> {
            if (RETURNED.equals(form.text("held"))) {
                conferences.returned(task.caseId(), form.text("reason"));
                return Map.of(CandidacyProcess.CONFERENCE_OUTCOME.name(), RETURNED);
            }
            return outcome(conferences.enlarged(task.caseId(), conference(Kind.ENLARGED, form)));
        });
    }

    @Bean
    TaskHandler recordCandidateVillageConference() {
        return new TaskHandler(CandidacyProcess.ID, CandidacyProcess.RECORD_VILLAGE_CONFERENCE,
                task -> withDeadline(task, Kind.VILLAGE), (task, form) -> outcome(conferences.village(task.caseId(),
                        form.date("boardMeetingOn"), form.text("boardMinutesNumber"), conference(Kind.VILLAGE, form),
                        form.checked("overQuota"))));
    }

    @Bean
    TaskHandler recordCandidateResidenceConference() {
        return new TaskHandler(CandidacyProcess.ID, CandidacyProcess.RECORD_RESIDENCE_CONFERENCE, task -> {
            Map<String, Object> values = heading(task, Kind.RESIDENCE);
            Candidate candidate = candidates.read(task.caseId());
            values.put("residenceText", candidate.person().residence());
            return values;
        }, (task, form) -> {
            Outcome outcome = conferences.residence(task.caseId(), conference(Kind.RESIDENCE, form));
            boolean issues = outcome != Outcome.NO_QUORUM && form.checked("issuesRaised");
            if (issues) {
                verifications.raised(task.caseId(), form.choice("issuePlace", CandidacyIssue.Place.class),
                        form.checked("isHead"), form.checked("hasSuperior"), form.text("issue"));
            }
            return Map.of(CandidacyProcess.RESIDENCE_OUTCOME.name(),
                    outcome == Outcome.NO_QUORUM ? outcome.name() : issues ? "ISSUES" : "CLEAR");
        });
    }

    private static Map<String, Object> outcome(Outcome outcome) {
        return Map.of(CandidacyProcess.CONFERENCE_OUTCOME.name(), outcome.name());
    }

    /** What is not shown is empty: nobody voted where too few people came. */
    private static CandidacyConference conference(Kind kind, FormData form) {
        return new CandidacyConference(kind, form.date("heldOn"), form.number("summoned"), form.number("present"),
                form.choice("method", Method.class), form.number("tellers"), form.number("inFavour"), form.number("against"),
                form.number("invalid"), form.text("minutesNumber"), null);
    }

    private Map<String, Object> withDeadline(TaskContext task, Kind kind) {
        Map<String, Object> values = heading(task, kind);
        values.put("deadlineText", ElectionForm.moment(dossiers.deadline(task.caseId())));
        return values;
    }

    private Map<String, Object> heading(TaskContext task, Kind kind) {
        Map<String, Object> values = candidateForm.heading(task.caseId());
        values.put("againText", conferences.latest(task.caseId(), kind).filter(one -> one.outcome() == Outcome.NO_QUORUM)
                .map(CandidacyConferenceTasks::text).orElse(""));
        return values;
    }

    private static String text(CandidacyConference one) {
        String votes = one.method() == null ? "" : ", tán thành " + one.inFavour();
        return "ngày " + ElectionForm.day(one.heldOn()) + ", triệu tập " + one.summoned() + ", có mặt " + one.present()
                + votes + " – " + one.outcome().label().toLowerCase(Locale.ROOT) + " (biên bản số " + one.minutesNumber()
                + ").";
    }
}
