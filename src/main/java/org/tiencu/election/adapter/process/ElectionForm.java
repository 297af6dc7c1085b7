package org.tiencu.election.adapter.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.election.application.calendar.ElectionCalendars;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionMoments;
import org.tiencu.election.domain.calendar.Milestone;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.structure.GroupCount;

/** Values that the forms of an election have in common. */
@Component
public class ElectionForm {

    private final ElectionFile file;
    private final ElectionCalendars calendars;

    ElectionForm(ElectionFile file, ElectionCalendars calendars) {
        this.file = file;
        this.calendars = calendars;
    }

    /** The heading of every form in the case of a unit: which case, which election, which unit. */
    public Map<String, Object> heading(String caseId) {
        ElectionCase electionCase = file.read(caseId);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("caseNumber", caseId);
        values.put("electionName", file.electionOf(electionCase).name());
        values.put("unitName", file.unitOf(electionCase).name());
        return values;
    }

    /** The heading, and what the law says about the milestone of the task. */
    public Map<String, Object> heading(String caseId, String milestone, Instant due) {
        Map<String, Object> values = heading(caseId);
        Milestone step = milestone(caseId, milestone);
        values.put("milestoneLabel", step.label());
        values.put("milestoneDueText", due == null ? "luật không định ngày" : moment(due));
        values.put("milestoneLaw", step.document() + ", " + step.article());
        return values;
    }

    /** The milestone as the law of this case's election has it. */
    public Milestone milestone(String caseId, String id) {
        Election election = file.electionOf(file.read(caseId));
        return calendars.milestone(election.electionDay(), id);
    }

    /** A group of people on a list as a row of a form's table. */
    public static Map<String, Object> groupLine(GroupCount group) {
        return Map.of("group", group.share().label(), "count", group.text(), "required", percent(group.share().requiredPercent()),
                "aimed", percent(group.share().aimedPercent()), "result", group.verdict().label());
    }

    private static String percent(Integer percent) {
        return percent == null ? "–" : percent + "%";
    }

    public static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    /** A day as officials write it; an empty text if there is none. */
    public static String day(LocalDate date) {
        return ElectionMoments.day(date);
    }

    /** A moment as officials write it: the hour, then the day; only the day if it is its last second. */
    public static String moment(Instant instant) {
        return ElectionMoments.moment(instant);
    }

    /** A text for a template; null would be printed as such. */
    public static String text(String text) {
        return text == null ? "" : text;
    }
}
