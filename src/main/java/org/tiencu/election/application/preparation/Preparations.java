package org.tiencu.election.application.preparation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.CandidateListPlan;
import org.tiencu.election.domain.preparation.CaseMilestone;
import org.tiencu.election.domain.preparation.Constituency;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.PollingArea;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.refusal.Refusal;

/** What a unit does itself to prepare an election: planning its lists, drawing areas, and recording each step. */
@Service
@Transactional
public class Preparations {

    /** What a document says about a step; number, date and text may be null. */
    public record Document(String number, LocalDate datedOn, String content) {
    }

    /** What becomes of the list that the Front sent. */
    public enum PublishOutcome { PUBLISHED, RETURNED }

    /** Kind of paper that the official list, or its return, is recorded as. */
    public static final String LIST_PUBLISHED = "LIST_PUBLISHED";
    private static final String STEP = "STEP";

    private final ElectionFile file;
    private final ElectionStore elections;
    private final PreparationStore store;
    private final PreparationRules rules;
    private final Milestones milestones;

    Preparations(ElectionFile file, ElectionStore elections, PreparationStore store, PreparationRules rules,
            Milestones milestones) {
        this.file = file;
        this.elections = elections;
        this.store = store;
        this.rules = rules;
        this.milestones = milestones;
    }

    /** The lists that the unit of the case makes. */
    public List<Body> lists(String caseId) {
        ElectionCase electionCase = file.read(caseId);
        Election election = file.electionOf(electionCase);
        Unit unit = file.unitOf(electionCase);
        return List.of(Body.values()).stream().filter(election.bodies()::contains)
                .filter(body -> body == Body.NA ? unit.level() == UnitLevel.PROVINCE : unit.level() != UnitLevel.CENTRAL).toList();
    }

    /** The plan of a list. */
    public CandidateListPlan plan(String caseId, Body body) {
        return store.plan(caseId, body).orElse(null);
    }

    /**
     * Plans the council's list: its seats follow from the population.
     *
     * @throws Refusal if fewer people are to be nominated than are to be elected
     */
    public void planCouncil(String caseId, String unitKind, int population, int nominees) {
        int seats = rules.councilSeats(unitKind, population);
        if (seats == 0) {
            throw Refusal.field("population", "Dân số", "Đặc khu có dân số này không tổ chức Hội đồng nhân dân "
                    + "(Luật 72/2025/QH15, Điều 28).");
        }
        requireChoice("councilNominees", seats, nominees);
        store.plan(caseId, new CandidateListPlan(Body.PC, seats, nominees, unitKind, population, null));
    }

    /** Records the seats of the National Assembly that the province has. */
    public void planAssembly(String caseId, int seats, int nominees) {
        requireChoice("assemblyNominees", seats, nominees);
        store.plan(caseId, new CandidateListPlan(Body.NA, seats, nominees, null, null, null));
    }

    private static void requireChoice(String field, int seats, int nominees) {
        if (nominees <= seats) {
            throw Refusal.field(field, "Tổng số người dự kiến giới thiệu ứng cử",
                    "Phải nhiều hơn số đại biểu được bầu (" + seats + ").");
        }
    }

    /**
     * Fixes the constituencies of every list of the case.
     *
     * @throws Refusal if a number is used twice, a constituency has more seats than the law allows, or the seats of a list do
     *                 not add up to its planned seats
     */
    public void defineConstituencies(String caseId, List<Constituency> constituencies, Document document) {
        LocalDate electionDay = file.electionOf(file.read(caseId)).electionDay();
        for (Body body : lists(caseId)) {
            List<Constituency> own = constituencies.stream().filter(one -> one.body() == body).toList();
            requireSeats(body, own, plan(caseId, body), rules.mostSeats(body, electionDay));
        }
        store.constituencies(caseId, constituencies);
        step(caseId, "constituencies-published", document.datedOn(), document);
    }

    private static void requireSeats(Body body, List<Constituency> own, CandidateListPlan plan, int most) {
        Set<Integer> numbers = new HashSet<>();
        for (Constituency one : own) {
            if (!numbers.add(one.number())) {
                throw refused(body, "có hai đơn vị bầu cử cùng số " + one.number() + ".");
            }
            if (one.seats() > most) {
                throw refused(body, "đơn vị bầu cử số " + one.number() + " được bầu quá " + most
                        + " đại biểu (Luật 85/2015/QH13, Điều 10 khoản 4).");
            }
        }
        int seats = own.stream().mapToInt(Constituency::seats).sum();
        if (plan == null) {
            throw refused(body, "chưa ghi cơ cấu, số lượng.");
        }
        if (seats != plan.seats()) {
            throw refused(body, "các đơn vị bầu cử được bầu tổng cộng " + seats + " đại biểu, phải là " + plan.seats() + ".");
        }
    }

    private static Refusal refused(Body body, String sentence) {
        return Refusal.field("constituencies", "Đơn vị bầu cử", body.label() + ": " + sentence);
    }

    /** The constituencies of a list, in the order of their numbers. */
    public List<Constituency> constituencies(String caseId, Body body) {
        return store.constituencies(caseId, body);
    }

    /**
     * Fixes the polling areas of a commune.
     *
     * @throws Refusal if a number is used twice, or an area has fewer or more voters than the law allows for its kind
     */
    public void definePollingAreas(String caseId, List<PollingArea> areas, Document document) {
        LocalDate electionDay = file.electionOf(file.read(caseId)).electionDay();
        Set<Integer> numbers = new HashSet<>();
        for (PollingArea area : areas) {
            if (!numbers.add(area.number())) {
                throw Refusal.field("areas", "Khu vực bỏ phiếu", "Có hai khu vực cùng số " + area.number() + ".");
            }
            PreparationRules.AreaSize size = rules.areaSize(area.kind(), electionDay);
            if (area.voters() < size.minimum() || area.voters() > size.maximum()) {
                throw Refusal.field("areas", "Khu vực bỏ phiếu", "Khu vực số " + area.number() + " có " + area.voters()
                        + " cử tri, phải từ " + size.minimum() + " đến " + size.maximum() + " (" + size.law() + ").");
            }
        }
        store.pollingAreas(caseId, areas);
        step(caseId, "polling-areas", document.datedOn(), document);
    }

    /** The polling areas of the commune, in the order of their numbers. */
    public List<PollingArea> pollingAreas(String caseId) {
        return store.pollingAreas(caseId);
    }

    /**
     * Records that a step was done.
     *
     * @throws Refusal if a day lies in the future
     */
    public void step(String caseId, String milestone, LocalDate doneOn, Document document) {
        file.past(document.datedOn(), "documentDate", "Ngày văn bản");
        file.record(caseId, STEP, milestone, null, document.number(), document.datedOn(), document.content());
        milestones.done(caseId, milestone, doneOn);
    }

    /** Records that the official list of the council's candidates was published, or sent back to the Front. */
    public void publish(String caseId, PublishOutcome outcome, Document document) {
        file.past(document.datedOn(), "documentDate", "Ngày công bố");
        file.record(caseId, LIST_PUBLISHED, null, outcome, document.number(), document.datedOn(), document.content());
        if (outcome == PublishOutcome.PUBLISHED) {
            store.published(caseId, Body.PC, document.datedOn());
            milestones.done(caseId, "candidate-list-published", document.datedOn());
        }
    }

    /** Records that the province has published its candidates for the National Assembly. */
    public void publishAssembly(String caseId, Document document) {
        step(caseId, "province-list-published", document.datedOn(), document);
        store.published(caseId, Body.NA, document.datedOn());
    }

    /** The milestones of the case that are not done yet. */
    public List<CaseMilestone> open(String caseId) {
        return milestones.of(caseId).stream().filter(one -> !one.done()).toList();
    }

    /**
     * Confirms that voting can begin.
     *
     * @throws Refusal if a milestone before it is not done
     */
    public void confirmReady(String caseId, LocalDate doneOn, Document document) {
        if (open(caseId).stream().anyMatch(one -> !one.milestone().equals("voting"))) {
            throw Refusal.conflict("Còn mốc chưa hoàn thành, chưa thể xác nhận sẵn sàng bỏ phiếu.");
        }
        step(caseId, "voting", doneOn, document);
    }

    /** The case is closed: everything is prepared. */
    public void close(String caseId) {
        elections.status(caseId, ElectionCase.Status.READY, file.now());
    }
}
