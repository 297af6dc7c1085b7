package org.tiencu.election.application.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tiencu.election.application.calendar.ElectionCalendars;
import org.tiencu.election.application.complaint.ComplaintHandling.Document;
import org.tiencu.election.application.complaint.ComplaintHandling.FinalOutcome;
import org.tiencu.election.application.complaint.ComplaintHandling.LatenessOutcome;
import org.tiencu.election.application.complaint.ComplaintHandling.ReviewOutcome;
import org.tiencu.election.application.complaint.ComplaintHandling.Route;
import org.tiencu.election.application.complaint.ComplaintHandling.SenderOutcome;
import org.tiencu.election.application.complaint.ComplaintHandling.SettleOutcome;
import org.tiencu.election.application.complaint.ComplaintOpenings.Draft;
import org.tiencu.election.application.complaint.ComplaintStore.Participant;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionWorld;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.calendar.Milestone;
import org.tiencu.election.domain.complaint.Complainant;
import org.tiencu.election.domain.complaint.Complainant.Naming;
import org.tiencu.election.domain.complaint.ComplaintKind;
import org.tiencu.election.domain.complaint.ComplaintObject;
import org.tiencu.election.domain.complaint.ComplaintState;
import org.tiencu.election.domain.complaint.ElectionComplaint;
import org.tiencu.election.domain.preparation.MilestoneDates.Moved;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.Refusals;

class ComplaintsTest {

    private static final LocalDate TODAY = ElectionWorld.TODAY;
    private static final LocalDate E = ElectionWorld.ELECTION_DAY;
    private static final Complainant NAMED = new Complainant(Naming.NAMED, "Lý Thị Hoa (mẫu)", "Thôn 1");
    private static final Complainant NOBODY = new Complainant(Naming.ANONYMOUS, null, null);
    private static final String COMMUNE = "99001";
    private static final String PROVINCE = "99";

    private ElectionWorld world;
    private InMemoryComplaints store;
    private ComplaintOpenings openings;
    private ComplaintHandling handling;
    private ComplaintRegisters registers;
    private ComplaintStops stops;
    private final Map<String, Instant> timers = new HashMap<>();

    @BeforeEach
    void prepare() {
        prepare(Body.NA, Body.PC);
    }

    private void prepare(Body... bodies) {
        world = new ElectionWorld(bodies);
        store = new InMemoryComplaints(List.of(new Participant(world.election.id(), PROVINCE, "Tỉnh"),
                new Participant(world.election.id(), COMMUNE, "Xã")), Map.of(COMMUNE, PROVINCE, PROVINCE, "TW"));
        for (String code : List.of(COMMUNE, PROVINCE, "TW")) {
            when(world.units.chain(code)).thenReturn(switch (code) {
                case COMMUNE -> List.of(ElectionWorld.COMMUNE, ElectionWorld.PROVINCE, ElectionWorld.CENTRE);
                case PROVINCE -> List.of(ElectionWorld.PROVINCE, ElectionWorld.CENTRE);
                default -> List.of(ElectionWorld.CENTRE);
            });
        }
        ElectionCalendars calendars = mock(ElectionCalendars.class);
        when(calendars.milestones(any(), any())).thenReturn(List.of(milestone("candidate-complaints-stop", -10),
                milestone("first-session", 45)));
        ComplaintRules rules = new FixedComplaintRules();
        ComplaintMoments moments = new ComplaintMoments(world.file, world.store, calendars, rules);
        openings = new ComplaintOpenings(world.file, world.store, store, world.user);
        handling = new ComplaintHandling(world.file, world.store, store, rules, moments);
        stops = new ComplaintStops(store, moments, timers::put);
        registers = new ComplaintRegisters(store, moments, world.file, new ElectionAccess(world.user, world.store, world.units),
                world.user);
        world.signIn("election-committee", "election-committee@99001");
    }

    private static Milestone milestone(String id, int offset) {
        return new Milestone(30, id, "Mốc", Set.of(Body.NA, Body.PC), "Ủy ban bầu cử", offset, null, null,
                "Luật 85/2015/QH13", "Điều 61");
    }

    private Draft draft(ComplaintObject object, ComplaintKind kind, Complainant sender, LocalDate received, LocalDate announced) {
        return new Draft(world.election.id(), COMMUNE, object, kind, Body.PC, received, announced, sender, " Nội dung ");
    }

    private ElectionComplaint open(ComplaintObject object) {
        return openings.open(draft(object, ComplaintKind.COMPLAINT, NAMED, world.file.today(),
                object.isResult() ? world.file.today() : null));
    }

    private Route routed(ComplaintObject object) {
        return handling.route(open(object).id());
    }

    private ComplaintState state() {
        return last().state();
    }

    private ElectionComplaint last() {
        return store.complaints.values().stream().reduce((earlier, later) -> later).orElseThrow();
    }

    private Document document(String text) {
        return new Document("1/QĐ-UBBC", world.file.today(), text);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    // ---- the register

    @Test
    void shouldNumberTheEntries_inTheRegisterOfWhoReceivedThem() {
        ElectionComplaint first = open(ComplaintObject.CAMPAIGN);
        world.signIn("election-committee-province", "election-committee@99");
        ElectionComplaint other = open(ComplaintObject.CAMPAIGN);
        world.signIn("election-committee", "election-committee@99001");
        ElectionComplaint second = open(ComplaintObject.NA_CANDIDATE);

        assertThat(first.id()).isEqualTo("TC-2025-000001");
        assertThat(List.of(first.registerUnit(), other.registerUnit(), second.registerUnit()))
                .containsExactly(COMMUNE, PROVINCE, COMMUNE);
        assertThat(List.of(first.registerNumber(), other.registerNumber(), second.registerNumber())).containsExactly(1, 1, 2);
        assertThat(second.body()).isEqualTo(Body.NA);
        assertThat(first.content()).isEqualTo("Nội dung");
        assertThat(first.toString()).doesNotContain("Lý Thị Hoa").doesNotContain("Nội dung");
        assertThat(NAMED.toString()).doesNotContain("Lý Thị Hoa");
    }

    @Test
    void shouldOfferTheUnitAndThoseRightUnderIt() {
        assertThat(openings.units()).extracting(Participant::unitCode).containsExactly(COMMUNE);
        world.signIn("election-committee-province", "election-committee@99");
        assertThat(openings.units()).extracting(Participant::unitCode).containsExactly(PROVINCE, COMMUNE);
        assertThat(openings.elections()).containsExactly(world.election);
        world.signIn("election-council", "election-council@TW");
        assertThat(openings.units()).extracting(Participant::unitCode).containsExactly(PROVINCE);
    }

    @Test
    void shouldBeKeptByCommitteesAndTheCouncilOnly() {
        world.signIn("peoples-committee", "peoples-committee@99001");
        assertThat(Refusals.of(() -> open(ComplaintObject.CAMPAIGN)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        world.signIn("election-committee-99002", "election-committee@99002");
        assertThat(Refusals.of(() -> open(ComplaintObject.CAMPAIGN)).violations().get(0).field()).isEqualTo("unit");
    }

    @Test
    void shouldRefuseVoterLists_andNameTheirProcess() {
        assertThat(Refusals.of(() -> open(ComplaintObject.VOTER_LIST)).getMessage())
                .contains("Khiếu nại về danh sách cử tri");
    }

    @Test
    void shouldRefuseWhatIsNotElected() {
        prepare(Body.PC);
        assertThat(Refusals.of(() -> open(ComplaintObject.NA_CANDIDATE)).violations().get(0).field()).isEqualTo("object");
        assertThat(open(ComplaintObject.PC_CANDIDATE).body()).isEqualTo(Body.PC);
    }

    @ParameterizedTest(name = "{0} received {1} days after today is refused: {2}")
    @CsvSource({"CAMPAIGN, 1, receivedOn", "COUNTING, 0, receivedOn", "PC_RESULT, 0, receivedOn"})
    void shouldRefuseDaysThatCannotBe(ComplaintObject object, int days, String field) {
        assertThat(Refusals.of(() -> openings.open(draft(object, ComplaintKind.COMPLAINT, NAMED, TODAY.plusDays(days), TODAY)))
                .violations().get(0).field()).isEqualTo(field);
    }

    @Test
    void shouldWantTheDayOfTheAnnouncement_whenItIsAboutAResult() {
        world.moveTo(E.plusDays(11), 9);
        LocalDate received = E.plusDays(11);
        for (LocalDate announced : new LocalDate[] {null, E.minusDays(1), received.plusDays(1)}) {
            assertThat(Refusals.of(() -> openings.open(draft(ComplaintObject.PC_RESULT, ComplaintKind.COMPLAINT, NAMED, received,
                    announced))).violations().get(0).field()).isEqualTo("announcedOn");
        }
        openings.open(draft(ComplaintObject.PC_RESULT, ComplaintKind.COMPLAINT, NAMED, received, E.plusDays(8)));
        assertThat(last().announcedOn()).isEqualTo(E.plusDays(8));
    }

    // ---- routing

    @Test
    void shouldGoToTheProvince_whenItIsAboutACandidateForTheAssembly() {
        Route route = routed(ComplaintObject.NA_CANDIDATE);
        assertThat(route.handlerUnit()).isEqualTo(PROVINCE);
        assertThat(route.finalUnit()).isEqualTo("TW");
        assertThat(List.of(route.twoSteps(), route.examined(), route.inTime(), !route.stopped())).containsOnly(true);
        assertThat(route.handlingEnds()).isEqualTo(startOf(E.minusDays(10)));
        assertThat(route.answerDue()).isEqualTo(ElectionWorld.endOf(TODAY.plusDays(30)));
        assertThat(state()).isEqualTo(ComplaintState.HANDLING);
        assertThat(last().currentUnit()).isEqualTo(PROVINCE);
    }

    @Test
    void shouldBeAnsweredBeforeHandlingStops() {
        world.moveTo(E.minusDays(20), 9);
        assertThat(routed(ComplaintObject.PC_CANDIDATE).answerDue()).isEqualTo(startOf(E.minusDays(10)));
        assertThat(routed(ComplaintObject.CAMPAIGN).answerDue()).isEqualTo(ElectionWorld.endOf(E.plusDays(10)));
    }

    @Test
    void shouldStopWithTheDay_orWhereTheCouncilMovedItTo() {
        world.moveTo(E.minusDays(11), 23);
        assertThat(routed(ComplaintObject.PC_CANDIDATE).stopped()).isFalse();
        world.moveTo(E.minusDays(10), 0);
        assertThat(routed(ComplaintObject.PC_CANDIDATE).stopped()).isTrue();
        assertThat(routed(ComplaintObject.CAMPAIGN).stopped()).isFalse();

        world.store.moved.put("candidate-complaints-stop", new Moved(E.minusDays(8), LocalTime.of(17, 0)));
        Route moved = routed(ComplaintObject.PC_CANDIDATE);
        assertThat(moved.stopped()).isFalse();
        assertThat(moved.handlingEnds()).isEqualTo(E.minusDays(8).atTime(17, 0).atZone(VietnamTime.ZONE).toInstant());
        world.store.moved.put("candidate-complaints-stop", new Moved(E.minusDays(8), null));
        assertThat(routed(ComplaintObject.PC_CANDIDATE).handlingEnds()).isEqualTo(startOf(E.minusDays(8)));
    }

    @Test
    void shouldEndWithTheBodiesOfTheElection_whateverItIsAbout() {
        assertThat(routed(ComplaintObject.CAMPAIGN).handlingEnds()).isEqualTo(ElectionWorld.endOf(E.plusDays(45)));
        world.moveTo(E.plusDays(46), 9);
        assertThat(routed(ComplaintObject.CAMPAIGN).stopped()).isTrue();
    }

    @Test
    void shouldSetAside_whatIsDenouncedWithoutAName() {
        for (Naming naming : List.of(Naming.ANONYMOUS, Naming.FALSE_NAME)) {
            openings.open(draft(ComplaintObject.CAMPAIGN, ComplaintKind.DENUNCIATION, new Complainant(naming, "X", "Y"), TODAY,
                    null));
            assertThat(last().sender().name()).isNull();
            assertThat(handling.route(last().id()).examined()).isFalse();
            assertThat(state()).isEqualTo(ComplaintState.NOT_EXAMINED);
        }
    }

    @ParameterizedTest(name = "received {0} days after the announcement: in time {1}")
    @CsvSource({"0, true", "3, true", "4, false"})
    void shouldCountTheDaysForFiling(int days, boolean inTime) {
        world.moveTo(E.plusDays(20), 9);
        openings.open(draft(ComplaintObject.PC_RESULT, ComplaintKind.COMPLAINT, NAMED, E.plusDays(8).plusDays(days),
                E.plusDays(8)));
        Route route = handling.route(last().id());
        assertThat(route.inTime()).isEqualTo(inTime);
        assertThat(route.twoSteps()).isFalse();
        assertThat(route.handlerUnit()).isEqualTo(COMMUNE);
        assertThat(route.answerDue()).isEqualTo(ElectionWorld.endOf(E.plusDays(8 + days + 7)));
        assertThat(state()).isEqualTo(inTime ? ComplaintState.FINAL_STEP : ComplaintState.HANDLING);
    }

    @Test
    void shouldNotAskAboutLatenessAgain_onceItWasAdmitted() {
        world.moveTo(E.plusDays(20), 9);
        openings.open(draft(ComplaintObject.PC_RESULT, ComplaintKind.COMPLAINT, NAMED, E.plusDays(12), E.plusDays(8)));
        String id = last().id();
        handling.route(id);
        handling.decideLateness(id, LatenessOutcome.RETURNED, new Document(null, null, "Kiểm tra dấu bưu điện"));
        assertThat(handling.returnReason(id)).isEqualTo("Kiểm tra dấu bưu điện");
        assertThat(last().currentUnit()).isEqualTo(COMMUNE);
        handling.decideLateness(id, LatenessOutcome.ADMITTED, new Document(null, null, "Bão lũ"));
        assertThat(state()).isEqualTo(ComplaintState.FINAL_STEP);
        assertThat(handling.route(id).inTime()).isTrue();
        handling.decideLateness(id, LatenessOutcome.REFUSED, document("Quá hạn"));
        assertThat(state()).isEqualTo(ComplaintState.OUT_OF_TIME);
        assertThat(state().isClosed()).isTrue();
    }

    // ---- handling

    @Test
    void shouldLeaveTheSenderTheNextStep_onlyIfThereIsOneAndHeIsKnown() {
        String id = routedId(ComplaintObject.PC_CANDIDATE);
        assertThat(handling.settle(id, SettleOutcome.SETTLED, document("Đúng")).state()).isEqualTo(ComplaintState.SETTLED);
        id = routedId(ComplaintObject.CAMPAIGN);
        assertThat(handling.settle(id, SettleOutcome.SETTLED, document("Đúng")).state()).isEqualTo(ComplaintState.CLOSED);
        openings.open(draft(ComplaintObject.PC_CANDIDATE, ComplaintKind.PETITION, NOBODY, TODAY, null));
        handling.route(last().id());
        assertThat(handling.settle(last().id(), SettleOutcome.SETTLED, document("Đúng")).state())
                .isEqualTo(ComplaintState.CLOSED);
    }

    private String routedId(ComplaintObject object) {
        String id = open(object).id();
        handling.route(id);
        return id;
    }

    @Test
    void shouldGetTimeAgain_forTheFinalDecision() {
        String id = routedId(ComplaintObject.PC_CANDIDATE);
        handling.settle(id, SettleOutcome.SETTLED, document("Đúng"));
        world.moveTo(TODAY.plusDays(5), 9);
        ElectionComplaint further = handling.answer(id, SenderOutcome.FURTHER, TODAY.plusDays(4), "Chưa đúng");
        assertThat(further.dueAt()).isEqualTo(ElectionWorld.endOf(TODAY.plusDays(34)));
        assertThat(further.state()).isEqualTo(ComplaintState.FINAL_STEP);
        handling.decide(id, FinalOutcome.DECIDED, document("Giữ nguyên"));
        assertThat(state()).isEqualTo(ComplaintState.DECIDED);
    }

    @Test
    void shouldNotForward_whereThereIsNobodyAbove() {
        String campaign = routedId(ComplaintObject.CAMPAIGN);
        assertThat(handling.forwardable(last())).isFalse();
        assertThat(Refusals.of(() -> handling.settle(campaign, SettleOutcome.FORWARDED, new Document(null, null, "Khó")))
                .violations().get(0).field()).isEqualTo("settleOutcome");
        String team = routedId(ComplaintObject.POLLING_TEAM_WORK);
        assertThat(handling.settle(team, SettleOutcome.FORWARDED, new Document(null, null, "Khó")).state())
                .isEqualTo(ComplaintState.FINAL_STEP);
        handling.decide(team, FinalOutcome.RETURNED, new Document(null, null, "Thiếu biên bản"));
        assertThat(state()).isEqualTo(ComplaintState.SUPPLEMENTING);
    }

    @Test
    void shouldRefuseDaysBeforeTheReceiptAndTomorrow() {
        String id = routedId(ComplaintObject.PC_CANDIDATE);
        for (LocalDate day : List.of(TODAY.minusDays(1), TODAY.plusDays(1))) {
            assertThat(Refusals.of(() -> handling.settle(id, SettleOutcome.SETTLED, new Document("1", day, "Đúng")))
                    .violations().get(0).field()).isEqualTo("documentDate");
            assertThat(Refusals.of(() -> handling.answer(id, SenderOutcome.ACCEPTED, day, null))
                    .violations().get(0).field()).isEqualTo("answeredOn");
        }
        assertThat(world.file.papers(id)).isEmpty();
    }

    @Test
    void shouldCorrectTheEntry() {
        String id = routedId(ComplaintObject.PC_CANDIDATE);
        assertThat(Refusals.of(() -> handling.correct(id, TODAY.plusDays(1), null, NAMED, "Rõ hơn")).violations().get(0).field())
                .isEqualTo("receivedOn");
        handling.correct(id, TODAY.minusDays(2), TODAY, NOBODY, " Rõ hơn ");
        assertThat(last().receivedOn()).isEqualTo(TODAY.minusDays(2));
        assertThat(last().announcedOn()).isNull();
        assertThat(last().content()).isEqualTo("Rõ hơn");
        assertThat(last().sender().isNamed()).isFalse();
    }

    @Test
    void shouldStayLate_onceItWas() {
        String id = routedId(ComplaintObject.CAMPAIGN);
        handling.markLate(id);
        Instant first = last().lateAt();
        world.moveTo(TODAY.plusDays(40), 9);
        handling.markLate(id);
        assertThat(last().lateAt()).isEqualTo(first);
    }

    // ---- the stop

    @Test
    void shouldRefuseToGoOn_onceHandlingHasStopped() {
        String id = routedId(ComplaintObject.PC_CANDIDATE);
        world.moveTo(E.minusDays(10), 0);
        assertThat(Refusals.of(() -> handling.settle(id, SettleOutcome.SETTLED, document("Đúng"))).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(Refusals.of(() -> handling.correct(id, TODAY, null, NAMED, "X")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void shouldFollowTheCalendar_unlessItHasStoppedAlready() {
        String stopped = routedId(ComplaintObject.PC_CANDIDATE);
        handling.stop(stopped);
        String closed = routedId(ComplaintObject.PC_CANDIDATE);
        handling.settle(closed, SettleOutcome.SETTLED, document("Đúng"));
        handling.answer(closed, SenderOutcome.ACCEPTED, TODAY, null);
        String campaign = routedId(ComplaintObject.CAMPAIGN);
        String candidate = routedId(ComplaintObject.PC_CANDIDATE);
        world.store.moved.put("candidate-complaints-stop", new Moved(TODAY.plusDays(9), null));

        stops.follow(world.election.id());

        assertThat(timers).containsOnly(Map.entry(campaign, ElectionWorld.endOf(E.plusDays(45))),
                Map.entry(candidate, startOf(TODAY.plusDays(9))));
        assertThat(store.complaints.get(candidate).dueAt()).isEqualTo(startOf(TODAY.plusDays(9)));
        assertThat(store.complaints.get(campaign).dueAt()).isEqualTo(ElectionWorld.endOf(TODAY.plusDays(30)));
    }

    @Test
    void shouldStrikeACandidate_betweenTheStopAndTheElectionDayOnly() {
        String id = routedId(ComplaintObject.PC_CANDIDATE);
        world.moveTo(E.minusDays(10), 1);
        assertThat(handling.stop(id).removable()).isTrue();
        assertThat(state()).isEqualTo(ComplaintState.STOPPED);
        world.moveTo(E, 0);
        assertThat(handling.stop(id).removable()).isFalse();
        assertThat(Refusals.of(() -> handling.review(id, ReviewOutcome.CLEAR, document("Rõ"))).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        world.moveTo(E.minusDays(1), 23);
        handling.review(id, ReviewOutcome.NOT_CLEAR, new Document(null, null, "Chưa đủ căn cứ"));
        assertThat(state()).isEqualTo(ComplaintState.STOPPED);
        handling.review(id, ReviewOutcome.CLEAR, document("Đủ căn cứ"));
        assertThat(state()).isEqualTo(ComplaintState.REMOVAL_PROPOSED);
        assertThat(world.file.latest(world.communeCase, ComplaintHandling.REMOVAL_PROPOSED, id)).isPresent();
    }

    @Test
    void shouldProposeTheRemovalInTheProvince_whenItIsACandidateForTheAssembly() {
        String id = routedId(ComplaintObject.NA_CANDIDATE);
        handling.stop(id);
        handling.review(id, ReviewOutcome.CLEAR, document("Đủ căn cứ"));
        assertThat(world.file.latest(world.provinceCase, ComplaintHandling.REMOVAL_PROPOSED, id)).isPresent();
        assertThat(world.file.papers(world.communeCase)).isEmpty();
    }

    @Test
    void shouldNotStrikeAnybody_whateverElseItIsAbout() {
        String id = routedId(ComplaintObject.CAMPAIGN);
        assertThat(handling.stop(id).removable()).isFalse();
    }

    @Test
    void shouldHandTheFileOver_afterTheElection() {
        String id = routedId(ComplaintObject.PC_CANDIDATE);
        handling.stop(id);
        assertThat(Refusals.of(() -> handling.handOver(id, document(null))).violations().get(0).field())
                .isEqualTo("documentDate");
        world.moveTo(E.plusDays(40), 9);
        handling.handOver(id, document(null));
        assertThat(state()).isEqualTo(ComplaintState.HANDED_OVER);
    }

    // ---- who sees what

    @ParameterizedTest(name = "{0} sees the complaint: {1}, the register: {2}")
    @CsvSource({"election-committee@99001, true, true", "election-committee@99, true, true", "election-council@TW, true, true",
            "camunda-admin, true, true", "peoples-council@99001, false, true", "fatherland-front@99, false, true",
            "election-committee@99002, false, false"})
    void shouldShowTheSender_toThoseWhoWorkOnItOnly(String group, boolean complaint, boolean register) {
        String id = routedId(ComplaintObject.NA_CANDIDATE);
        world.signIn("somebody", group);
        if (complaint) {
            assertThat(registers.visible(id).complaint().sender()).isEqualTo(NAMED);
        } else {
            assertThat(Refusals.of(() -> registers.visible(id)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        }
        if (register) {
            assertThat(registers.ofUnit(world.election.id(), COMMUNE)).hasSize(1);
        } else {
            assertThat(Refusals.of(() -> registers.ofUnit(world.election.id(), COMMUNE)).kind())
                    .isEqualTo(Refusal.Kind.NOT_FOUND);
        }
    }

    @Test
    void shouldListWhatTheUnitHandles_notOnlyWhatItReceived() {
        routedId(ComplaintObject.NA_CANDIDATE);
        world.signIn("election-committee-province", "election-committee@99");
        assertThat(registers.ofUnit(world.election.id(), PROVINCE)).hasSize(1);
        assertThat(Refusals.of(() -> registers.ofUnit("BC-1999-01", PROVINCE)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(ComplaintState.class)
    void everyStateHasANameAndSomebodyWhoIsAskedAboutIt(ComplaintState state) {
        routedId(ComplaintObject.NA_CANDIDATE);
        assertThat(state.label()).isNotBlank();
        assertThat(last().in(state).currentUnit()).isNotNull();
    }
}
