package org.tiencu.election.adapter.process.electionbodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tiencu.election.adapter.process.BodyDriver.decision;
import static org.tiencu.election.adapter.process.BodyDriver.form;
import static org.tiencu.election.adapter.process.BodyDriver.members;
import static org.tiencu.election.adapter.process.BodyDriver.returned;
import static org.tiencu.election.adapter.process.ElectionDriver.COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.FRONT;
import static org.tiencu.election.adapter.process.ElectionDriver.PEOPLES_COMMITTEE;
import static org.tiencu.election.adapter.process.ElectionDriver.PEOPLES_COUNCIL;
import static org.tiencu.election.adapter.process.ElectionDriver.PROVINCE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.BodyDriver;
import org.tiencu.election.adapter.process.BodyDriver.Run;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.application.electionbody.ElectionBodies;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.election.domain.electionbody.ElectionBody;
import org.tiencu.election.domain.preparation.CaseMilestone;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectionBodiesProcessTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private ElectionBodies bodies;
    @Autowired
    private Milestones milestones;
    private ProcessHistory history;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, ElectionBodiesProcess.ID);
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private BodyDriver open(String... units) {
        BodyDriver drive = new BodyDriver(context);
        drive.open(ElectionDriver.sundayIn(200), Set.of(Body.NA, Body.PC), units);
        return drive;
    }

    private LocalDate doneOn(String caseId, String milestone) {
        return milestones.of(caseId).stream().filter(one -> one.milestone().equals(milestone)).findFirst()
                .map(CaseMilestone::doneOn).orElse(null);
    }

    private List<ElectionBody> of(String caseId) {
        return bodies.of(caseId).stream().map(ElectionBodies.Sized::body).toList();
    }

    @Test
    void shouldSetUpTheCommittee_whenEverybodyAgrees() {
        BodyDriver drive = open(COMMUNE);
        Instant due = Instant.now().plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Run run = drive.start(COMMUNE, BodyKind.COMMITTEE, due);
        assertThat(drive.task(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.PROPOSE_MEMBERS).getDueDate().toInstant())
                .isEqualTo(due);
        Map<String, Object> empty = drive.prefill(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.PROPOSE_MEMBERS);
        assertThat(empty.get("members")).asList().hasSize(9).first().isEqualTo(Map.of("body", "COMMITTEE", "role", "CHAIR"));
        assertThat(empty.get("sizes").toString()).contains("9–17", "Luật 83/2025/QH15, Điều 22");
        assertThat(empty.get("compositionText").toString()).startsWith("Thành phần: ");
        assertThat(empty.get("roleOptions").toString()).contains("Phó Chủ tịch");
        assertThat(empty.get("returnText")).isEqualTo("");

        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.PROPOSE_MEMBERS, form("members", members("COMMITTEE",
                9)));
        assertThat(of(run.caseId())).as("only proposed").isEmpty();
        assertThat(drive.prefill(PEOPLES_COUNCIL, run, ElectionBodiesProcess.AGREE_AS_COUNCIL).get("members")).asList()
                .hasSize(9)
                .first().isEqualTo(Map.of("body", "Ủy ban bầu cử", "fullName", "Người 1 (mẫu)", "role", "Chủ tịch",
                        "organisation", "Cơ quan (mẫu)"));
        drive.complete(PEOPLES_COUNCIL, run, ElectionBodiesProcess.AGREE_AS_COUNCIL, form("outcome", "AGREED",
                "documentNumber",
                "5/TTHĐND", "documentDate", ElectionDriver.TODAY));
        drive.complete(FRONT, run, ElectionBodiesProcess.AGREE_AS_FRONT, form("outcome", "AGREED"));
        assertThat(drive.prefill(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.RECORD_DECISION).get("agreementText")
                .toString())
                .contains("Thường trực Hội đồng nhân dân đã thống nhất, văn bản số 5/TTHĐND, ngày ")
                .endsWith("Mặt trận Tổ quốc đã thống nhất.");
        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.RECORD_DECISION, decision("ESTABLISHED"));

        assertThat(drive.openTask(run)).isNull();
        assertThat(history.ends(run.caseId())).containsExactly("EndEvent_Established");
        assertThat(of(run.caseId())).singleElement().returns("12/QĐ-UBND", ElectionBody::decisionNumber)
                .satisfies(body -> assertThat(body.members()).hasSize(9));
        assertThat(doneOn(run.caseId(), "election-committees")).isEqualTo(LocalDate.now());
    }

    @Test
    void shouldBringBackWhatWasTyped_wheneverTheListIsReturned() {
        BodyDriver drive = open(COMMUNE);
        drive.draw(COMMUNE);
        Run run = drive.start(COMMUNE, BodyKind.BOARD, Instant.now());
        List<Map<String, Object>> typed = members("PC-1", 9, "PC-2", 10);
        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.PROPOSE_MEMBERS, form("members", typed));
        drive.complete(PEOPLES_COUNCIL, run, ElectionBodiesProcess.AGREE_AS_COUNCIL, returned("RETURNED"));
        assertCameBack(drive, run, typed, "Thường trực Hội đồng nhân dân trả lại để sửa: Chưa đúng thành phần (mẫu)");

        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.PROPOSE_MEMBERS, form("members", typed, "note",
                "Đã xem"));
        drive.complete(PEOPLES_COUNCIL, run, ElectionBodiesProcess.AGREE_AS_COUNCIL, form("outcome", "AGREED"));
        drive.complete(FRONT, run, ElectionBodiesProcess.AGREE_AS_FRONT, returned("RETURNED"));
        assertCameBack(drive, run, typed, "Ban Thường trực Ủy ban Mặt trận Tổ quốc trả lại để sửa: ");

        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.PROPOSE_MEMBERS, form("members", typed));
        drive.complete(PEOPLES_COUNCIL, run, ElectionBodiesProcess.AGREE_AS_COUNCIL, form("outcome", "AGREED"));
        drive.complete(FRONT, run, ElectionBodiesProcess.AGREE_AS_FRONT, form("outcome", "AGREED"));
        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.RECORD_DECISION, returned("RETURNED"));
        assertCameBack(drive, run, typed, "Ủy ban nhân dân trả lại để sửa: ");

        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.PROPOSE_MEMBERS, form("members", typed));
        drive.complete(PEOPLES_COUNCIL, run, ElectionBodiesProcess.AGREE_AS_COUNCIL, form("outcome", "AGREED"));
        drive.complete(FRONT, run, ElectionBodiesProcess.AGREE_AS_FRONT, form("outcome", "AGREED"));
        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.RECORD_DECISION, decision("ESTABLISHED"));
        assertThat(of(run.caseId())).extracting(ElectionBody::key, body -> body.members().size()).containsExactly(
                tuple("PC-1", 9), tuple("PC-2", 10));
        assertThat(doneOn(run.caseId(), "election-boards")).isEqualTo(LocalDate.now());
    }

    private static void assertCameBack(BodyDriver drive, Run run, List<Map<String, Object>> typed, String why) {
        Map<String, Object> back = drive.prefill(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.PROPOSE_MEMBERS);
        assertThat(back.get("members")).isEqualTo(typed);
        assertThat(back.get("returnText").toString()).startsWith(why);
    }

    @Test
    void shouldBeginAnew_withAnEmptyList() {
        BodyDriver drive = open(COMMUNE);
        drive.draw(COMMUNE);
        Run run = drive.start(COMMUNE, BodyKind.POLLING_TEAM, Instant.now());
        List<Map<String, Object>> typed = members("POLLING_TEAM-1", 11, "POLLING_TEAM-2", 5);
        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.PROPOSE_MEMBERS, form("members", typed));
        drive.complete(PEOPLES_COUNCIL, run, ElectionBodiesProcess.AGREE_AS_COUNCIL, form("outcome", "AGREED"));
        drive.complete(FRONT, run, ElectionBodiesProcess.AGREE_AS_FRONT, form("outcome", "AGREED"));
        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.RECORD_DECISION, returned("RESTARTED"));

        Map<String, Object> again = drive.prefill(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.PROPOSE_MEMBERS);
        assertThat(again.get("returnText").toString()).startsWith("Ủy ban nhân dân làm lại từ đầu: ");
        assertThat(again.get("members")).asList().hasSize(16).allMatch(line -> !((Map<?, ?>) line).containsKey("fullName"));
        assertThat(again.get("roleOptions").toString()).contains("Tổ trưởng").doesNotContain("Phó");
        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.PROPOSE_MEMBERS, form("members", typed));
        drive.complete(PEOPLES_COUNCIL, run, ElectionBodiesProcess.AGREE_AS_COUNCIL, form("outcome", "AGREED"));
        drive.complete(FRONT, run, ElectionBodiesProcess.AGREE_AS_FRONT, form("outcome", "AGREED"));
        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodiesProcess.RECORD_DECISION, decision("ESTABLISHED"));
        assertThat(of(run.caseId())).extracting(ElectionBody::sizeKind).containsExactly("POLLING_TEAM",
                "POLLING_TEAM_ARMED");
        assertThat(doneOn(run.caseId(), "polling-teams")).isEqualTo(LocalDate.now());
    }

    @Test
    void shouldLeaveTheTaskOpen_whenItRefuses() {
        BodyDriver drive = open(PROVINCE);
        Run run = drive.start(PROVINCE, BodyKind.COMMITTEE, Instant.now());
        String user = PEOPLES_COMMITTEE + "-province";
        Refusal few = Refusals.of(() -> drive.complete(user, run, ElectionBodiesProcess.PROPOSE_MEMBERS,
                form("members", members("COMMITTEE", 22))));
        assertThat(few.getMessage())
                .contains("Ủy ban bầu cử có 22 thành viên, phải từ 23 đến 37 (Luật 83/2025/QH15, Điều 22");
        Refusal role = Refusals.of(() -> drive.complete(user, run, ElectionBodiesProcess.PROPOSE_MEMBERS,
                form("members", List.of(Map.of("body", "COMMITTEE", "role", "DEPUTY", "fullName", "A", "organisation",
                        "B")))));
        assertThat(role.kind()).isEqualTo(Refusal.Kind.INPUT);
        assertThat(drive.openTask(run)).isEqualTo(ElectionBodiesProcess.PROPOSE_MEMBERS);

        drive.complete(user, run, ElectionBodiesProcess.PROPOSE_MEMBERS, form("members", members("COMMITTEE", 23)));
        drive.complete(PEOPLES_COUNCIL + "-province", run, ElectionBodiesProcess.AGREE_AS_COUNCIL, form("outcome",
                "AGREED"));
        drive.complete(FRONT + "-province", run, ElectionBodiesProcess.AGREE_AS_FRONT, form("outcome", "AGREED"));
        Refusal future = Refusals.of(() -> drive.complete(user, run, ElectionBodiesProcess.RECORD_DECISION, form("outcome",
                "ESTABLISHED", "documentNumber", "1/QĐ", "documentDate", LocalDate.now().plusDays(2).toString())));
        assertThat(future.violations()).extracting("field").containsExactly("documentDate");
        assertThat(drive.openTask(run)).isEqualTo(ElectionBodiesProcess.RECORD_DECISION);
        assertThat(of(run.caseId())).isEmpty();
    }
}
