package org.tiencu.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;

/**
 * Evaluates the decision tables in {@code processes/}, in their latest deployed version. What a version answers to the same
 * inputs is remembered: one vote asks the same of hundreds of holders. A new version holds at once where it was deployed, and
 * after {@link #CURRENT_FOR} at other nodes.
 */
@Component
public class DecisionTables {

    /** So many answers are remembered, those asked for last. */
    static final int MOST = 5_000;
    /** How long a version is taken for the latest without asking. */
    static final Duration CURRENT_FOR = Duration.ofSeconds(2);
    /** What makes the answer depend on more than its inputs: the hour, chance, or a language that can call anything. */
    private static final Pattern IMPURE = Pattern.compile(
            "\\b(now|today|uuid)\\s*\\(|\\brandom\\b|expressionLanguage=\"(?!feel|https?://www\\.omg\\.org/spec/DMN/\\d+/FEEL/?\")");

    /** The version in force, until it is looked up again. */
    private record Version(String id, boolean pure, long until) {
    }

    /** A version and what it is asked. */
    private record Question(String id, Map<String, Object> inputs) {
    }

    private final DecisionService decisionService;
    private final RepositoryService repositoryService;
    private final CurrentUser currentUser;
    private final Map<String, Version> versions = new ConcurrentHashMap<>();
    private final ConcurrentLruCache<Question, DmnDecisionTableResult> answers = new ConcurrentLruCache<>(MOST, this::evaluate);

    DecisionTables(DecisionService decisionService, RepositoryService repositoryService, CurrentUser currentUser) {
        this.decisionService = decisionService;
        this.repositoryService = repositoryService;
        this.currentUser = currentUser;
    }

    /** The day whose rule applies, as the tables' input {@code ruleDate}. */
    public static VariableMap at(LocalDate day) {
        return Variables.createVariables().putValue("ruleDate", Date.from(day.atStartOfDay(VietnamTime.ZONE).toInstant()));
    }

    /**
     * The one row that applies.
     *
     * @throws Refusal that names the table, if no row does
     */
    public DmnDecisionRuleResult single(String table, Map<String, Object> variables) {
        DmnDecisionRuleResult row = all(table, variables).getSingleResult();
        if (row == null) {
            throw Refusal.input("Chưa có quy định áp dụng cho ngày này trong bảng " + table + ".");
        }
        return row;
    }

    /** Every row that applies. */
    public DmnDecisionTableResult all(String table, Map<String, Object> variables) {
        Map<String, Object> inputs = new HashMap<>(variables);
        return currentUser.asSystem(() -> {
            try {
                return answer(latest(table), inputs);
            } catch (NotFoundException e) {
                // its deployment was deleted a moment ago
                versions.remove(table);
                return answer(latest(table), inputs);
            }
        });
    }

    private DmnDecisionTableResult answer(Version version, Map<String, Object> inputs) {
        Question question = new Question(version.id(), inputs);
        return version.pure() && inputs.values().stream().allMatch(DecisionTables::isPlain) ? answers.get(question)
                : evaluate(question);
    }

    private DmnDecisionTableResult evaluate(Question question) {
        return decisionService.evaluateDecisionTableById(question.id(), question.inputs());
    }

    /** A value that does not change, and equals another one that the table could not tell from it. */
    private static boolean isPlain(Object value) {
        return value == null || value instanceof String || value instanceof Number || value instanceof Boolean
                || value instanceof Date;
    }

    private Version latest(String table) {
        Version known = versions.get(table);
        if (known != null && known.until() - System.nanoTime() > 0) {
            return known;
        }
        DecisionDefinition definition = repositoryService.createDecisionDefinitionQuery().decisionDefinitionKey(table)
                .withoutTenantId().latestVersion().singleResult();
        if (definition == null) {
            throw new NotFoundException("No decision table " + table);
        }
        boolean pure = known != null && known.id().equals(definition.getId()) ? known.pure() : isPure(definition.getId());
        Version version = new Version(definition.getId(), pure, System.nanoTime() + CURRENT_FOR.toNanos());
        versions.put(table, version);
        return version;
    }

    private boolean isPure(String id) {
        try (InputStream model = repositoryService.getDecisionModel(id)) {
            return !IMPURE.matcher(new String(model.readAllBytes(), StandardCharsets.UTF_8)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks every version up again when it is asked for next. */
    void forgetVersions() {
        versions.clear();
    }

    /** How many answers are remembered now. */
    int remembered() {
        return answers.size();
    }

    /** A whole number among the outputs of a row. */
    public static int number(DmnDecisionRuleResult row, String output) {
        return row.<Number>getEntry(output).intValue();
    }
}
