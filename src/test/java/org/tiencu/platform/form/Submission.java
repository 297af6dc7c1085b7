package org.tiencu.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tiencu.platform.refusal.Violation;

/** Reads like a sentence in the tests: {@code form(...).openedWith(...).submit(...)}. */
final class Submission {

    /** 23:30 on 14 March in London is already the morning of 15 March 2026 in Ha Noi. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-14T23:30:00Z"), ZoneOffset.UTC);

    private final FormContract contract;
    private final Map<String, Object> prefill;

    private Submission(FormContract contract, Map<String, Object> prefill) {
        this.contract = contract;
        this.prefill = prefill;
    }

    /** @param components JSON with ' instead of ", and ` for the quotes of a text in FEEL */
    static Submission form(String... components) {
        String json = "{'type': 'default', 'id': 'test-form', 'schemaVersion': 16, 'components': ["
                + String.join(",", components) + "]}";
        return new Submission(FormContract.parse(json.replace('\'', '"').replace("`", "\\\"")), Map.of());
    }

    Submission openedWith(Object... keysAndValues) {
        return new Submission(contract, map(keysAndValues));
    }

    /** The normalised result. */
    Map<String, Object> submit(Object... keysAndValues) {
        return contract.check(map(keysAndValues), prefill, CLOCK);
    }

    /** The violations as "field: message". */
    List<String> refuse(Object... keysAndValues) {
        return violations(keysAndValues).stream().map(v -> v.field() + ": " + v.message()).toList();
    }

    List<Violation> violations(Object... keysAndValues) {
        FormViolationException refused = catchThrowableOfType(FormViolationException.class,
                () -> submit(keysAndValues));
        assertThat(refused).as("the form should be refused").isNotNull();
        return refused.violations();
    }

    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
