package org.tiencu.election.adapter.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.electionbodies.ElectionBodiesProcess;
import org.tiencu.election.adapter.process.electionbodychange.ElectionBodyChangeProcess;
import org.tiencu.election.application.preparation.PreparationStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.election.domain.preparation.Constituency;
import org.tiencu.election.domain.preparation.PollingArea;
import org.tiencu.support.Http;

/** Plays those who set up the bodies of an election and change their members. */
public class BodyDriver extends ElectionDriver {

    /** An instance of one of the two processes, whatever else runs in the case. */
    public record Run(String instance, String caseId) {
    }

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final FormService formService;

    public BodyDriver(ApplicationContext context) {
        super(context);
        this.taskService = context.getBean(TaskService.class);
        this.runtimeService = context.getBean(RuntimeService.class);
        this.formService = context.getBean(FormService.class);
    }

    /** Starts setting up the bodies of this kind, as the preparation does. */
    public Run start(String unit, BodyKind kind, Instant due) {
        ProcessInstance started = runtimeService.startProcessInstanceByKey(ElectionBodiesProcess.ID, caseOf(unit),
                Map.of("unit", unit, "bodyKind", kind.name(), "milestoneDue", Date.from(due)));
        return new Run(started.getId(), caseOf(unit));
    }

    /** Two constituencies of the council, a polling area and a separate one of an armed unit. */
    public void draw(String unit) {
        PreparationStore store = context.getBean(PreparationStore.class);
        store.constituencies(caseOf(unit), List.of(new Constituency(Body.PC, 1, "Thôn 1 (mẫu)", 3),
                new Constituency(Body.PC, 2, "Thôn 2 (mẫu)", 3)));
        store.pollingAreas(caseOf(unit), List.of(new PollingArea(1, "Thôn 1 (mẫu)", "ORDINARY", "Nhà văn hóa (mẫu)", 900),
                new PollingArea(2, "Đồn (mẫu)", "ARMED", "Đồn (mẫu)", 60)));
    }

    /** A line of the list for each member: a head, a secretary and others. */
    public static List<Map<String, Object>> members(String body, int count) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            members.add(Map.of("body", body, "role", number == 1 ? "CHAIR" : number == 2 ? "SECRETARY" : "MEMBER",
                    "fullName",
                    "Người " + number + " (mẫu)", "organisation", "Cơ quan (mẫu)"));
        }
        return members;
    }

    /** The same for two bodies. */
    public static List<Map<String, Object>> members(String body, int count, String other, int otherCount) {
        List<Map<String, Object>> members = members(body, count);
        members.addAll(members(other, otherCount));
        return members;
    }

    /** A form. */
    public static Map<String, Object> form(Object... keysAndValues) {
        Map<String, Object> form = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            form.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return form;
    }

    public static Map<String, Object> decision(String outcome) {
        return form("outcome", outcome, "documentNumber", "12/QĐ-UBND", "documentDate", TODAY);
    }

    public static Map<String, Object> returned(String outcome) {
        return form("outcome", outcome, "reason", "Chưa đúng thành phần (mẫu)");
    }

    public void complete(String user, Run run, String taskKey, Map<String, Object> form) {
        String id = task(user, run, taskKey).getId();
        signedIn.run(user, () -> taskService.complete(id, form));
    }

    /** What the form of the task is opened with, lists as plain lists. */
    public Map<String, Object> prefill(String user, Run run, String taskKey) {
        String id = task(user, run, taskKey).getId();
        return plain(signedIn.as(user, () -> formService.getTaskFormVariables(id)));
    }

    private static Map<String, Object> plain(Map<String, Object> variables) {
        Map<String, Object> plain = new HashMap<>(variables);
        plain.replaceAll((key, value) -> value instanceof SpinJsonNode json ? Http.list(json.toString()) : value);
        return plain;
    }

    public Task task(String user, Run run, String taskKey) {
        return signedIn.as(user, () -> taskService.createTaskQuery().processInstanceId(run.instance())
                .taskDefinitionKey(taskKey)
                .list()).stream().findFirst().orElseThrow(() -> new AssertionError(user + " does not see " + taskKey));
    }

    /** Key of the open task, null if the process has ended. */
    public String openTask(Run run) {
        return taskService.createTaskQuery().processInstanceId(run.instance()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .findFirst().orElse(null);
    }

    /** Lets everybody agree, and the bodies of this kind exist. */
    public Run establish(String unit, BodyKind kind, List<Map<String, Object>> members) {
        Run run = start(unit, kind, Instant.now());
        String suffix = unit.equals(COMMUNE) ? "" : unit.equals(PROVINCE) ? "-province" : "-" + unit;
        complete(PEOPLES_COMMITTEE + suffix, run, ElectionBodiesProcess.PROPOSE_MEMBERS, form("members", members));
        complete(PEOPLES_COUNCIL + suffix, run, ElectionBodiesProcess.AGREE_AS_COUNCIL, form("outcome", "AGREED"));
        complete(FRONT + suffix, run, ElectionBodiesProcess.AGREE_AS_FRONT, form("outcome", "AGREED"));
        complete(PEOPLES_COMMITTEE + suffix, run, ElectionBodiesProcess.RECORD_DECISION, decision("ESTABLISHED"));
        return run;
    }

    // ---- changes

    private String startForm() {
        return context.getBean(RepositoryService.class).createProcessDefinitionQuery()
                .processDefinitionKey(ElectionBodyChangeProcess.ID).latestVersion().singleResult().getId();
    }

    /** The bodies that the user may change, label by value. */
    @SuppressWarnings("unchecked")
    public Map<String, String> changeable(String user) {
        Map<String, String> options = new HashMap<>();
        ((List<Map<String, String>>) plain(signedIn.as(user, () -> formService.getStartFormVariables(startForm())))
                .get("bodyOptions")).forEach(option -> options.put(option.get("label"), option.get("value")));
        return options;
    }

    /** Opens a change from the start form. */
    public Run change(String user, Map<String, Object> form) {
        ProcessInstance started = signedIn.as(user, () -> formService.submitStartForm(startForm(), form));
        return new Run(started.getId(), started.getBusinessKey());
    }
}
