package org.tiencu.election.adapter.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.electionpreparation.ElectionPreparationProcess;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.preparation.PreparationStore;
import org.tiencu.election.application.structure.SampleCandidates;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.Person;
import org.tiencu.election.domain.candidate.Person.Sex;
import org.tiencu.election.domain.preparation.CandidateListPlan;
import org.tiencu.election.domain.preparation.Constituency;
import org.tiencu.support.Http;

/** Puts invented candidates on the lists of an election, without their having gone through a candidacy. */
public class ListDriver extends ElectionDriver {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final CandidateStore candidates;
    private final PreparationStore preparations;

    public ListDriver(ApplicationContext context) {
        super(context);
        this.candidates = context.getBean(CandidateStore.class);
        this.preparations = context.getBean(PreparationStore.class);
    }

    /** A list with constituencies of so many seats. */
    public void constituencies(String caseId, Body body, int... seats) {
        List<Constituency> all = new ArrayList<>();
        for (int seat : seats) {
            all.add(new Constituency(body, all.size() + 1, "Thôn " + (all.size() + 1) + " (mẫu)", seat));
        }
        preparations.plan(caseId, new CandidateListPlan(body, all.stream().mapToInt(Constituency::seats).sum(), 100, null, null,
                null));
        preparations.constituencies(caseId, all);
    }

    /** Somebody who came through these states; the last one is his. */
    public String candidate(String caseId, Body body, Person person, CandidateState... states) {
        Candidate first = SampleCandidates.candidate(String.format("UC-%d-%06d", LocalDate.now().getYear(),
                candidates.nextNumber(LocalDate.now().getYear())), caseId, election.id(), body, states[0], person);
        candidates.add(first, "test", Instant.now());
        for (int i = 1; i < states.length; i++) {
            candidates.state(first.id(), states[i], "test", Instant.now());
        }
        return first.id();
    }

    /** So many who are qualified; all of the majority, over 40, in the Party, and new. */
    public List<String> qualified(String caseId, Body body, int women, int men) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < women + men; i++) {
            ids.add(candidate(caseId, body, SampleCandidates.person(PEOPLE.getAndIncrement(), i < women ? Sex.FEMALE : Sex.MALE),
                    CandidateState.PROPOSED, CandidateState.VALID, CandidateState.PRELIMINARY, CandidateState.QUALIFIED));
        }
        return ids;
    }

    /** What becomes of him. */
    public void state(String id, CandidateState state) {
        candidates.state(id, state, "test", Instant.now());
    }

    public Candidate find(String id) {
        return candidates.find(id).orElseThrow();
    }

    /** Brings the case to this task, whatever comes before it. */
    public void jumpTo(String caseId, String task) {
        RuntimeService runtimeService = context.getBean(RuntimeService.class);
        runtimeService.createProcessInstanceModification(runtimeService.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId).processDefinitionKey(ElectionPreparationProcess.ID).singleResult().getId())
                .startBeforeActivity(task).execute();
    }

    /** The rows of the form, the constituencies given out in turn. */
    public List<Map<String, Object>> inTurn(Map<String, Object> prefill, int constituencies) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows(prefill, "candidates").forEach(row -> rows.add(Map.of("candidateId",
                row.get("candidateId"), "constituency", String.valueOf(rows.size() % constituencies + 1))));
        return rows;
    }

    /** The rows of a list with which a form is opened. */
    public static List<Map<String, Object>> rows(Map<String, Object> prefill, String list) {
        return Http.list(prefill.get(list).toString());
    }
}
