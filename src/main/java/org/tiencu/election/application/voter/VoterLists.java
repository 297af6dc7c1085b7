package org.tiencu.election.application.voter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.application.voter.VoterListFile.Place;
import org.tiencu.election.application.voter.VoterStore.SituationCount;
import org.tiencu.election.application.voter.VoterStore.Stage;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.PollingArea;
import org.tiencu.election.domain.voter.Totals;
import org.tiencu.election.domain.voter.VoterList;
import org.tiencu.organisation.Unit;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.Deadlines;

/** The voter list of a commune, from its compilation to the moment from which it is not changed. */
@Service
@Transactional
public class VoterLists {

    /** What becomes of a compiled list. */
    public enum Outcome { APPROVED, RETURNED }

    /** The totals of one area; each may be null as long as it is not known. */
    public record AreaTotals(PollingArea area, Totals compiled, Totals changes, Totals current) {
    }

    /** A list with its totals. */
    public record Overview(ElectionCase electionCase, Unit unit, VoterList list, List<AreaTotals> areas, Totals total,
            List<SituationCount> situations) {
    }

    /** Kind of paper about the approval of the list. */
    public static final String LIST_APPROVAL = "VOTER_LIST_APPROVAL";
    private static final String LIST_POSTED = "VOTER_LIST_POSTED";
    private static final String LIST_FROZEN = "VOTER_LIST_FROZEN";

    private final ElectionFile file;
    private final VoterListFile lists;
    private final VoterStore store;
    private final VoterRules rules;
    private final Milestones milestones;
    private final ElectionStore elections;
    private final ElectionAccess access;

    VoterLists(ElectionFile file, VoterListFile lists, VoterStore store, VoterRules rules, Milestones milestones,
            ElectionStore elections, ElectionAccess access) {
        this.file = file;
        this.lists = lists;
        this.store = store;
        this.rules = rules;
        this.milestones = milestones;
        this.elections = elections;
        this.access = access;
    }

    /** What the commune votes for. */
    public Set<Body> elected(String caseId) {
        return lists.election(caseId).bodies();
    }

    /**
     * Stores the totals of a compiled list.
     *
     * @param totals by area
     * @throws Refusal if an area is missing, men and women are not all voters, or ballots are given out for what is not
     *                 elected or to more people than there are voters
     */
    public void compile(String caseId, Map<Integer, Totals> totals) {
        List<Integer> areas = lists.places(caseId).stream().map(one -> one.area().number()).toList();
        if (areas.isEmpty()) {
            throw Refusal.conflict("Chưa xác định khu vực bỏ phiếu nên chưa lập được danh sách cử tri.");
        }
        if (!totals.keySet().equals(Set.copyOf(areas))) {
            throw Refusal.field("areas", "Khu vực bỏ phiếu", "Phải ghi đủ mọi khu vực, mỗi khu vực một lần.");
        }
        for (int area : areas) {
            totals.get(area).problem(elected(caseId)).ifPresent(problem -> {
                throw Refusal.field("areas", "Khu vực bỏ phiếu", "Khu vực số " + area + ": " + problem);
            });
        }
        store.compiled(caseId, totals);
    }

    /** Approves the compiled list, or sends it back. */
    public void approve(String caseId, Outcome outcome, String reason) {
        file.record(caseId, LIST_APPROVAL, null, outcome, null, null, reason);
    }

    /**
     * Records that the list was posted, and until when it can be complained about.
     *
     * @return the last moment for complaints: after it nothing could be changed anyway if the list was posted too late
     * @throws Refusal if the day lies in the future
     */
    public Instant post(String caseId, LocalDate on, String places, String number) {
        file.past(on, "postedOn", "Ngày niêm yết");
        Instant until = Deadlines.endOf(on.plusDays(rules.complaintDays(lists.electionDay(caseId))));
        Instant freeze = lists.freezeDue(caseId);
        Instant last = until.isBefore(freeze) ? until : freeze;
        store.posted(caseId, on, places, last);
        file.record(caseId, LIST_POSTED, null, null, number, on, places);
        milestones.done(caseId, "voter-list-posted", on);
        return last;
    }

    /**
     * The time for complaints is over.
     *
     * @return from when on the list will not be changed
     */
    public Instant closeComplaints(String caseId) {
        store.complaintsClosed(caseId, file.today());
        milestones.done(caseId, "voter-list-complaints-close", file.today());
        return lists.freezeDue(caseId);
    }

    /** The time for changes is over: fixes the final totals. */
    public void freeze(String caseId) {
        file.locked(caseId);
        store.frozen(caseId, file.now(), lists.current(caseId));
        milestones.done(caseId, VoterListFile.FROZEN, file.today());
    }

    /** Records the paper on which the final totals were confirmed. */
    public void confirmFinal(String caseId, String number, LocalDate on, String note) {
        file.past(on, "documentDate", "Ngày văn bản");
        file.record(caseId, LIST_FROZEN, null, null, number, on, note);
    }

    /** The list of the case with its totals. */
    public Overview overview(String caseId) {
        ElectionCase electionCase = file.read(caseId);
        Map<Integer, Totals> compiled = store.totals(caseId, Stage.COMPILED);
        Map<Integer, Totals> changed = store.changed(caseId);
        Map<Integer, Totals> last = store.totals(caseId, Stage.FINAL);
        Map<Integer, Totals> current = last.isEmpty() ? lists.current(caseId) : last;
        List<AreaTotals> areas = lists.places(caseId).stream().map(Place::area).map(area -> new AreaTotals(area,
                compiled.get(area.number()), changed.getOrDefault(area.number(), Totals.NONE), current.get(area.number())))
                .toList();
        return new Overview(electionCase, file.unitOf(electionCase), lists.list(caseId), areas,
                current.values().stream().reduce(Totals.NONE, Totals::plus), store.situations(caseId));
    }

    /**
     * The list of a commune.
     *
     * @throws Refusal not found if the unit takes no part in the election, or the user may not see it
     */
    public Overview overview(String electionId, String unitCode) {
        return overview(visibleCase(electionId, unitCode).id());
    }

    /** The case of the unit, if the user may see it. */
    ElectionCase visibleCase(String electionId, String unitCode) {
        access.require(unitCode);
        return elections.caseOf(file.election(electionId).id(), unitCode)
                .orElseThrow(() -> Refusal.notFound("Đơn vị này không tham gia cuộc bầu cử."));
    }
}
