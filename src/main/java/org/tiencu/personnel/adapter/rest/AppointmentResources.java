package org.tiencu.personnel.adapter.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tiencu.ballot.Outcome;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.personnel.application.appointment.AppointmentView;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.CaseWorkflow.OpenTask;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.AppointmentDecision;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate;
import org.tiencu.personnel.domain.appointment.Source;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.vetting.DossierItem;
import org.tiencu.personnel.domain.vetting.Opinion;

/** Appointment cases as JSON. */
@Component
class AppointmentResources {

    record Summary(String id, String unit, String postId, String postTitle, Source source, int seats,
            AppointmentStatus status, String statusName, Instant openedAt) {
    }

    record Case(String id, String unit, String postId, String postTitle, String authorityUnit, Source source, int seats,
            String reason, AppointmentStatus status, String statusName, Instant openedAt, Instant nominationDue,
            List<Person> candidates, List<Meeting> conferences, List<Dossier> dossiers, List<Decision> decisions,
            List<OpenTask> openTasks) {
    }

    record Person(String officialId, String name, Candidate.Stage stage, String stageName) {
    }

    /** A conference; {@code resultsHidden} says that there is a count which this user may not see yet. */
    record Meeting(String step, String title, int round, int attempt, Conference.State state, LocalDate heldOn,
            String place, int summoned, Integer present, Integer issued, Integer returned, Integer invalid,
            Outcome outcome, boolean resultsHidden, List<Result> results, Rule rule, String minutesNumber) {
    }

    record Result(String officialId, String name, int votes, BigDecimal percent, boolean chosen) {
    }

    record Rule(String document, String article) {
    }

    record Dossier(String officialId, String name, boolean complete, List<String> missing, List<ConditionResult> conditions,
            List<BodyOpinion> opinions) {
    }

    record ConditionResult(String condition, String name, boolean met, String reason, Rule rule) {
    }

    record BodyOpinion(String body, Opinion.Answer answer, LocalDate dueOn, String number, LocalDate datedOn) {
    }

    record Decision(String officialId, String name, String number, LocalDate decidedOn, LocalDate effectiveOn,
            LocalDate announcedOn, LocalDate handedOverOn, String tenureId) {
    }

    private final Posts posts;
    private final CaseFile file;

    AppointmentResources(Posts posts, CaseFile file) {
        this.posts = posts;
        this.file = file;
    }

    Summary summary(Appointment a) {
        return new Summary(a.id(), a.unitCode(), a.postId(), title(a), a.source(), a.seats(), a.status(),
                a.status().label(), a.openedAt());
    }

    Case of(AppointmentView.Details details) {
        Appointment a = details.appointment();
        // conferences of an earlier round may name people who are not on the list any more
        Map<String, String> names = file.names(Stream.concat(
                details.candidates().stream().map(Candidate::officialId),
                details.conferences().stream().flatMap(conference -> conference.votes().stream())
                        .map(Conference.Vote::officialId)).distinct().toList());
        return new Case(a.id(), a.unitCode(), a.postId(), title(a), a.authorityUnit(), a.source(), a.seats(), a.reason(),
                a.status(), a.status().label(), a.openedAt(), a.nominationDue(),
                details.candidates().stream().map(c -> new Person(c.officialId(), names.get(c.officialId()), c.stage(),
                        c.stage().label())).toList(),
                details.conferences().stream().map(conference -> meeting(conference, names)).toList(),
                details.vettings().stream().map(vetting -> dossier(vetting, names)).toList(),
                details.decisions().stream().map(decision -> decision(decision, names)).toList(), details.openTasks());
    }

    private String title(Appointment a) {
        return posts.find(a.postId()).map(Post::title).orElse("");
    }

    static Meeting meeting(Conference c, Map<String, String> names) {
        boolean counted = c.state() == Conference.State.COUNTED || c.state() == Conference.State.CONFIRMED;
        return new Meeting(c.step().code(), c.step().label(), c.round(), c.attempt(), c.state(), c.heldOn(), c.place(),
                c.summoned(), c.present(), c.issued(), c.returned(), c.invalid(), c.outcome(),
                counted && c.outcome() == null, c.votes().stream().map(v -> new Result(v.officialId(),
                        names.get(v.officialId()), v.votes(), v.percent(), v.chosen())).toList(),
                new Rule(c.ruleDocument(), c.ruleArticle()), c.minutesNumber());
    }

    private static Dossier dossier(AppointmentView.Vetting v, Map<String, String> names) {
        return new Dossier(v.officialId(), names.get(v.officialId()), v.missing().isEmpty(),
                v.missing().stream().map(DossierItem::label).toList(),
                v.conditions().stream().map(c -> new ConditionResult(c.condition(), c.label(), c.met(), c.reason(),
                        new Rule(c.document(), c.article()))).toList(),
                v.opinions().stream().map(o -> new BodyOpinion(o.body(), o.answer(), o.dueOn(), o.number(), o.datedOn()))
                        .toList());
    }

    private static Decision decision(AppointmentDecision d, Map<String, String> names) {
        return new Decision(d.officialId(), names.get(d.officialId()), d.number(), d.decidedOn(), d.effectiveOn(),
                d.announcedOn(), d.handedOverOn(), d.tenureId());
    }
}
