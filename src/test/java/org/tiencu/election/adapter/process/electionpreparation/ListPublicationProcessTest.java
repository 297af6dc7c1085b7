package org.tiencu.election.adapter.process.electionpreparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.election.adapter.process.ElectionDriver.COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.ELECTION_COMMITTEE;
import static org.tiencu.election.adapter.process.ElectionDriver.FRONT;
import static org.tiencu.election.adapter.process.ElectionDriver.PROVINCE;
import static org.tiencu.election.adapter.process.ElectionDriver.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.ListDriver;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.application.preparation.PreparationStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Refusals;

/** The official lists of a commune with two constituencies of three seats, and of a province for the National Assembly. */
@IntegrationTest
class ListPublicationProcessTest {

    private static final String PUBLISH = ElectionPreparationProcess.PUBLISH_LIST;
    private static final String PUBLISH_PROVINCE = ElectionPreparationProcess.PUBLISH_PROVINCE_LIST;
    private static final String COMMITTEE_OF_THE_PROVINCE = "election-committee-province";

    @Autowired
    ApplicationContext context;
    @Autowired
    PreparationStore preparations;
    ListDriver drive;
    String commune;
    String province;

    @BeforeEach
    void open() {
        drive = new ListDriver(context);
        drive.open(ListDriver.sundayIn(200), Set.of(Body.NA, Body.PC), PROVINCE, COMMUNE);
        commune = drive.caseOf(COMMUNE);
        province = drive.caseOf(PROVINCE);
        drive.constituencies(commune, Body.PC, 3, 3);
    }

    private Map<String, Object> prefill() {
        return drive.prefill(ELECTION_COMMITTEE, commune, PUBLISH);
    }

    private Map<String, Object> published(List<Map<String, Object>> rows) {
        return Map.of("publishOutcome", "PUBLISHED", "documentNumber", "20/NQ-UBBC", "documentDate", TODAY, "candidates", rows);
    }

    private Refusal refused(Map<String, Object> form) {
        Refusal refusal = Refusals.of(() -> drive.complete(ELECTION_COMMITTEE, commune, PUBLISH, form));
        assertThat(drive.openTasks(commune)).as("the task stays open").contains(PUBLISH);
        return refusal;
    }

    private List<String> texts(Map<String, Object> prefill, String list, String key) {
        return ListDriver.rows(prefill, list).stream().map(row -> String.valueOf(row.get(key))).toList();
    }

    @Test
    void shouldPublish_withEverybodyInHisConstituency() {
        List<String> ids = drive.qualified(commune, Body.PC, 4, 6);
        drive.jumpTo(commune, PUBLISH);
        Map<String, Object> prefill = prefill();
        assertThat(prefill).containsEntry("warnings", "");
        assertThat(texts(prefill, "structure", "result")).containsExactly("Đạt", "Không định tỷ lệ", "Chưa đạt mức phấn đấu",
                "Chưa đạt mức phấn đấu", "Chưa đạt mức phấn đấu");
        assertThat(texts(prefill, "places", "needed")).containsExactly("5", "5");

        drive.complete(ELECTION_COMMITTEE, commune, PUBLISH, published(drive.inTurn(prefill, 2)));

        assertThat(ids).extracting(id -> drive.find(id).state()).containsOnly(CandidateState.OFFICIAL);
        assertThat(ids).extracting(id -> drive.find(id).constituency()).containsOnly(1, 2);
        assertThat(preparations.plan(commune, Body.PC).orElseThrow().publishedOn()).isEqualTo(LocalDate.now());
        assertThat(drive.openTasks(commune)).contains(ElectionPreparationProcess.DELIVER_BALLOTS_TO_BOARDS)
                .doesNotContain(PUBLISH);
    }

    @Test
    void shouldShowTheCandidates_inTheLawfulOrder_withWhatWasAssigned() {
        List<String> ids = drive.qualified(commune, Body.PC, 5, 5);
        drive.candidate(commune, Body.PC, drive.find(ids.get(0)).person(), CandidateState.DROPPED_THIRD);
        Candidate assigned = drive.find(ids.get(3)).in(2);
        context.getBean(CandidateStore.class).update(assigned);
        drive.jumpTo(commune, PUBLISH);
        Map<String, Object> prefill = prefill();
        assertThat(texts(prefill, "candidates", "candidateId")).hasSize(10).containsExactlyElementsOf(ids.stream()
                .map(drive::find).sorted(Candidate.LIST_ORDER).map(Candidate::id).toList());
        assertThat(texts(prefill, "candidates", "constituency")).containsOnly("2", "null");
        assertThat(texts(prefill, "places", "assigned")).containsExactly("0", "1");
    }

    @Test
    void shouldRefuse_withTheNumbers_whenThereAreTooFewWomen() {
        List<String> ids = drive.qualified(commune, Body.PC, 3, 7);
        drive.jumpTo(commune, PUBLISH);
        assertThat(prefill().get("warnings")).asString().contains("Phụ nữ 3/10 (30,00%)");
        assertThat(refused(published(drive.inTurn(prefill(), 2)))).hasMessageContaining("Phụ nữ 3/10 (30,00%)")
                .hasMessageContaining("ít nhất 35%").hasMessageContaining("Điều 9 khoản 2");
        assertThat(ids).extracting(id -> drive.find(id).state()).containsOnly(CandidateState.QUALIFIED);
        assertThat(preparations.plan(commune, Body.PC).orElseThrow().publishedOn()).isNull();
    }

    @Test
    void shouldRefuse_whenAConstituencyHasTooFewCandidates_orSomebodyNone() {
        drive.qualified(commune, Body.PC, 5, 4);
        drive.jumpTo(commune, PUBLISH);
        List<Map<String, Object>> rows = drive.inTurn(prefill(), 2);
        assertThat(refused(published(rows))).hasMessageContaining("Đơn vị bầu cử số 2 có 4 người ứng cử")
                .hasMessageContaining("ít nhất 5").hasMessageContaining("Điều 58 khoản 3");
        rows.set(0, Map.of("candidateId", rows.get(0).get("candidateId")));
        assertThat(refused(published(rows))).hasMessageContaining("Người thứ 1 chưa có đơn vị bầu cử");
    }

    @Test
    void shouldGoBackToTheFront_whichSeesWhyAndWhatIsMissing() {
        drive.qualified(commune, Body.PC, 3, 5);
        drive.jumpTo(commune, PUBLISH);
        drive.complete(ELECTION_COMMITTEE, commune, PUBLISH, Map.of("publishOutcome", "RETURNED", "reason", "Thiếu người (mẫu)",
                "candidates", ListDriver.rows(prefill(), "candidates")));
        Map<String, Object> shown = drive.prefill(FRONT, commune, ElectionPreparationProcess.SEND_LISTS);
        assertThat(shown).containsEntry("returnReason", "Thiếu người (mẫu)");
        assertThat(shown.get("warnings")).asString().contains("có 8 người", "ít nhất 10", "Điều 58 khoản 3");

        drive.qualified(commune, Body.PC, 2, 0);
        assertThat(drive.prefill(FRONT, commune, ElectionPreparationProcess.SEND_LISTS)).containsEntry("warnings", "");
        drive.complete(FRONT, commune, ElectionPreparationProcess.SEND_LISTS, Map.of("doneOn", TODAY));
        drive.complete(ELECTION_COMMITTEE, commune, PUBLISH, published(drive.inTurn(prefill(), 2)));
        assertThat(drive.openTasks(commune)).contains(ElectionPreparationProcess.DELIVER_BALLOTS_TO_BOARDS);
    }

    @Test
    void shouldPublishTheListOfTheAssembly_withAShortageOnlyIfItWasDecided() {
        drive.constituencies(province, Body.NA, 3);
        List<String> ids = drive.qualified(province, Body.NA, 0, 4);
        drive.jumpTo(province, PUBLISH_PROVINCE);
        Map<String, Object> prefill = drive.prefill(COMMITTEE_OF_THE_PROVINCE, province, PUBLISH_PROVINCE);
        assertThat(texts(prefill, "structure", "result")).as("shown, not judged").contains("Chưa đạt");
        assertThat(prefill).containsEntry("nationalListText", "chưa công bố.");
        assertThat(Refusals.of(() -> drive.complete(COMMITTEE_OF_THE_PROVINCE, province, PUBLISH_PROVINCE, Map.of(
                "documentNumber", "151/NQ-HĐBCQG", "documentDate", TODAY, "candidates", drive.inTurn(prefill, 1)))))
                .hasMessageContaining("Hội đồng bầu cử quốc gia chưa công bố danh sách chính thức");
        context.getBean(ElectionStore.class).done(drive.caseOf("TW"), "candidate-list-published", LocalDate.now(), "test", null,
                Instant.now());
        Map<String, Object> form = new HashMap<>(Map.of("documentNumber", "151/NQ-HĐBCQG", "documentDate", TODAY,
                "candidates", drive.inTurn(prefill, 1)));
        assertThat(Refusals.of(() -> drive.complete(COMMITTEE_OF_THE_PROVINCE, province, PUBLISH_PROVINCE, form)))
                .hasMessageContaining("có 4 người ứng cử, phải có ít nhất 5").hasMessageContaining("Điều 57 khoản 6");

        form.put("shortageDecided", true);
        drive.complete(COMMITTEE_OF_THE_PROVINCE, province, PUBLISH_PROVINCE, form);
        assertThat(ids).extracting(id -> drive.find(id).state()).containsOnly(CandidateState.OFFICIAL);
        assertThat(preparations.plan(province, Body.NA).orElseThrow().publishedOn()).isEqualTo(LocalDate.now());
        assertThat(drive.openTasks(province)).contains(ElectionPreparationProcess.DELIVER_BALLOTS_TO_BOARDS);
    }
}
