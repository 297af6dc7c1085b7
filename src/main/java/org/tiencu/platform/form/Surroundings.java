package org.tiencu.platform.form;

import java.time.Clock;
import java.util.Map;

/**
 * What a value is checked against besides itself.
 *
 * @param scope  data that FEEL expressions see at this place of the form
 * @param opened top-level data that the form was opened with, where option lists are found
 * @param clock  for dates that must not be past
 * @param budget time left for patterns
 */
record Surroundings(Scope scope, Map<String, Object> opened, Clock clock, MatchBudget budget) {

    Surroundings row(Object row, int index) {
        return new Surroundings(scope.row(row, index), opened, clock, budget);
    }

    Map<String, Object> context() {
        return scope.context();
    }
}
