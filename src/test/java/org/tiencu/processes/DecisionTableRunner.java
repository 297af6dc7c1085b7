package org.tiencu.processes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.processes.ModelFiles.DecisionModel;

/** Evaluates one decision table without the process engine and remembers which of its rows were ever hit. */
public final class DecisionTableRunner {

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final List<String> rows;
    private final Set<String> hit = new TreeSet<>();
    private final List<Row> matched = new ArrayList<>();

    /**
     * A row that matched.
     *
     * @param id id of the rule
     * @param outputs values by name of the output; an empty cell is left out
     */
    public record Row(String id, Map<String, Object> outputs) {

        /** The value of this output, null if the cell is empty. */
        public Object get(String output) {
            return outputs.get(output);
        }
    }

    public DecisionTableRunner(String id) {
        DecisionModel file = ModelFiles.decisions().stream().filter(model -> model.toString().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("No decision " + id));
        rows = file.model().getModelElementsByType(Rule.class).stream().map(Rule::getId).toList();
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().stream().map(DecisionTableRunner::row).forEach(matched::add));
        engine = configuration.buildEngine();
        decision = engine.parseDecision(id,
                new ByteArrayInputStream(ModelFiles.read(file.file()).getBytes(StandardCharsets.UTF_8)));
    }

    private static Row row(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new HashMap<>();
        rule.getOutputEntries().values().forEach(output -> {
            Object value = output.getValue() == null ? null : output.getValue().getValue();
            if (value != null) {
                outputs.put(output.getOutputName(), value);
            }
        });
        return new Row(rule.getId(), outputs);
    }

    /**
     * The rows that match on a day.
     *
     * @throws org.camunda.bpm.dmn.engine.DmnEngineException if several match where only one may
     */
    public List<Row> evaluate(LocalDate day, Map<String, Object> inputs) {
        Map<String, Object> variables = new HashMap<>(inputs);
        variables.put("ruleDate", Date.from(day.atStartOfDay(VietnamTime.ZONE).toInstant()));
        return evaluate(variables);
    }

    /** The rows that match these inputs and no others, so that a day may be missing. */
    public List<Row> evaluate(Map<String, Object> inputs) {
        matched.clear();
        engine.evaluateDecisionTable(decision, inputs);
        matched.forEach(row -> hit.add(row.id()));
        return List.copyOf(matched);
    }

    /** Ids of all rows of the table. */
    public List<String> rows() {
        return rows;
    }

    /** Ids of the rows that were hit at least once since this object was made. */
    public Set<String> hit() {
        return hit;
    }
}
