package org.tiencu.personnel.adapter.process.dismissal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.organisation.Discipline;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.caseproposal.CaseProposalProcess;
import org.tiencu.personnel.application.casefile.Proposals;
import org.tiencu.personnel.domain.casefile.CaseDecision.Act;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DismissalProcessTest {

    private static final String TODAY = ActDriver.TODAY;
    private static final String TOMORROW = ActDriver.NOW.plusDays(1).toString();

    @Autowired
    ApplicationContext context;
    ProcessHistory history;
    ActDriver drive;
    Tenure tenure;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, DismissalProcess.ID);
    }

    @BeforeEach
    void prepare() {
        drive = new ActDriver(context);
        tenure = drive.holder(Regime.PARTY, false);
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    // ---- what users enter

    private Map<String, Object> form(String kind, String ground) {
        Map<String, Object> form = new HashMap<>(Map.of("tenureId", tenure.id(), "requestedKind", kind, "ground", ground,
                "establishedOn", TODAY, "description", "Kết luận số 1"));
        if (kind.equals("RESIGNATION")) {
            form.put("letterOn", TODAY);
            form.put("essentialDuty", false);
        }
        return form;
    }

    private void start(String kind, String ground) {
        drive.start(ActDriver.OFFICE, CaseKind.DISMISSAL, form(kind, ground));
    }

    private void talk(String outcome) {
        drive.task(ActDriver.ORGANISATION_COMMISSION, DismissalProcess.TALK_WITH_OFFICIAL, Map.of("talkedOn", TODAY,
                "officialView", "DISAGREE", "note", "Đã trao đổi", "talkOutcome", outcome));
    }

    private void propose() {
        drive.task(ActDriver.ORGANISATION_COMMISSION, DismissalProcess.FILE_PROPOSAL,
                Map.of("documentNumber", "1-TTr/BTC", "documentDate", TODAY, "content", "Đề nghị xem xét"));
    }

    private void vote(int votes) {
        Map<String, Object> form = ActDriver.figures(15, Map.of(tenure.officialId(), votes));
        form.remove("boardMembers");
        form.putAll(Map.of("authorityAction", "VOTED", "heldOn", TODAY, "summoned", 15, "present", 15));
        drive.task(ActDriver.STANDING_COMMITTEE, DismissalProcess.AUTHORITY_VOTE, form);
    }

    private void answer(String action) {
        drive.task(ActDriver.STANDING_COMMITTEE, DismissalProcess.AUTHORITY_VOTE,
                Map.of("authorityAction", action, "reason", "Cần làm rõ"));
    }

    private void elected(String outcome) {
        Map<String, Object> form = new HashMap<>(Map.of("electedBodyOutcome", outcome, "documentNumber", "1/NQ-HĐND",
                "documentDate", TODAY));
        if (outcome.equals("NOT_PASSED")) {
            form.put("reason", "Chưa đủ đa số");
        }
        drive.task(ActDriver.OFFICE, DismissalProcess.RECORD_ELECTED_BODY, form);
    }

    private void issue(String effectiveOn) {
        drive.task(ActDriver.STANDING_COMMITTEE_2, DismissalProcess.ISSUE_DECISION, Map.of("decisionNumber", "1-QĐ/TU",
                "decisionDate", TODAY, "effectiveOn", effectiveOn, "signerTitle", "Phó Bí thư"));
    }

    private void announceAndPlace(String placement) {
        drive.task(ActDriver.ORGANISATION_COMMISSION, DismissalProcess.NOTIFY_PARTIES, Map.of("documentNumber", "1-TB/BTC",
                "documentDate", TODAY, "recipients", "Cán bộ, đơn vị"));
        drive.task(ActDriver.ORGANISATION_COMMISSION, DismissalProcess.ARRANGE_PLACEMENT,
                Map.of("placement", placement, "detail", "Chuyên viên"));
    }

    private void untilVote(String kind, String ground) {
        start(kind, ground);
        talk("CONTINUE");
        propose();
    }

    private Tenure now() {
        return drive.tenure(tenure.id());
    }

    private LocalDate due(String limit) {
        return LocalDate.ofInstant(context.getBean(Deadlines.class).after(ActDriver.NOW, limit.equals("long") ? 15 : 10),
                org.tiencu.platform.time.VietnamTime.ZONE);
    }

    // ---- the three kinds

    @Nested
    class Ways {

        @Test
        void shouldRelease_andKeepTheOtherPost() {
            Tenure other = drive.tenure(tenure.officialId(), drive.post(ActDriver.UNIT, Regime.STATE, false, 1, 30),
                    ActDriver.NOW.minusYears(1), ActDriver.NOW.plusYears(4));
            untilVote("RELEASE", "HOT_SPOT");
            vote(8);
            issue(TOMORROW);

            assertThat(now().closedOn()).isEqualTo(ActDriver.NOW);
            assertThat(now().closingReason()).isEqualTo("Cho thôi giữ chức vụ");
            assertThat(drive.tenure(other.id()).closedOn()).isNull();
            assertThat(drive.openTasks()).containsExactly(DismissalProcess.NOTIFY_PARTIES);

            announceAndPlace("LOWER_POST");
            assertThat(drive.status(CaseKind.DISMISSAL)).isEqualTo(CaseStatus.RELEASED);
            assertThat(history.ends(drive.caseId)).contains("EndEvent_Left");
            assertThat(drive.isEnded()).isTrue();
        }

        @Test
        void shouldLetHimResign() {
            untilVote("RESIGNATION", "VOLUNTARY");
            vote(15);
            issue(TODAY);
            announceAndPlace("RETIREMENT");
            assertThat(drive.status(CaseKind.DISMISSAL)).isEqualTo(CaseStatus.RESIGNED);
            assertThat(now().closedOn()).isEqualTo(ActDriver.NOW.minusDays(1));
            assertThat(now().closingReason()).isEqualTo("Từ chức");
            assertThat(drive.details(CaseKind.DISMISSAL).decisions()).singleElement()
                    .satisfies(decision -> assertThat(decision.act()).isEqualTo(Act.RESIGNATION));
            assertThat(drive.details(CaseKind.DISMISSAL).details().get("ground")).isEqualTo("VOLUNTARY");
        }

        @Test
        void shouldDismiss_andOfferNoLeadingPost() {
            untilVote("DISMISSAL", "CONFIDENCE_LOW_TWO_THIRDS");
            vote(8);
            issue(TODAY);
            drive.task(ActDriver.ORGANISATION_COMMISSION, DismissalProcess.NOTIFY_PARTIES, Map.of("documentNumber",
                    "1-TB/BTC", "documentDate", TODAY, "recipients", "Cán bộ"));
            assertThat(Refusals.of(() -> drive.task(ActDriver.ORGANISATION_COMMISSION, DismissalProcess.ARRANGE_PLACEMENT,
                    Map.of("placement", "LOWER_POST", "detail", "x"))).kind()).isEqualTo(Refusal.Kind.INPUT);
            assertThat(drive.openTasks()).containsExactly(DismissalProcess.ARRANGE_PLACEMENT);
            drive.task(ActDriver.ORGANISATION_COMMISSION, DismissalProcess.ARRANGE_PLACEMENT,
                    Map.of("placement", "SPECIALIST", "detail", "Chuyên viên"));
            assertThat(drive.status(CaseKind.DISMISSAL)).isEqualTo(CaseStatus.DISMISSED);
        }

        @Test
        void shouldWaitForThePeoplesCouncil_whereItElectsTheHolder() {
            tenure = drive.holder(Regime.STATE, true);
            untilVote("DISMISSAL", "IDEOLOGY_ETHICS");
            vote(15);
            assertThat(drive.openTasks()).containsExactly(DismissalProcess.RECORD_ELECTED_BODY);

            elected("NOT_PASSED");
            assertThat(now().closedOn()).as("he stays").isNull();
            assertThat(drive.openTasks()).containsExactly(DismissalProcess.AUTHORITY_VOTE);

            vote(14);
            elected("PASSED");
            issue(TOMORROW);
            announceAndPlace("SPECIALIST");
            assertThat(drive.status(CaseKind.DISMISSAL)).isEqualTo(CaseStatus.DISMISSED);
            assertThat(drive.details(CaseKind.DISMISSAL).conferences()).hasSize(2);
        }
    }

    // ---- other ends and returns

    @Nested
    class OtherEnds {

        @Test
        void shouldBeRefused_withoutAMajorityOfAllMembers() {
            untilVote("DISMISSAL", "DISCIPLINE");
            vote(7);
            assertThat(drive.status(CaseKind.DISMISSAL)).isEqualTo(CaseStatus.REFUSED);
            assertThat(history.ends(drive.caseId)).contains("EndEvent_Refused");
            assertThat(now().closedOn()).isNull();
            assertThat(drive.isEnded()).isTrue();
        }

        @Test
        void shouldStopAfterTheTalk() {
            start("RELEASE", "HOT_SPOT");
            talk("STOPPED");
            assertThat(drive.status(CaseKind.DISMISSAL)).isEqualTo(CaseStatus.STOPPED);
            assertThat(history.ends(drive.caseId)).contains("EndEvent_Stopped");
        }

        @Test
        void shouldStopBeforeTheAuthority() {
            untilVote("RELEASE", "HOT_SPOT");
            answer("STOPPED");
            assertThat(drive.status(CaseKind.DISMISSAL)).isEqualTo(CaseStatus.STOPPED);
            assertThat(drive.isEnded()).isTrue();
        }

        @Test
        void shouldGoBackToTheProposal_withTheReason_andWithoutASecondTalk() {
            untilVote("RELEASE", "HOT_SPOT");
            answer("RETURNED");
            assertThat(drive.openTasks()).containsExactly(DismissalProcess.FILE_PROPOSAL);
            assertThat(shown("returnReason")).isEqualTo("Cần làm rõ");
            propose();
            assertThat(drive.openTasks()).containsExactly(DismissalProcess.AUTHORITY_VOTE);
        }

        private Object shown(String field) {
            TaskService tasks = context.getBean(TaskService.class);
            return context.getBean(org.camunda.bpm.engine.FormService.class).getTaskFormVariables(
                    tasks.createTaskQuery().processInstanceBusinessKey(drive.caseId).singleResult().getId()).get(field);
        }
    }

    // ---- limits

    @Nested
    class Limits {

        @Test
        void shouldAskWhyTheProposalIsLate_andEndEvenIfNobodyAnswers() {
            start("RELEASE", "HOT_SPOT");
            assertThat(drive.timerDue("BoundaryEvent_ProposalDue")).isEqualTo(Deadlines.endOf(due("short")));
            assertThat(drive.dueDate(DismissalProcess.TALK_WITH_OFFICIAL).toInstant())
                    .isEqualTo(Deadlines.endOf(due("short")));
            drive.timerFires("BoundaryEvent_ProposalDue");
            assertThat(drive.openTasks()).containsExactly(DismissalProcess.REPORT_DELAY,
                    DismissalProcess.TALK_WITH_OFFICIAL);

            talk("CONTINUE");
            propose();
            vote(8);
            issue(TODAY);
            announceAndPlace("SUITABLE_POST");
            assertThat(drive.isEnded()).as("the open task does not hold the case").isTrue();
        }

        @Test
        void shouldRecordWhyTheProposalIsLate() {
            start("RELEASE", "HOT_SPOT");
            drive.timerFires("BoundaryEvent_ProposalDue").task(ActDriver.ORGANISATION_COMMISSION,
                    DismissalProcess.REPORT_DELAY, Map.of("reason", "Cán bộ đi công tác"));
            assertThat(drive.details(CaseKind.DISMISSAL).papers())
                    .filteredOn(paper -> paper.kind() == Paper.Kind.DELAY_REPORT)
                    .singleElement().satisfies(paper -> assertThat(paper.content()).isEqualTo("Cán bộ đi công tác"));
            assertThat(drive.openTasks()).containsExactly(DismissalProcess.TALK_WITH_OFFICIAL);
        }

        @Test
        void shouldExtendTheLimitOfTheAuthority() {
            untilVote("RELEASE", "HOT_SPOT");
            assertThat(drive.timerDue("BoundaryEvent_DecisionDue")).isEqualTo(Deadlines.endOf(due("short")));
            drive.timerFires("BoundaryEvent_DecisionDue").task(ActDriver.STANDING_COMMITTEE,
                    DismissalProcess.EXTEND_DECISION, Map.of("reason", "Chưa họp được"));
            assertThat(drive.details(CaseKind.DISMISSAL).papers())
                    .filteredOn(paper -> paper.kind() == Paper.Kind.DELAY_REPORT)
                    .singleElement().satisfies(paper -> assertThat(paper.datedOn()).isEqualTo(due("long")));
            assertThat(drive.openTasks()).containsExactly(DismissalProcess.AUTHORITY_VOTE);
            vote(8);
            assertThat(drive.openTasks()).containsExactly(DismissalProcess.ISSUE_DECISION);
        }

        @Test
        void shouldForgetTheExtension_whenTheAuthorityHasConcluded() {
            untilVote("RELEASE", "HOT_SPOT");
            drive.timerFires("BoundaryEvent_DecisionDue");
            assertThat(drive.openTasks()).containsExactly(DismissalProcess.AUTHORITY_VOTE, DismissalProcess.EXTEND_DECISION);
            vote(8);
            assertThat(drive.openTasks()).containsExactly(DismissalProcess.ISSUE_DECISION);
        }
    }

    // ---- proposals of other cases

    @Nested
    class Proposed {

        private String cause;

        private void confirm(String ground) {
            cause = "test:" + UUID.randomUUID();
            Post post = context.getBean(Posts.class).find(tenure.postId()).orElseThrow();
            context.getBean(TransactionTemplate.class).executeWithoutResult(status -> context.getBean(Proposals.class)
                    .propose(
                    new CaseProposal(null, CaseKind.DISMISSAL, post.unitCode(), post.authorityUnit(), tenure.officialId(),
                            tenure.id(), ground, cause, null, "Kết quả đánh giá", null, null, null, null)));
            drive.turnTo(drive.proposal(cause)).task(ActDriver.ORGANISATION_COMMISSION, CaseProposalProcess.REVIEW_PROPOSAL,
                    Map.of("proposalOutcome", "CONFIRMED"));
            drive.turnTo(context.getBean(Proposals.class).read(drive.caseId).caseId());
        }

        @Test
        void shouldOpenTheCase_withTheGroundThatWasProposed() {
            confirm("NOT_COMPLETED");
            assertThat(drive.openTasks()).containsExactly(DismissalProcess.TALK_WITH_OFFICIAL);
            assertThat(drive.details(CaseKind.DISMISSAL)).satisfies(details -> {
                assertThat(details.personnelCase().cause()).isEqualTo(cause);
                assertThat(details.details().get("ground")).isEqualTo("NOT_COMPLETED");
                assertThat(details.details().get("dismissalKindName")).isEqualTo("Miễn nhiệm");
            });
        }

        @Test
        void shouldOpenForEveryCodeThatOthersPropose() {
            for (String ground : List.of("CONFIDENCE_LOW_TWO_THIRDS", "CONFIDENCE_LOW_HALF", "SUSPENSION_CONCLUDED")) {
                tenure = drive.holder(Regime.STATE, false);
                confirm(ground);
                assertThat(drive.details(CaseKind.DISMISSAL).details().get("ground")).isEqualTo(ground);
            }
        }

        @Test
        void shouldAskForTheLetterWithTheTalk() {
            confirm("CONFIDENCE_LOW_HALF");
            assertThat(Refusals.of(() -> talk("CONTINUE")).violations()).extracting("field").containsExactly("letterOn");
            assertThat(drive.openTasks()).containsExactly(DismissalProcess.TALK_WITH_OFFICIAL);
            drive.task(ActDriver.ORGANISATION_COMMISSION, DismissalProcess.TALK_WITH_OFFICIAL, Map.of("talkedOn", TODAY,
                    "officialView", "AGREE", "note", "Xin từ chức", "talkOutcome", "CONTINUE", "letterOn", TODAY));
            assertThat(drive.details(CaseKind.DISMISSAL).details().get("letterOn")).isEqualTo(ActDriver.NOW);
        }
    }

    // ---- refusals

    @Nested
    class Refused {

        private void change(List<Grade> grades, List<Discipline> disciplines, boolean investigated) {
            Official old = drive.read(tenure.officialId());
            drive.save(new Official(old.id(), old.fullName(), old.birthDate(), old.sex(), old.ethnicity(),
                    old.nativeProvinceCode(), old.partyJoinedOn(), old.partyOfficialOn(), old.education(),
                            old.politicalTheory(),
                    old.currentUnitCode(), investigated, true, old.planning(), grades, disciplines));
        }

        private String refusal(String kind, String ground) {
            return Refusals.of(() -> start(kind, ground)).getMessage();
        }

        @Test
        void shouldNotReplaceDismissalByAMilderKind() {
            int year = ActDriver.NOW.getYear();
            change(List.of(new Grade(year - 1, Grade.Level.NOT_COMPLETED), new Grade(year - 2, Grade.Level.NOT_COMPLETED)),
                    List.of(), false);
            assertThat(refusal("RELEASE", "HOT_SPOT")).contains("Phải xem xét miễn nhiệm", "hai năm liên tiếp");
            change(List.of(), List.of(new Discipline(Discipline.Form.WARNING, ActDriver.NOW.minusYears(1), null)), false);
            assertThat(refusal("RESIGNATION", "VOLUNTARY")).contains("Phải xem xét miễn nhiệm", "cảnh cáo")
                    .doesNotContain("(mẫu)");
            assertThat(refusal("RELEASE", "NOT_COMPLETED")).contains("Phải xem xét miễn nhiệm");
        }

        @Test
        void shouldNotLetHimResign_whileHeIsInvestigated() {
            change(List.of(), List.of(), true);
            assertThat(refusal("RESIGNATION", "VOLUNTARY")).contains("Nghị định 170/2025/NĐ-CP, Điều 52 khoản 2");
        }

        @Test
        void shouldKeepTheTaskOpen_whenTheMeetingWasNotQuorate() {
            untilVote("RELEASE", "HOT_SPOT");
            Map<String, Object> form = ActDriver.figures(9, Map.of(tenure.officialId(), 9));
            form.remove("boardMembers");
            form.putAll(Map.of("authorityAction", "VOTED", "heldOn", TODAY, "summoned", 15, "present", 9));
            assertThat(Refusals.of(() -> drive.task(ActDriver.STANDING_COMMITTEE, DismissalProcess.AUTHORITY_VOTE, form))
                    .violations()).extracting("field").containsExactly("present");
            assertThat(drive.openTasks()).containsExactly(DismissalProcess.AUTHORITY_VOTE);
        }

        @Test
        void shouldKeepPersonalDataOutOfTheVariables() {
            untilVote("RELEASE", "HOT_SPOT");
            String instance = context.getBean(RuntimeService.class).createProcessInstanceQuery()
                    .processInstanceBusinessKey(drive.caseId).singleResult().getId();
            assertThat(context.getBean(RuntimeService.class).getVariables(instance)).containsOnlyKeys("unit",
                    "authorityUnit", "elected", "talked", "proposalDue", "decisionDue", "talkOutcome");
        }
    }
}
