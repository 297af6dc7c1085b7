package org.tiencu.election.adapter.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.tiencu.election.application.preparation.ElectionMoments;
import org.tiencu.election.application.progress.ElectionProgress.View;
import org.tiencu.election.application.progress.Progress.Counts;
import org.tiencu.election.application.progress.Progress.StepProgress;
import org.tiencu.election.application.progress.Progress.UnitProgress;
import org.tiencu.election.application.progress.ProgressStore.Part;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.time.VietnamTime;

/**
 * A part of an election in the words and places of the page.
 *
 * @param electionId the election
 * @param title what is looked at: the country or the name of the unit
 * @param electionName Vietnamese name of the election
 * @param electionDay its day
 * @param at when it was looked at
 * @param path the way down to it, from the top
 * @param total all of it
 * @param state how far the case is, if it is one
 * @param level whether the rows are provinces, units or only milestones
 * @param units rows of units, late ones first
 * @param axis the time that the timeline shows
 * @param steps rows of milestones: late ones first, then in the order in which they are due
 */
record ProgressPage(String electionId, String title, String electionName, String electionDay, String at, List<Place> path,
        Totals total, String state, Part level, List<Row> units, TimeAxis axis, List<Step> steps) {

    /** A place further up: its code, null for the list of elections. */
    record Place(String code, String name) {
    }

    /** Numbers and the widths of a bar's three parts, in percent. */
    record Totals(Counts counts, String done, String due, String late) {

        static Totals of(Counts counts) {
            return new Totals(counts, share(counts.done(), counts), share(counts.due(), counts), share(counts.late(), counts));
        }

        private static String share(int part, Counts counts) {
            return TimeAxis.percent(counts.milestones() == 0 ? 0 : 100.0 * part / counts.milestones());
        }

        /** What the bar says, for those who do not see it. */
        public String text() {
            return counts.done() + " mốc xong, " + counts.due() + " chưa đến hạn, " + counts.late() + " quá hạn";
        }
    }

    /** A unit; {@code own} leads to the case of the centre or province itself. */
    record Row(String code, String name, boolean own, String state, Totals total) {
    }

    /** Whether a milestone is done, still has time, or is late. */
    enum State { LATE, DUE, DONE }

    /** A milestone: what it is called, when it is due, where that is on the timeline, and what became of it. */
    record Step(String label, String due, String place, State state, String text) {

        /** Name of the style. */
        public String style() {
            return "tc-" + state.name().toLowerCase();
        }
    }

    static ProgressPage of(View view) {
        TimeAxis axis = TimeAxis.of(view.progress().steps(), view.at());
        return new ProgressPage(view.election().id(), view.part() == Part.UNIT ? view.unit().name() : title(view.unit()), view.election().name(),
                ElectionMoments.day(view.election().electionDay()), ElectionMoments.moment(view.at()), path(view),
                Totals.of(view.progress().total()), ofOne(view.progress().total()), view.part(),
                view.part() == Part.UNIT ? List.of() : view.progress().units().stream().map(unit -> row(view, unit)).toList(),
                axis, view.progress().steps().stream()
                        .sorted(Comparator.comparing((StepProgress step) -> step.counts().late() == 0)
                                .thenComparing(StepProgress::firstDue).thenComparing(StepProgress::number))
                        .map(step -> step(view, axis, step)).toList());
    }

    private static String title(Unit unit) {
        return unit.code().equals(Unit.CENTRE) ? "Cả nước" : unit.name();
    }

    private static List<Place> path(View view) {
        List<Place> path = new ArrayList<>();
        view.above().forEach(unit -> path.add(new Place(unit.code(), title(unit))));
        if (view.part() == Part.UNIT && view.unit().level() != UnitLevel.COMMUNE) {
            path.add(new Place(view.unit().code(), view.unit().level() == UnitLevel.CENTRAL ? title(view.unit())
                    : "Cả tỉnh, thành phố"));
        }
        return path;
    }

    private static Row row(View view, UnitProgress unit) {
        boolean own = unit.code().equals(view.unit().code());
        Counts counts = unit.counts();
        return new Row(unit.code(), own ? unit.name() + ownWork(view) : unit.name(), own,
                view.part() == Part.COUNTRY ? units(counts) : ofOne(counts), Totals.of(counts));
    }

    private static String ownWork(View view) {
        return view.part() == Part.COUNTRY ? " (việc của Hội đồng bầu cử quốc gia)" : " (việc của cấp tỉnh)";
    }

    /** How far one case is. */
    private static String ofOne(Counts counts) {
        return (counts.pending() > 0 ? ElectionCase.Status.PENDING : counts.ready() > 0 ? ElectionCase.Status.READY
                : ElectionCase.Status.OPEN).label();
    }

    private static String units(Counts counts) {
        return Stream.of(counts.cases() + " đơn vị", counts.pending() > 0 ? counts.pending() + " chờ mở" : "",
                counts.ready() > 0 ? counts.ready() + " sẵn sàng" : "").filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + ", " + other).orElseThrow();
    }

    private static Step step(View view, TimeAxis axis, StepProgress step) {
        Counts counts = step.counts();
        State state = counts.late() > 0 ? State.LATE : counts.due() > 0 ? State.DUE : State.DONE;
        String due = ElectionMoments.moment(step.firstDue());
        return new Step(view.label(step.milestone()),
                step.lastDue().equals(step.firstDue()) ? due : due + " – " + ElectionMoments.moment(step.lastDue()),
                axis.place(step.firstDue()), state, view.part() == Part.UNIT ? ofUnit(view.at(), step, state)
                        : counts.done() + "/" + counts.milestones() + " đơn vị xong"
                        + (counts.late() > 0 ? ", " + counts.late() + " quá hạn" : ""));
    }

    private static String ofUnit(Instant now, StepProgress step, State state) {
        long days = ChronoUnit.DAYS.between(day(now), day(step.firstDue()));
        return switch (state) {
            case DONE -> "Xong ngày " + ElectionMoments.day(step.doneOn()) + (step.missedAt() == null ? "" : ", sau khi quá hạn");
            case DUE -> (days == 0 ? "Hết hạn hôm nay" : "Còn " + days + " ngày") + (step.remindedAt() == null ? "" : ", đã nhắc");
            case LATE -> (days == 0 ? "Vừa quá hạn" : "Quá hạn " + -days + " ngày")
                    + (step.missedAt() == null ? "" : ", đã báo cấp trên");
        };
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, VietnamTime.ZONE);
    }
}
