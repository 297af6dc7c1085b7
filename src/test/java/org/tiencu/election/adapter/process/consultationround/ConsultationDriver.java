package org.tiencu.election.adapter.process.consultationround;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.preparation.PreparationStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.NominationRoute;
import org.tiencu.election.domain.candidate.Person;
import org.tiencu.election.domain.preparation.CandidateListPlan;
import org.tiencu.election.domain.preparation.Constituency;

/** Plays the Front of a unit that consults about its list. */
public class ConsultationDriver extends ElectionDriver {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What is in the decisions of a result by default. */
    private static final String REASON = "Ít kinh nghiệm hơn (mẫu)";

    public final String unit;
    public final String caseId;
    public final String front;

    public ConsultationDriver(ApplicationContext context, String unit) {
        super(context);
        open(sundayIn(200), Set.of(Body.NA, Body.PC), PROVINCE, unit);
        this.unit = unit;
        this.caseId = caseOf(unit);
        this.front = unit.equals(PROVINCE) ? FRONT + "-province" : FRONT;
    }

    // ---- what is there before

    public ConsultationDriver planned(Body body, int seats, int nominees) {
        context.getBean(PreparationStore.class).plan(caseId, new CandidateListPlan(body, seats, nominees, null, null, null));
        return this;
    }

    public ConsultationDriver constituencies(Constituency... constituencies) {
        context.getBean(PreparationStore.class).constituencies(caseId, List.of(constituencies));
        return this;
    }

    /** A candidate in this state. */
    public String candidate(Body body, CandidateState state) {
        CandidateStore store = context.getBean(CandidateStore.class);
        String id = String.format("UC-2096-%06d", store.nextNumber(2096));
        store.add(new Candidate(id, caseId, election.id(), body, NominationRoute.AGENCY, "Cơ quan (mẫu)", state, null,
                COMMUNE,
                new Person("Nguyễn Văn Ứng (mẫu)", LocalDate.of(1980, 1, 1), Person.Sex.MALE, UUID.randomUUID().toString()
                        .substring(0, 12), "Xã mẫu", "Xã mẫu", "Kinh", "Không", "12/12", "Luật", "Công chức", "Chuyên viên",
                        "Cơ quan (mẫu)", true, false)), "test", Instant.now());
        return id;
    }

    public List<String> candidates(Body body, CandidateState... states) {
        List<String> ids = new ArrayList<>();
        for (CandidateState state : states) {
            ids.add(candidate(body, state));
        }
        return ids;
    }

    public CandidateState state(String candidateId) {
        return context.getBean(CandidateStore.class).find(candidateId).orElseThrow().state();
    }

    public ConsultationDriver start(Body body, int round, Instant due) {
        context.getBean(RuntimeService.class).startProcessInstanceByKey(ConsultationRoundProcess.ID, caseId,
                Variables.createVariables().putValue("unit", unit).putValue("list", body.name())
                        .putValue("round", String.valueOf(round)).putValue("milestoneDue", due == null ? null
                                : Date.from(due)));
        return this;
    }

    public ConsultationDriver start(Body body, int round) {
        return start(body, round, null);
    }

    // ---- forms

    public void complete(String taskKey, Map<String, Object> form) {
        // who counted does not preside
        complete(taskKey.equals(ConsultationRoundProcess.CONFIRM_CONSULTATION) ? front.replace(FRONT, FRONT + "-2") : front,
                caseId, taskKey, form);
    }

    public Map<String, Object> prefill(String taskKey) {
        return prefill(front, caseId, taskKey);
    }

    /** The rows of a list in a form, each with what the user adds. */
    public List<Map<String, Object>> rows(String taskKey, String list, BiConsumer<Integer, Map<String, Object>> fill) {
        List<Map<String, Object>> rows = rows(taskKey, list);
        for (int i = 0; i < rows.size(); i++) {
            fill.accept(i, rows.get(i));
        }
        return rows;
    }

    public List<Map<String, Object>> rows(String taskKey, String list) {
        try {
            return JSON.readValue(prefill(taskKey).get(list).toString(), new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    public static Map<String, Object> summons() {
        return new HashMap<>(Map.of("plannedOn", TODAY, "place", "Hội trường (mẫu)", "meetingForm", "IN_PERSON", "agenda",
                "Hiệp thương về danh sách"));
    }

    public ConsultationDriver summoned() {
        complete(ConsultationRoundProcess.SUMMON_CONSULTATION, summons());
        return this;
    }

    public Map<String, Object> conference(String agreement, int present) {
        return Map.of("heldOn", TODAY, "agreement", agreement,
                "delegations", rows(ConsultationRoundProcess.RECORD_CONFERENCE, "delegations", (i, row) -> {
                    row.put("summoned", 6);
                    row.put("present", present);
                }),
                "guests", rows(ConsultationRoundProcess.RECORD_CONFERENCE, "guests", (i, row) -> row.put("attended", 1)));
    }

    /** Five of six delegates of every group come. */
    public ConsultationDriver held(String agreement) {
        complete(ConsultationRoundProcess.RECORD_CONFERENCE, conference(agreement, 5));
        return this;
    }

    public Map<String, Object> ballots(int issued, int... approvals) {
        return Map.of("voteMethod", "BALLOT", "tellers", 5, "issued", issued, "returned", issued, "invalid", 0, "votes",
                rows(ConsultationRoundProcess.RECORD_VOTE, "votes", (i, row) -> row.put("approvals", approvals[i])));
    }

    public ConsultationDriver structure(int... nominees) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int number : nominees) {
            rows.add(Map.of("organisation", "Cơ quan " + rows.size() + " (mẫu)", "nominees", number));
        }
        complete(ConsultationRoundProcess.RECORD_RESULT, Map.of("resultOutcome", "DECIDED", "structure", rows));
        return this;
    }

    /** The first of the candidates are kept. */
    public Map<String, Object> list(int kept) {
        return new LinkedHashMap<>(Map.of("resultOutcome", "DECIDED", "candidates",
                rows(ConsultationRoundProcess.RECORD_RESULT, "candidates", (i, row) -> {
                    row.put("decision", i < kept ? "KEPT" : "DROPPED");
                    row.put("decisionReason", i < kept ? "" : REASON);
                })));
    }

    public ConsultationDriver listed(int kept) {
        complete(ConsultationRoundProcess.RECORD_RESULT, list(kept));
        return this;
    }

    public ConsultationDriver confirmed() {
        complete(ConsultationRoundProcess.CONFIRM_CONSULTATION, Map.of("minutesOutcome", "CONFIRMED", "minutesNumber",
                "01/BB-MTTQ", "minutesDate", TODAY));
        return this;
    }

    public ConsultationDriver sent() {
        complete(ConsultationRoundProcess.SEND_MINUTES, Map.of("recipients",
                rows(ConsultationRoundProcess.SEND_MINUTES, "recipients", (i, row) -> row.put("sentOn", TODAY))));
        return this;
    }

    /** Open tasks of the consultation, without those of the preparation around it. */
    public List<String> open() {
        return openTasks(caseId).stream().filter(Set.of(ConsultationRoundProcess.SUMMON_CONSULTATION,
                ConsultationRoundProcess.RECORD_CONFERENCE, ConsultationRoundProcess.RECORD_VOTE,
                ConsultationRoundProcess.RECORD_RESULT, ConsultationRoundProcess.CONFIRM_CONSULTATION,
                ConsultationRoundProcess.SEND_MINUTES)::contains).toList();
    }
}
