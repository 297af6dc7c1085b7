package org.tiencu.platform.form;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A FEEL expression of a form. As in form-js, one that cannot be evaluated yields null and thus has no effect. */
final class Expression {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().withClock(vietnameseClock()).build();

    private final ParsedExpression parsed;

    private Expression(ParsedExpression parsed) {
        this.parsed = parsed;
    }

    private static FeelEngineClock vietnameseClock() {
        return new FeelEngineClock() {
            @Override
            public ZonedDateTime getCurrentTime() {
                return ZonedDateTime.now(Values.ZONE);
            }
        };
    }

    static boolean isExpression(String text) {
        return text.startsWith("=");
    }

    /** @param text with the leading "=" */
    static Expression parse(String text) {
        ParseResult result = FEEL.parseExpression(text.substring(1));
        if (result.isFailure()) {
            throw new IllegalArgumentException("not a FEEL expression: " + text);
        }
        return new Expression(result.parsedExpression());
    }

    Object evaluate(Map<String, Object> context) {
        try {
            EvaluationResult result = FEEL.evaluate(parsed, context);
            return result.isSuccess() ? Values.plain(result.result()) : null;
        } catch (RuntimeException notEvaluable) {
            return null;
        }
    }

    boolean isTrue(Map<String, Object> context) {
        return Boolean.TRUE.equals(evaluate(context));
    }

    static boolean anyTrue(List<Expression> expressions, Map<String, Object> context) {
        for (Expression expression : expressions) {
            if (expression.isTrue(context)) {
                return true;
            }
        }
        return false;
    }
}
