package org.tiencu.desk.application.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.Units;
import org.tiencu.platform.time.VietnamTime;

/** One case as its people see it: what happened, who holds it, what may come next, its votes and its models. */
@Service
@Transactional(readOnly = true)
public class CaseDesk {

    /** How something that is due stands today. */
    public enum Mark {
        LATE, TODAY, AHEAD
    }

    /**
     * A case with everything that the current user may see of it.
     *
     * @param facts number, kind, unit, status
     * @param unitName name of the unit
     * @param openedAt when it was opened, null if that is not kept
     * @param events papers, decisions and steps, first one first
     * @param open what is to be done now
     * @param next names of the steps that may follow, by the model
     * @param votes the votes with the figures that the user may see
     * @param links where more of it is found
     * @param pictures the models, each with where the case stands in it
     */
    public record View(CaseFacts facts, String unitName, Instant openedAt, List<Event> events, List<Waiting> open,
            Collection<String> next, List<CaseRecord.Vote> votes, List<CaseRecord.Link> links, List<Picture> pictures) {
    }

    /** What kind of event. */
    public enum EventKind {
        PAPER, STEP
    }

    /**
     * Something that happened.
     *
     * @param at when, null if only the date of the document is known
     * @param title what it was
     * @param process of a step, the process in which
     * @param by name of whoever did it, null if that is not kept
     * @param onBehalfOf name of the user in whose place he did it, null if it was his own work
     * @param number of a paper, null if it has none
     * @param datedOn of a paper, null if it has none
     * @param text of a paper, null if it has none
     * @param completed false for a step that was no longer needed
     */
    public record Event(EventKind kind, Instant at, String title, String process, String by, String onBehalfOf,
            String number, LocalDate datedOn, String text, boolean completed) {
    }

    /** An open step and how it stands today. */
    public record Waiting(CaseSteps.Open step, Mark mark) {
    }

    /**
     * A model.
     *
     * @param definition id of the model
     * @param name name of the process
     * @param elements ids of the elements at which the case stands
     * @param steps their names
     */
    public record Picture(String definition, String name, List<String> elements, List<String> steps) {
    }

    private final Cases cases;
    private final CaseSteps steps;
    private final CaseModels models;
    private final Units units;
    private final Clock clock;

    public CaseDesk(Cases cases, CaseSteps steps, CaseModels models, Units units, Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.models = models;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The case.
     *
     * @throws org.tiencu.platform.refusal.Refusal not found if there is none, or not for the current user
     */
    public View of(String caseId) {
        CaseFacts facts = cases.require(caseId);
        CaseRecord file = cases.record(facts.id());
        List<CaseSteps.Current> current = steps.current(facts.id());
        List<Waiting> open = steps.open(facts.id()).stream().map(step -> new Waiting(step, mark(step.due()))).toList();
        return new View(facts, units.find(facts.unitCode()).map(Unit::name).orElse(""), file.openedAt(),
                events(file.papers(), steps.done(facts.id())), open, next(current), file.votes(), file.links(),
                pictures(steps.models(facts.id()), current));
    }

    /**
     * A model of the case as BPMN.
     *
     * @throws org.tiencu.platform.refusal.Refusal not found if the case is not for the current user, or does not follow it
     */
    public String model(String caseId, String definition) {
        CaseFacts facts = cases.require(caseId);
        if (steps.models(facts.id()).stream().noneMatch(model -> model.definition().equals(definition))) {
            throw Cases.unknown();
        }
        return models.xml(definition);
    }

    /** How something that is due at this moment stands today. */
    Mark mark(Instant due) {
        if (due == null) {
            return Mark.AHEAD;
        }
        Instant now = clock.instant();
        return due.isBefore(now) ? Mark.LATE : day(due).equals(day(now)) ? Mark.TODAY : Mark.AHEAD;
    }

    private List<Event> events(List<CaseRecord.Paper> papers, List<CaseSteps.Done> done) {
        Map<String, String> names = steps.userNames(Stream.concat(
                papers.stream().flatMap(one -> users(one.recordedBy(), one.onBehalfOf())),
                done.stream().flatMap(one -> users(one.doneBy(), one.onBehalfOf()))).collect(Collectors.toSet()));
        List<Event> events = new ArrayList<>();
        papers.forEach(one -> events.add(new Event(EventKind.PAPER, one.recordedAt(), one.title(), null,
                name(names, one.recordedBy()), name(names, one.onBehalfOf()), one.number(), one.datedOn(), one.text(), true)));
        done.forEach(one -> events.add(new Event(EventKind.STEP, one.at(), one.name(), one.process(),
                name(names, one.doneBy()), name(names, one.onBehalfOf()), null, null, null, one.completed())));
        events.sort(Comparator.comparing(CaseDesk::moment));
        return events;
    }

    private static Stream<String> users(String... ids) {
        return Stream.of(ids).filter(Objects::nonNull);
    }

    private static String name(Map<String, String> names, String userId) {
        return userId == null ? null : names.getOrDefault(userId, userId);
    }

    /** A paper of which only the date is known stands after what was done on that day. */
    private static Instant moment(Event event) {
        if (event.at() != null) {
            return event.at();
        }
        return event.datedOn() == null ? Instant.MAX
                : event.datedOn().plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, VietnamTime.ZONE);
    }

    /** Follows the arrows from every place at which the case waits; what a called process leaves to its caller too. */
    private Set<String> next(List<CaseSteps.Current> current) {
        Set<String> names = new LinkedHashSet<>();
        Set<CaseSteps.Current> seen = new HashSet<>();
        current.stream().filter(place -> place.called() == null).forEach(place -> follow(place, current, names, seen));
        return names;
    }

    private void follow(CaseSteps.Current place, List<CaseSteps.Current> current, Set<String> names,
            Set<CaseSteps.Current> seen) {
        if (!seen.add(place)) {
            return;
        }
        CaseModels.Next next = models.after(place.definition(), place.element());
        names.addAll(next.steps());
        if (next.ends()) {
            current.stream().filter(caller -> place.instance().equals(caller.called()))
                    .forEach(caller -> follow(caller, current, names, seen));
        }
    }

    /** What runs, or if nothing does, what the case began with. */
    private static List<Picture> pictures(List<CaseSteps.Model> models, List<CaseSteps.Current> current) {
        return models.stream().filter(model -> current.isEmpty() ? model.equals(models.get(0))
                        : current.stream().anyMatch(place -> place.definition().equals(model.definition())))
                .map(model -> {
                    List<CaseSteps.Current> here = current.stream()
                            .filter(place -> place.definition().equals(model.definition())).toList();
                    return new Picture(model.definition(), model.name(),
                            here.stream().map(CaseSteps.Current::element).distinct().toList(),
                            here.stream().map(CaseSteps.Current::name).filter(Objects::nonNull).distinct().toList());
                }).toList();
    }
}
