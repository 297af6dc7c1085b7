package org.tiencu.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class DecisionTablesTest {

    @Autowired
    private DecisionTables tables;
    @Autowired
    private DecisionService decisionService;
    @Autowired
    private RepositoryService repositoryService;

    private final String table = "remembered-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void remove() {
        deployments.forEach(id -> repositoryService.deleteDeployment(id, true));
    }

    /** A table that answers an expression for every amount. */
    private void deploy(String answer) {
        deployments.add(repositoryService.createDeployment().name(table).addString(table + ".dmn", """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="t"
                             xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                  <decision id="%s" name="Bảng thử" camunda:historyTimeToLive="P1D">
                    <decisionTable id="t1" hitPolicy="COLLECT">
                      <input id="i1"><inputExpression id="e1" typeRef="string"><text>amount</text></inputExpression></input>
                      <output id="o1" name="answer" typeRef="string"/>
                      <rule id="r1"><inputEntry id="n1"><text></text></inputEntry>
                        <outputEntry id="u1"><text>%s</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(table, answer)).deploy().getId());
    }

    private String answer(Object amount) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("amount", amount);
        return tables.single(table, inputs).getEntry("answer");
    }

    @Test
    void shouldAnswerWhatTheEngineAnswers_againAndAgain() {
        for (String regime : List.of("STATE", "PARTY", "ELECTED")) {
            for (int year = 2024; year < 2028; year++) {
                Map<String, Object> inputs = DecisionTables.at(LocalDate.of(year, 3, 1)).putValue("regime", regime);
                List<Map<String, Object>> engines =
                        decisionService.evaluateDecisionTableByKey("dismissal-ground", inputs).getResultList();
                for (int i = 0; i < 3; i++) {
                    assertThat(tables.all("dismissal-ground", inputs).getResultList()).isEqualTo(engines);
                }
            }
        }
    }

    @Test
    void shouldTellInputsApart_andRememberEachOnce() {
        deploy("if amount = null then &quot;none&quot; else amount");
        int before = tables.remembered();
        for (int i = 0; i < 3; i++) {
            assertThat(answer("a")).isEqualTo("a");
            assertThat(answer("b")).isEqualTo("b");
            assertThat(answer(null)).isEqualTo("none");
        }
        assertThat(tables.remembered() - before).isEqualTo(3);
    }

    @Test
    void shouldUseANewVersion_atOnce_andTheOlderOneWhenItIsDeleted() {
        deploy("&quot;first&quot;");
        assertThat(answer("a")).isEqualTo("first");
        deploy("&quot;second&quot;");
        assertThat(answer("a")).isEqualTo("second");
        repositoryService.deleteDeployment(deployments.remove(1), true);
        assertThat(answer("a")).isEqualTo("first");
    }

    @Test
    void shouldNotRemember_whatDependsOnMoreThanTheInputs() {
        deploy("string(now())");
        int before = tables.remembered();
        String first = answer("a");
        assertThat(answer("a")).isNotEqualTo(first);
        assertThat(answer(new ArrayList<>(List.of("a")).get(0))).isNotEqualTo(first);
        assertThat(tables.remembered()).isEqualTo(before);
    }

    @Test
    void shouldRememberABoundedNumber() {
        deploy("amount");
        for (int i = 0; i < 40; i++) {
            answer("x" + i);
        }
        assertThat(tables.remembered()).isBetween(1, DecisionTables.MOST);
    }

    @Test
    void shouldSayThatThereIsNoSuchTable() {
        assertThatThrownBy(() -> tables.all("no-such-table", Map.of())).isInstanceOf(NotFoundException.class);
    }
}
