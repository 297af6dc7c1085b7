package org.tiencu.personnel.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Post;
import org.tiencu.personnel.adapter.rest.AppointmentResources.Meeting;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.CaseView;
import org.tiencu.personnel.application.casefile.CaseWorkflow.OpenTask;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.conference.Conference;

/** Cases other than appointments as JSON. */
@Component
class CaseResources {

    record Summary(String id, String unit, String authorityUnit, String postId, String postTitle, String officialId,
            String officialName, String status, String statusName, Instant openedAt, Instant closedAt) {
    }

    record Case(String id, String unit, String authorityUnit, String postId, String postTitle, String officialId,
            String officialName, String tenureId, String reason, String cause, String status, String statusName,
            Instant openedAt, Instant closedAt, List<Document> papers, List<Meeting> conferences, List<Decision> decisions,
            Map<String, ?> details, List<OpenTask> openTasks) {
    }

    /** A paper with the ids of the user who recorded it and of the one in whose place he did. */
    record Document(Paper.Kind kind, String title, String officialId, String outcome, String number, LocalDate datedOn,
            String content, String recordedBy, String onBehalfOf, Instant recordedAt) {
    }

    record Decision(String officialId, String name, CaseDecision.Act act, String actName, String number,
            LocalDate decidedOn, LocalDate effectiveOn, LocalDate untilOn) {
    }

    private final CaseFile file;

    CaseResources(CaseFile file) {
        this.file = file;
    }

    Summary summary(PersonnelCase c) {
        return new Summary(c.id(), c.unitCode(), c.authorityUnit(), c.postId(), title(c), c.officialId(), name(c), c.status(),
                c.statusLabel(), c.openedAt(), c.closedAt());
    }

    Case of(CaseView.Details details) {
        PersonnelCase c = details.personnelCase();
        Map<String, String> names = file.names(Stream.concat(
                details.decisions().stream().map(CaseDecision::officialId),
                details.conferences().stream().flatMap(conference -> conference.votes().stream())
                        .map(Conference.Vote::officialId)).filter(Objects::nonNull).distinct().toList());
        return new Case(c.id(), c.unitCode(), c.authorityUnit(), c.postId(), title(c), c.officialId(), name(c), c.tenureId(),
                c.reason(), c.cause(), c.status(), c.statusLabel(), c.openedAt(), c.closedAt(),
                details.papers().stream().map(p -> new Document(p.kind(), p.kind().label(), p.officialId(), p.outcome(),
                        p.number(), p.datedOn(), p.content(), p.recordedBy(), p.onBehalfOf(), p.recordedAt())).toList(),
                details.conferences().stream().map(one -> AppointmentResources.meeting(one, names)).toList(),
                details.decisions().stream().map(d -> new Decision(d.officialId(), names.get(d.officialId()), d.act(),
                        d.act().label(), d.number(), d.decidedOn(), d.effectiveOn(), d.untilOn())).toList(),
                details.details(), details.openTasks());
    }

    private String title(PersonnelCase c) {
        Post post = file.post(c);
        return post == null ? null : post.title();
    }

    private String name(PersonnelCase c) {
        return c.officialId() == null ? null : file.names(List.of(c.officialId())).get(c.officialId());
    }
}
