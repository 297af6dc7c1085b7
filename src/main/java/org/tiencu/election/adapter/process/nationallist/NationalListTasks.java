package org.tiencu.election.adapter.process.nationallist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.adapter.process.MilestoneListener;
import org.tiencu.election.application.preparation.Preparations.Document;
import org.tiencu.election.application.preparation.Preparations.PublishOutcome;
import org.tiencu.election.application.structure.NationalLists;
import org.tiencu.election.application.structure.ProvinceList;
import org.tiencu.election.domain.structure.Group;
import org.tiencu.election.domain.structure.Structure;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;

/** The tasks in which the national list of candidates for the National Assembly is decided and put right. */
@Configuration(proxyBeanMethods = false)
class NationalListTasks {

    private final NationalLists lists;
    private final ElectionForm electionForm;

    NationalListTasks(NationalLists lists, ElectionForm electionForm) {
        this.lists = lists;
        this.electionForm = electionForm;
    }

    @Bean
    TaskHandler decideNationalList() {
        return new TaskHandler(NationalListProcess.ID, NationalListProcess.DECIDE_NATIONAL_LIST, task -> {
            Map<String, Object> values = heading(task);
            List<ProvinceList> provinces = lists.provinces(task.caseId());
            values.put("warnings", String.join(" ", lists.warnings(task.caseId())));
            values.put("structure", groups(lists.structure(task.caseId())));
            values.put("provinces", provinces.stream().map(one -> line(one, lists.structure(one))).toList());
            values.put("provinceOptions", provinces.stream().filter(ProvinceList::sent)
                    .map(one -> ElectionForm.option(one.name(), one.unitCode())).toList());
            return values;
        }, (task, form) -> {
            PublishOutcome outcome = form.choice("listOutcome", PublishOutcome.class);
            List<String> returned = outcome == PublishOutcome.RETURNED ? form.choices("returnedProvinces") : List.of();
            lists.decide(task.caseId(), outcome, returned, new Document(form.text("documentNumber"),
                    form.date("documentDate"), form.text("reason")));
            Map<String, Object> variables = new HashMap<>();
            variables.put(NationalListProcess.LIST_OUTCOME.name(), outcome.name());
            variables.put(NationalListProcess.RETURNED_PROVINCES.name(), new ArrayList<>(returned));
            return variables;
        });
    }

    @Bean
    TaskHandler correctProvinceList() {
        return new TaskHandler(NationalListProcess.ID, NationalListProcess.CORRECT_PROVINCE_LIST, task -> {
            Map<String, Object> values = heading(task);
            ProvinceList list = lists.province(task.caseId(), task.get(NationalListProcess.PROVINCE));
            values.put("provinceName", list.name());
            values.put("returnReason", lists.returnReason(task.caseId(), list.unitCode()));
            values.put("structure", groups(lists.structure(list)));
            return values;
        }, (task, form) -> {
            lists.corrected(task.caseId(), task.get(NationalListProcess.PROVINCE),
                    new Document(form.text("documentNumber"), form.date("documentDate"), form.text("note")));
            return Map.of();
        });
    }

    private static Map<String, Object> line(ProvinceList list, Structure structure) {
        return Map.of("province", list.name(), "sent", list.sent() ? "Đã gửi" : "Chưa gửi",
                "seats", list.seats() == null ? "–" : String.valueOf(list.seats()), "candidates", structure.total(),
                "women", count(structure, Group.WOMEN), "minorities", count(structure, Group.ETHNIC_MINORITY));
    }

    private static String count(Structure structure, Group group) {
        return structure.groups().stream().filter(one -> one.share().group() == group).map(one -> String.valueOf(one.count()))
                .findFirst().orElse("–");
    }

    private static List<Map<String, Object>> groups(Structure structure) {
        return structure.groups().stream().map(ElectionForm::groupLine).toList();
    }

    private Map<String, Object> heading(TaskContext task) {
        return electionForm.heading(task.caseId(), task.get(MilestoneListener.MILESTONE),
                task.dueDate() == null ? null : task.dueDate().toInstant());
    }
}
