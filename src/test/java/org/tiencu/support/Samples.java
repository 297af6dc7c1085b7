package org.tiencu.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A process that has nothing to do with the product: enter something, check it. */
public final class Samples {

    private Samples() {
    }

    /** The files of its folder by name; the first task's form has this one field. */
    public static Map<String, String> process(String id, Map<String, Object> field) {
        BpmnModelInstance model = Bpmn.createExecutableProcess(id).name("Quy trình mẫu").camundaHistoryTimeToLiveString("P30D")
                .startEvent("StartEvent_Begun").name("Bắt đầu")
                .userTask("UserTask_Enter").name("Nhập số liệu").camundaCandidateGroups("office@99001")
                .camundaFormRef(id + "-enter").camundaFormRefBinding("deployment")
                .userTask("UserTask_Check").name("Kiểm tra số liệu").camundaCandidateGroups("office@99001")
                .camundaFormRef(id + "-check").camundaFormRefBinding("deployment")
                .endEvent("EndEvent_Done").name("Đã xong").done();
        Map<String, String> files = new LinkedHashMap<>();
        files.put(id + ".bpmn", Bpmn.convertToString(model));
        files.put(id + "-enter.form", form(id + "-enter", field));
        files.put(id + "-check.form", form(id + "-check", field("note", "textfield")));
        return files;
    }

    /** A field that has to be filled in. */
    public static Map<String, Object> field(String key, String type) {
        return Map.of("type", type, "id", "Field_" + key, "key", key, "label", "Trường " + key,
                "validate", Map.of("required", true));
    }

    private static String form(String id, Map<String, Object> field) {
        return Http.text(Map.of("executionPlatform", "Camunda Platform", "executionPlatformVersion", "7.24.0",
                "schemaVersion", 18, "id", id, "type", "default", "components", List.of(field)));
    }
}
