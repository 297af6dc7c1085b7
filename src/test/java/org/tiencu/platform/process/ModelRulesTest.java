package org.tiencu.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.camunda.bpm.engine.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRulesTest {

    private static final Set<String> DELEGATES = Set.of("closeDelegate", "milestoneListener");
    private static final Set<String> BEANS = Set.of("closeDelegate", "milestoneListener", "dataSource", "currentUser");

    private final ModelRules rules = new ModelRules(
            name -> DELEGATES.contains(name) || name.endsWith("Delegate"), BEANS::contains);

    private static final String BPMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:activiti="http://activiti.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                expressionLanguage="http://www.w3.org/1999/XPath" targetNamespace="t">
              <bpmn:process id="p" isExecutable="true">%s</bpmn:process>
            </bpmn:definitions>
            """;

    private List<String> of(String file, String content) {
        return rules.problems(file, content.getBytes(StandardCharsets.UTF_8)).stream().map(Problem::getMessage).toList();
    }

    private List<String> inProcess(String elements) {
        return of("p.bpmn", BPMN.formatted(elements));
    }

    @Test
    void shouldAcceptEveryModelOfTheProduct() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            List<Path> models = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)")).toList();
            assertThat(models).hasSizeGreaterThan(100).allSatisfy(file ->
                    assertThat(rules.problems(file.toString(), Files.readAllBytes(file))).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<bpmn:scriptTask id='x' scriptFormat='groovy'/>",
            "<bpmn:scriptTask id='x' camunda:resource='deployment://x.js'/>",
            "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='js'>1"
                    + "</camunda:script></camunda:taskListener></bpmn:extensionElements></bpmn:userTask>",
            "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script/>"
                    + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
            "<bpmn:serviceTask id='x' camunda:class='com.example.Any'/>",
            "<bpmn:serviceTask id='x' activiti:class='com.example.Any'/>",
            "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener class='com.example.Any' event='create'/>"
                    + "</bpmn:extensionElements></bpmn:userTask>",
            "<bpmn:startEvent id='x' camunda:formHandlerClass='com.example.Any'/>",
            "<bpmn:callActivity id='x' calledElement='y' camunda:variableMappingClass='com.example.Any'/>",
            "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:formData><camunda:formField id='f'><camunda:validation>"
                    + "<camunda:constraint name='validator' config='com.example.Any'/></camunda:validation></camunda:formField>"
                    + "</camunda:formData></bpmn:extensionElements></bpmn:userTask>",
            "<bpmn:serviceTask id='x'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector"
                    + "</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
            "<bpmn:serviceTask id='x' camunda:type='shell'/>", "<bpmn:sendTask id='x' camunda:type='mail'/>",
            "<bpmn:serviceTask id='x' camunda:delegateExpression='${dataSource}'/>",
            "<bpmn:serviceTask id='x' camunda:delegateExpression='${anything.at.all}'/>",
            "<bpmn:serviceTask id='x' camunda:expression='${dataSource.connection}'/>",
            "<bpmn:serviceTask id='x' camunda:expression='${execution.setVariable(&quot;a&quot;, 1)}'/>",
            "<bpmn:userTask id='x' name='${currentUser.asSystem(a)}'/>",
            "<bpmn:userTask id='x' camunda:candidateGroups='office@${unit.toString()}'/>",
            "<bpmn:userTask id='x' camunda:assignee='#{&quot;&quot;.getClass()}'/>",
            "<bpmn:userTask id='x'><bpmn:documentation>${a[0]}</bpmn:documentation></bpmn:userTask>",
            "<bpmn:sequenceFlow id='x'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='javascript'>1 == 1"
                    + "</bpmn:conditionExpression></bpmn:sequenceFlow>",
            "<bpmn:sequenceFlow id='x'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${'a}' == dataSource.url}"
                    + "</bpmn:conditionExpression></bpmn:sequenceFlow>",
            "<bpmn:userTask id='x' camunda:formKey='embedded:deployment:form.html'/>"})
    void shouldRefuse_whatRunsCodeOfItsOwn(String elements) {
        assertThat(inProcess(elements)).as(elements).isNotEmpty();
        assertThat(rules.problems("p.bpmn", BPMN.formatted(elements).getBytes(StandardCharsets.UTF_8)).get(0).getMainElementId())
                .isIn("x", "f");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<bpmn:serviceTask id='x' camunda:delegateExpression='${closeDelegate}'/>",
            "<bpmn:serviceTask id='x' camunda:type='external' camunda:topic='t'/>",
            "<bpmn:sequenceFlow id='x'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>"
                    + "${outcome == 'ĐỒNG Ý (a.b)' &amp;&amp; (votes >= 1.5 or not (empty other))}"
                    + "</bpmn:conditionExpression></bpmn:sequenceFlow>",
            "<bpmn:userTask id='x' name='Họp (lần 1). Ghi biên bản [mẫu]' camunda:candidateGroups='office@${unit}'/>",
            "<bpmn:callActivity id='x' calledElement='y'><bpmn:extensionElements><camunda:in businessKey='#{execution.processBusinessKey}'/>"
                    + "</bpmn:extensionElements></bpmn:callActivity>"})
    void shouldAccept_whatAModelNeeds(String elements) {
        assertThat(inProcess(elements)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"javascript, 1", "juel, 1", "groovy, 1", "feel, 0", "FEEL, 0", "https://www.omg.org/spec/DMN/20191111/FEEL/, 0",
            "http://www.omg.org/spec/FEEL/20140401, 0"})
    void shouldAcceptFeelOnly_inDecisionTables(String language, int problems) {
        assertThat(of("d.dmn", "<definitions><decision id='d'><literalExpression expressionLanguage='" + language
                + "'><text>f(x)</text></literalExpression></decision></definitions>")).hasSize(problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.zip", "a.js", "a.html", "a.groovy", "a.cmmn", "a.bpmn.zip", "../a.sh", "a", "A.XML"})
    void shouldRefuseOtherFiles(String name) throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("p.bpmn"));
            zip.write(new byte[1_000_000]);
        }
        assertThat(rules.problems(name, bomb.toByteArray())).hasSize(1);
    }

    @Test
    void shouldExpandNoEntities() {
        String bomb = "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
        String external = "<?xml version='1.0'?><!DOCTYPE d SYSTEM 'file:///etc/passwd'>";
        for (String file : List.of("p.bpmn", "d.dmn")) {
            assertThat(of(file, bomb + "<definitions>&b;</definitions>")).containsExactly("Tệp không được chứa khai báo DOCTYPE.");
            assertThat(of(file, external + "<definitions/>")).containsExactly("Tệp không được chứa khai báo DOCTYPE.");
        }
    }

    @Test
    void shouldRefuseWhatIsTooDeepOrTooLarge() {
        assertThat(inProcess("<a>".repeat(10_000))).containsExactly("Tệp lồng quá nhiều cấp nên không triển khai được.");
        assertThat(of("f.form", "[".repeat(10_000))).containsExactly("Tệp lồng quá nhiều cấp nên không triển khai được.");
        assertThat(of("f.form", "{\"text\": \"" + "[{\\\"".repeat(1_000) + "\"}")).isEmpty();
        assertThat(rules.problems("p.bpmn", new byte[ModelRules.LARGEST + 1])).hasSize(1);
    }

    @Test
    void shouldLeaveABrokenProcessToTheEngine_andSayThatATableIsBroken() {
        assertThat(of("p.bpmn", "<definitions>")).isEmpty();
        assertThat(of("d.dmn", "<definitions>")).containsExactly("Tệp không phải là XML hợp lệ.");
    }
}
