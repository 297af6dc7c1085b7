package org.tiencu.processes;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiencu.organisation.Role;
import org.tiencu.platform.form.FormContract;
import org.tiencu.processes.ModelFiles.DecisionModel;
import org.tiencu.processes.ModelFiles.FormFile;
import org.tiencu.processes.ModelFiles.ProcessModel;

/** What holds for every model, decision and form in {@code processes/}, whoever draws it. */
class ModelRulesTest {

    /** A designer's word in front of the underscore, a name in PascalCase behind it. */
    private static final String PASCAL = "_[A-Z][A-Za-z0-9]*";
    private static final Pattern ANY_ID = Pattern.compile("[A-Z][A-Za-z]*" + PASCAL + "(_[A-Za-z]+)?");
    /** How a document of law begins to be cited. */
    static final Pattern CITATION =
            Pattern.compile("(Nghị định|Nghị quyết|Nghị quyết liên tịch|Quy định|Kết luận|Luật|Thông tư) (số )?\\d+");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final Pattern METHOD_CALL = Pattern.compile("[\\w\\]]\\s*\\([^)]");
    private static final Pattern CANDIDATE_GROUP = Pattern.compile("(?<role>[a-z-]+)@\\$\\{(unit|authorityUnit|sendingUnit|receivingUnit|residenceUnit|province)}");
    private static final Pattern BEAN_METHOD = Pattern.compile("@Bean\\s+(?:static\\s+)?JavaDelegate\\s+(\\w+)\\(");
    private static final Pattern NAMED_COMPONENT = Pattern.compile("@Component\\(\"(\\w+)\"\\)");
    /** Tables that integrators ask by themselves: they are called by what the law counts, not by the process beside them. */
    private static final Set<String> PUBLISHED_DECISIONS = Set.of("council-seats", "candidate-surplus", "voter-ballots",
            "body-size", "conference-quorum", "complaint-routing", "exclusion-grounds");
    /** Tables of the office's own rules, which no law gives; each stands in a folder of its own name, without a process. */
    private static final Set<String> OFFICE_RULES = Set.of("task-limit", "task-reminder", "duty-separation");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<ProcessModel> processes() {
        return ModelFiles.processes();
    }

    static List<DecisionModel> decisions() {
        return ModelFiles.decisions();
    }

    static List<FormFile> forms() {
        return ModelFiles.forms();
    }

    // ---- names and places

    @Test
    void thereAreModels() {
        assertThat(processes()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(decisions()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(forms()).hasSizeGreaterThanOrEqualTo(26);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theProcessIdIsTheNameOfTheFolderAndOfTheFile(ProcessModel model) {
        assertThat(model.id()).isEqualTo(model.toString())
                .isEqualTo(model.file().getParent().getFileName().toString())
                .matches("[a-z]+(-[a-z]+)*");
        assertThat(model.process().isExecutable()).isTrue();
    }

    @Test
    void processIdsAreUnique() {
        assertThat(processes()).extracting(ProcessModel::id).doesNotHaveDuplicates();
    }

    @Test
    void decisionIdsAreUnique() {
        assertThat(decisions().stream().flatMap(one -> one.model().getModelElementsByType(Decision.class).stream()))
                .extracting(Decision::getId).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theHistoryOfEveryProcessHasAnEndInDays(ProcessModel model) {
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).satisfies(ModelRulesTest::isInDays);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void theHistoryOfEveryDecisionHasAnEndInDays(DecisionModel decision) {
        assertThat(decision.model().getModelElementsByType(Decision.class)).isNotEmpty().allSatisfy(
                one -> assertThat(one.getCamundaHistoryTimeToLiveString()).satisfies(ModelRulesTest::isInDays));
    }

    /** The engine refuses years and months. */
    private static void isInDays(String period) {
        assertThat(period).matches("P[1-9]\\d*D");
        assertThat(Period.parse(period).getDays()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyIdIsItsKindAndANameInPascalCase(ProcessModel model) {
        assertThat(elements(model, FlowNode.class)).allSatisfy(
                node -> assertThat(node.getId()).matches(kind(node) + PASCAL));
        assertThat(elements(model, SequenceFlow.class)).allSatisfy(flow -> assertThat(flow.getId()).matches("Flow" + PASCAL));
        assertThat(elements(model, Lane.class)).allSatisfy(lane -> assertThat(lane.getId()).matches("Lane" + PASCAL));
        assertThat(elements(model, Participant.class)).allSatisfy(
                participant -> assertThat(participant.getId()).matches("Participant" + PASCAL));
        assertThat(elements(model, BaseElement.class).stream().filter(element -> element != model.process()))
                .allSatisfy(element -> {
                    if (element.getId() != null) {
                        assertThat(element.getId()).matches(ANY_ID);
                    }
                });
    }

    private static String kind(FlowNode node) {
        String type = node.getElementType().getTypeName();
        return node instanceof Gateway ? "Gateway" : Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyFlowIsCalledAfterItsEnds(ProcessModel model) {
        assertThat(elements(model, SequenceFlow.class)).allSatisfy(flow -> assertThat(flow.getId())
                .matches("Flow_" + stem(flow.getSource()) + "To" + stem(flow.getTarget()) + "\\d?"));
    }

    private static String stem(FlowNode node) {
        return node.getId().substring(node.getId().indexOf('_') + 1);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everythingIsDrawn(ProcessModel model) {
        Set<BaseElement> shapes = elements(model, BpmnShape.class).stream().map(BpmnShape::getBpmnElement).collect(toSet());
        Set<BaseElement> edges = elements(model, BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement).collect(toSet());
        List<BaseElement> nodes = new ArrayList<>(elements(model, FlowNode.class));
        nodes.addAll(elements(model, Lane.class));
        nodes.addAll(elements(model, Participant.class));
        assertThat(ids(shapes)).containsAll(ids(nodes));
        assertThat(ids(edges)).containsAll(ids(elements(model, SequenceFlow.class)));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyNodeOfTheProcessIsInOneLane(ProcessModel model) {
        List<String> inLanes = elements(model, Lane.class).stream().flatMap(lane -> lane.getFlowNodeRefs().stream())
                .map(BaseElement::getId).toList();
        List<String> nodes = model.process().getFlowElements().stream().filter(FlowNode.class::isInstance)
                .map(BaseElement::getId).toList();
        assertThat(inLanes).containsExactlyInAnyOrderElementsOf(nodes);
    }

    // ---- what the engine does

    @ParameterizedTest
    @MethodSource("processes")
    void thereAreNoScripts(ProcessModel model) {
        assertThat(elements(model, ScriptTask.class)).isEmpty();
        assertThat(elements(model, Script.class)).isEmpty();
        assertThat(elements(model, CamundaScript.class)).isEmpty();
        assertThat(xml(model)).doesNotContain("camunda:resource=").doesNotContain("scriptFormat=");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void noExpressionCallsAMethodWithArguments(ProcessModel model) {
        assertThat(EXPRESSION.matcher(xml(model)).results().map(MatchResult::group)
                .filter(expression -> METHOD_CALL.matcher(expression).find())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void serviceTasksNameADelegateThatExists(ProcessModel model) throws IOException {
        assertThat(xml(model)).doesNotContain("camunda:class=").doesNotContain("camunda:expression=");
        Set<String> beans = delegates();
        assertThat(elements(model, ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches("\\$\\{\\w+Delegate}");
            assertThat(task.getCamundaDelegateExpression().replaceAll("[${}]", "")).isIn(beans);
        });
    }

    private static Set<String> delegates() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(file -> file.toString().endsWith(".java")).map(ModelFiles::read)
                    .flatMap(source -> Stream.of(BEAN_METHOD, NAMED_COMPONENT).flatMap(pattern -> names(pattern, source)))
                    .collect(toSet());
        }
    }

    private static Stream<String> names(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(result -> result.group(1));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyUserTaskHasAFormOfItsDeployment(ProcessModel model) {
        Set<String> forms = formsBeside(model.file());
        assertThat(elements(model, UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).as(task.getId()).isIn(forms)
                    .isEqualTo(model.id() + "-" + kebab(stem(task)));
            assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
            assertThat(task.getCamundaFormKey()).as(task.getId()).isNull();
        });
        assertThat(elements(model, StartEvent.class).stream().filter(event -> event.getCamundaFormRef() != null))
                .allSatisfy(event -> {
                    assertThat(event.getCamundaFormRef()).isIn(forms);
                    assertThat(event.getCamundaFormRefBinding()).isEqualTo("deployment");
                });
    }

    /** {@code RecordCount} is {@code record-count}. */
    private static String kebab(String pascal) {
        return pascal.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyFormIsUsed(ProcessModel model) {
        Set<String> used = Stream.concat(elements(model, UserTask.class).stream().map(UserTask::getCamundaFormRef),
                elements(model, StartEvent.class).stream().map(StartEvent::getCamundaFormRef)).collect(toSet());
        assertThat(used).containsAll(formsBeside(model.file()));
    }

    private static Set<String> formsBeside(Path file) {
        return forms().stream().filter(form -> form.file().getParent().equals(file.getParent()))
                .map(FormFile::toString).collect(toSet());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyCalledProcessExistsAndKnowsItsCase(ProcessModel model) {
        List<String> known = processes().stream().map(ProcessModel::id).toList();
        assertThat(elements(model, CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCalledElement()).as(call.getId()).isIn(known);
            assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("latest");
            assertThat(elements(model, CamundaIn.class).stream().filter(in -> in.getParentElement().getParentElement() == call)
                    .map(CamundaIn::getCamundaBusinessKey).filter(Objects::nonNull)).as(call.getId() + " hands the case on")
                    .containsExactly("#{execution.processBusinessKey}");
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void onlyWhatHasAStartFormCanBeStartedInTasklist(ProcessModel model) {
        boolean form = elements(model, StartEvent.class).stream().anyMatch(event -> event.getCamundaFormRef() != null);
        assertThat(model.process().isCamundaStartableInTasklist()).isEqualTo(form);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void whoeverIsCalledHasNoStartForm(ProcessModel model) {
        boolean called = processes().stream().flatMap(other -> elements(other, CallActivity.class).stream())
                .anyMatch(call -> call.getCalledElement().equals(model.id()));
        assertThat(called && model.process().isCamundaStartableInTasklist()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyUserTaskIsForARoleInAUnit(ProcessModel model) {
        assertThat(elements(model, UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaAssignee()).as(task.getId()).isNull();
            assertThat(task.getCamundaCandidateUsers()).as(task.getId()).isNull();
            String group = task.getCamundaCandidateGroups();
            Matcher role = CANDIDATE_GROUP.matcher(String.valueOf(group));
            if (role.matches()) {
                assertThat(Role.of(role.group("role"))).as(group).isPresent();
            } else {
                assertThat(group).as(task.getId()).isIn("${decisionGroup}", "${escalationGroup}",
                        "${finalGroup}", "${handlerGroup}", "${opinionGroup}", "${registerGroup}", "${requestGroup}");
            }
        });
    }

    // ---- what an official reads

    @ParameterizedTest
    @MethodSource("processes")
    void tasksEventsAndFlowsHaveNames(ProcessModel model) {
        assertThat(Stream.of(Task.class, CallActivity.class, SubProcess.class)
                .flatMap(type -> elements(model, type).stream()).map(FlowElement.class::cast))
                .allSatisfy(task -> assertThat(task.getName()).as(task.getId()).isNotNull()
                        .matches("\\p{Lu}\\S* \\S.*").doesNotEndWith("?"));
        assertThat(elements(model, EndEvent.class)).isNotEmpty().allSatisfy(
                end -> assertThat(end.getName()).as(end.getId()).isNotBlank());
        assertThat(elements(model, StartEvent.class)).isNotEmpty().allSatisfy(
                start -> assertThat(start.getName()).as(start.getId()).isNotBlank());
        assertThat(model.process().getName()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void gatewaysThatDivergeAreQuestionsWithNamedAnswers(ProcessModel model) {
        assertThat(elements(model, ExclusiveGateway.class)).allSatisfy(gateway -> {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).as(gateway.getId()).isNotNull().matches("\\S.*\\?");
                assertThat(gateway.getOutgoing()).allSatisfy(
                        flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
                assertThat(gateway.getOutgoing().stream().filter(flow -> flow.getConditionExpression() == null))
                        .as(gateway.getId() + " has one way for everything else").hasSize(1);
            } else {
                assertThat(gateway.getName()).as(gateway.getId()).isNull();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyTextIsInUnicodeNfc(ProcessModel model) {
        assertThat(xml(model)).matches(ModelRulesTest::isNfc, "is in NFC");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theProcessAndItsUserTasksCiteTheLaw(ProcessModel model) {
        assertThat(documentation(model.process())).containsPattern(CITATION);
        assertThat(elements(model, UserTask.class)).allSatisfy(
                task -> assertThat(documentation(task)).as(task.getId()).containsPattern(CITATION));
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream().map(Documentation::getTextContent).collect(joining("\n"));
    }

    // ---- decisions

    @ParameterizedTest
    @MethodSource("decisions")
    void theDecisionIdIsTheNameOfTheFileAndBeginsWithTheProcess(DecisionModel decision) {
        assertThat(decision.model().getModelElementsByType(Decision.class)).extracting(Decision::getId)
                .containsExactly(decision.toString());
        if (OFFICE_RULES.contains(decision.toString())) {
            assertThat(decision.toString()).isEqualTo(decision.file().getParent().getFileName().toString());
        } else if (!PUBLISHED_DECISIONS.contains(decision.toString())) {
            assertThat(decision.toString()).startsWith(decision.file().getParent().getFileName() + "-");
        }
        assertThat(decision.model().getModelElementsByType(Decision.class)).allSatisfy(
                one -> assertThat(one.getName()).isNotBlank());
    }

    static List<DecisionModel> decisionsOfTheLaw() {
        return ModelFiles.decisions().stream().filter(decision -> !OFFICE_RULES.contains(decision.toString())).toList();
    }

    @ParameterizedTest
    @MethodSource("decisionsOfTheLaw")
    void everyRowCitesADocumentAndAnArticle(DecisionModel decision) {
        for (DecisionTable table : decision.model().getModelElementsByType(DecisionTable.class)) {
            List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
            assertThat(outputs).contains("document", "article");
            assertThat(table.getRules()).isNotEmpty().allSatisfy(rule -> {
                if (OFFICE_RULES.contains(decision.toString())) {
                    assertThat(entry(rule, outputs, "document")).as(rule.getId()).isEqualTo("\"Quy ước của cơ quan\"");
                } else {
                    assertThat(entry(rule, outputs, "document")).as(rule.getId()).containsPattern(CITATION);
                }
                assertThat(entry(rule, outputs, "article")).as(rule.getId()).matches("\"\\S.*\"");
            });
        }
    }

    private static String entry(Rule rule, List<String> outputs, String name) {
        List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
        return entries.get(outputs.indexOf(name)).getTextContent().strip();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyTextOfADecisionIsInUnicodeNfc(DecisionModel decision) {
        assertThat(ModelFiles.read(decision.file())).matches(ModelRulesTest::isNfc, "is in NFC");
    }

    // ---- forms

    @ParameterizedTest
    @MethodSource("forms")
    void theFormIdIsTheNameOfTheFileAndBeginsWithTheProcess(FormFile form) {
        assertThat(FormContract.parse(form.json()).formId()).isEqualTo(form.toString())
                .startsWith(form.file().getParent().getFileName() + "-");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFormIsOneThatTheEngineOpens(FormFile form) {
        assertThatCode(() -> FormContract.parse(form.json())).doesNotThrowAnyException();
        JsonNode schema = schema(form);
        assertThat(schema.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(schema.path("executionPlatformVersion").asText()).startsWith("7.24");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void componentIdsAreUniqueAndNeverGenerated(FormFile form) {
        assertThat(components(form)).extracting(component -> component.path("id").asText())
                .isNotEmpty().doesNotHaveDuplicates().allMatch(id -> ANY_ID.matcher(id).matches());
    }

    /** A list that collapses hides rows that have to be filled in. */
    @ParameterizedTest
    @MethodSource("forms")
    void listsDoNotCollapse(FormFile form) {
        assertThat(components(form).stream().filter(component -> component.path("type").asText().equals("dynamiclist")))
                .allSatisfy(list -> assertThat(list.path("disableCollapse").asBoolean()).as(list.path("id").asText()).isTrue());
    }

    /** The list of a select that cannot be searched does not open for the mouse any more once somebody has left it by Tab. */
    @ParameterizedTest
    @MethodSource("forms")
    void selectsCanBeSearched(FormFile form) {
        assertThat(components(form).stream().filter(component -> component.path("type").asText().equals("select")
                && !component.path("readonly").asBoolean()))
                .allSatisfy(select -> assertThat(select.path("searchable").asBoolean()).as(select.path("id").asText()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldHasALabel(FormFile form) {
        assertThat(components(form).stream().filter(component -> component.has("key"))).allSatisfy(field ->
                assertThat(field.path("label").asText(field.path("dateLabel").asText(field.path("timeLabel").asText())))
                        .as(field.path("key").asText()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keysAreCamelCase(FormFile form) {
        assertThat(components(form).stream().filter(component -> component.has("key")))
                .extracting(component -> component.path("key").asText()).allMatch(key -> key.matches("[a-z][A-Za-z0-9]*"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyTextOfAFormIsInUnicodeNfc(FormFile form) {
        assertThat(form.json()).matches(ModelRulesTest::isNfc, "is in NFC");
    }

    private static JsonNode schema(FormFile form) {
        try {
            return JSON.readTree(form.json());
        } catch (IOException e) {
            throw new AssertionError(form + " is not JSON", e);
        }
    }

    private static List<JsonNode> components(FormFile form) {
        List<JsonNode> all = new ArrayList<>();
        collect(schema(form), all);
        return all;
    }

    private static void collect(JsonNode parent, List<JsonNode> all) {
        for (JsonNode component : parent.path("components")) {
            all.add(component);
            collect(component, all);
        }
    }

    // ---- common

    private static boolean isNfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static <T extends ModelElementInstance> Collection<T> elements(
            ProcessModel model, Class<T> type) {
        return model.model().getModelElementsByType(type);
    }

    private static Set<String> ids(Collection<? extends BaseElement> elements) {
        return elements.stream().map(BaseElement::getId).collect(toSet());
    }

    private static String xml(ProcessModel model) {
        return ModelFiles.read(model.file());
    }
}
