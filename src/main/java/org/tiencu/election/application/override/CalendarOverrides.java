package org.tiencu.election.application.override;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.calendar.ElectionCalendars;
import org.tiencu.election.application.complaint.ComplaintStops;
import org.tiencu.election.application.preparation.CaseDates;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionMoments;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.application.preparation.Elections;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.domain.calendar.Milestone;
import org.tiencu.election.domain.preparation.CalendarEntry;
import org.tiencu.election.domain.preparation.CaseMilestone;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.ElectionPaper;
import org.tiencu.election.domain.preparation.MilestoneDates.Dates;
import org.tiencu.election.domain.preparation.MilestoneMoves;
import org.tiencu.election.domain.preparation.MilestoneMoves.Move;
import org.tiencu.election.domain.preparation.MilestoneOverride;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;

/**
 * The National Election Council moves a step of an election (Luật 85/2015/QH13, Điều 98 khoản 3). The decision stands at
 * once, for the calendar and for every case opened later; jobs move what runs already, chunk after chunk. A chunk that is
 * moved again changes nothing.
 */
@Service
@Transactional
public class CalendarOverrides {

    /** Kind of paper that tells a case that one of its milestones was moved; its subject is the milestone. */
    public static final String CALENDAR_MOVED = "CALENDAR_MOVED";

    private static final String VOTING = "voting";
    private static final String REDEEMED = "Hội đồng bầu cử quốc gia đã điều chỉnh mốc này, văn bản số ";

    /** A step to be moved; hour may be null. */
    public record Asked(String milestone, LocalDate day, LocalTime hour, String documentNumber, LocalDate documentDate,
            String reason) {
    }

    /** A decision, and in how many chunks the cases wait for it. */
    public record Registered(MilestoneOverride decision, int chunks) {
    }

    /** A decision in the trace: what was before it and what it made. */
    public record Trace(CalendarEntry before, CalendarEntry after) {
    }

    private final ElectionFile file;
    private final Elections elections;
    private final ElectionStore electionStore;
    private final ElectionCalendars calendars;
    private final ElectionAccess access;
    private final CaseDates caseDates;
    private final Milestones milestones;
    private final OverrideStore store;
    private final OverrideWorkflow workflow;
    private final ComplaintStops complaintStops;
    private final CurrentUser currentUser;

    CalendarOverrides(ElectionFile file, Elections elections, ElectionStore electionStore, ElectionCalendars calendars,
            ElectionAccess access, CaseDates caseDates, Milestones milestones, OverrideStore store, OverrideWorkflow workflow,
            ComplaintStops complaintStops, CurrentUser currentUser) {
        this.file = file;
        this.elections = elections;
        this.electionStore = electionStore;
        this.calendars = calendars;
        this.access = access;
        this.caseDates = caseDates;
        this.milestones = milestones;
        this.store = store;
        this.workflow = workflow;
        this.complaintStops = complaintStops;
        this.currentUser = currentUser;
    }

    // ---- the decision

    /** Refuses everybody but those who may open elections. */
    public void requireRight() {
        elections.requireRight();
    }

    /** Elections whose steps can still be moved, latest election day first. */
    public List<Election> movable() {
        return electionStore.all().stream().filter(one -> !one.electionDay().isBefore(file.today())).toList();
    }

    /** Every step that can be moved in one of these elections, in the order of the calendar, each once. */
    public List<Milestone> steps(List<Election> of) {
        Map<String, Milestone> steps = new LinkedHashMap<>();
        of.stream().flatMap(one -> calendars.milestones(one.electionDay(), one.bodies()).stream())
                .filter(step -> !step.id().equals(VOTING)).sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .forEach(step -> steps.putIfAbsent(step.id(), step));
        return List.copyOf(steps.values());
    }

    /**
     * Moves a step.
     *
     * @throws Refusal if the user may not, the election has no such step, it is the voting itself, the new moment has passed,
     *                 lies on the wrong side of the election day or is the present one, or the document is of a later day
     */
    public MilestoneOverride move(String electionId, Asked asked) {
        Registered registered = register(electionId, asked);
        workflow.start(registered.decision(), registered.chunks());
        return registered.decision();
    }

    /** The same, when the process is being started already. */
    public Registered register(String electionId, Asked asked) {
        requireRight();
        Election election = file.election(electionId);
        CalendarEntry present = calendar(electionId).stream().filter(one -> one.milestone().id().equals(asked.milestone()))
                .findFirst().orElseThrow(() -> Refusal.field("milestone", "Mốc", "Lịch của cuộc bầu cử này không có mốc này."));
        file.past(asked.documentDate(), "documentDate", "Ngày văn bản");
        MilestoneOverride decision = new MilestoneOverride(0, electionId, asked.milestone(), asked.day(), asked.hour(),
                text(asked.documentNumber()), asked.documentDate(), text(asked.reason()), currentUser.id(), file.now());
        check(election, present, present.moved(decision));
        return new Registered(store.add(decision), store.chunks(electionId));
    }

    private static String text(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    private void check(Election election, CalendarEntry present, CalendarEntry moved) {
        if (present.milestone().id().equals(VOTING)) {
            throw Refusal.field("milestone", "Mốc", "Ngày bầu cử do Quốc hội quyết định, không dời bằng cách điều chỉnh mốc.");
        }
        int voting = calendars.milestone(election.electionDay(), VOTING).number();
        boolean before = present.milestone().number() < voting;
        if (before ? moved.day().isAfter(election.electionDay()) : moved.day().isBefore(election.electionDay())) {
            throw Refusal.field("day", "Ngày mới", before ? "Mốc này phải xong trước khi bỏ phiếu, không được sau ngày bầu cử."
                    : "Mốc này đến sau khi bỏ phiếu, không được trước ngày bầu cử.");
        }
        if (moved.day().isBefore(file.today()) || moved.day().equals(file.today()) && moved.time() != null
                && moved.time().isBefore(LocalTime.ofInstant(file.now(), VietnamTime.ZONE))) {
            throw Refusal.field("day", "Ngày mới", "Đã qua.");
        }
        if (moved.sameMoment(present)) {
            throw Refusal.field("day", "Ngày mới", "Mốc đang có đúng hạn này.");
        }
    }

    // ---- what it changes in the cases

    /** Moves the step in the cases of this chunk that are being prepared. */
    public void apply(String key, int chunk) {
        MilestoneOverride named = store.find(MilestoneOverride.idIn(key)).orElseThrow();
        Election election = file.election(named.electionId());
        List<ElectionCase> cases = store.open(election.id(), chunk);
        // a decision that was taken meanwhile holds already, and is what the case has to be told of
        MilestoneOverride holds = latest(election.id()).get(named.milestone());
        Map<UnitLevel, Map<String, Dates>> dates = new EnumMap<>(UnitLevel.class);
        for (ElectionCase one : cases) {
            apply(holds, one.id(), dates.computeIfAbsent(file.unitOf(one).level(),
                    level -> caseDates.dependingOn(named.milestone(), election, level)));
        }
        if (chunk == 0) {
            complaintStops.follow(election.id());
        }
    }

    private void apply(MilestoneOverride decision, String caseId, Map<String, Dates> dates) {
        List<CaseMilestone> before = milestones.of(caseId);
        List<Move> moves = before.stream().filter(one -> !one.done() && changed(one, dates.get(one.milestone())))
                .map(one -> Move.of(one, dates.get(one.milestone()), file.now())).toList();
        if (moves.isEmpty()) {
            return;
        }
        moves.forEach(move -> {
            store.move(caseId, move);
            if (move.redeemed()) {
                store.redeem(caseId, move.milestone(), REDEEMED + decision.documentNumber() + ".", decision.setBy(), file.now());
            }
            electionStore.record(caseId, paper(decision, move));
        });
        workflow.move(caseId, store.partsOf(caseId), new MilestoneMoves(moves), milestones.nextWatch(caseId));
    }

    private static boolean changed(CaseMilestone before, Dates dates) {
        return dates != null && !(before.dueAt().equals(dates.dueAt()) && before.remindAt().equals(dates.remindAt()));
    }

    private ElectionPaper paper(MilestoneOverride decision, Move move) {
        return new ElectionPaper(CALENDAR_MOVED, move.milestone(), null, decision.documentNumber(), decision.documentDate(),
                "Hạn cũ: " + ElectionMoments.moment(move.from()) + ". Hạn mới: " + ElectionMoments.moment(move.to()) + ". "
                        + decision.reason(),
                decision.setBy(), currentUser.onBehalfOf(), file.now());
    }

    // ---- what can be read

    /** The calendar of the election with every decision to move a step. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> calendar(String electionId) {
        Election election = file.election(electionId);
        Map<String, MilestoneOverride> latest = latest(electionId);
        return calendars.milestones(election.electionDay(), election.bodies()).stream()
                .map(step -> CalendarEntry.byLaw(step, election.electionDay()))
                .map(entry -> latest.containsKey(entry.milestone().id()) ? entry.moved(latest.get(entry.milestone().id()))
                        : entry).toList();
    }

    private Map<String, MilestoneOverride> latest(String electionId) {
        Map<String, MilestoneOverride> latest = new HashMap<>();
        store.all(electionId).forEach(one -> latest.put(one.milestone(), one));
        return latest;
    }

    /**
     * Every decision for the election in the order in which they were entered.
     *
     * @throws Refusal not found for those who see no part of any election
     */
    @Transactional(readOnly = true)
    public List<Trace> trace(String electionId) {
        Election election = file.election(electionId);
        if (access.entrances().isEmpty()) {
            throw Refusal.notFound("Không tìm thấy cuộc bầu cử này.");
        }
        Map<String, CalendarEntry> present = new HashMap<>();
        calendars.milestones(election.electionDay(), election.bodies())
                .forEach(step -> present.putIfAbsent(step.id(), CalendarEntry.byLaw(step, election.electionDay())));
        List<Trace> trace = new ArrayList<>();
        store.all(electionId).stream().filter(one -> present.containsKey(one.milestone())).forEach(one -> {
            CalendarEntry before = present.get(one.milestone());
            present.put(one.milestone(), before.moved(one));
            trace.add(new Trace(before, before.moved(one)));
        });
        return trace;
    }
}
