package org.tiencu.platform.process;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What happens with the form of one user task. It calls one use case and translates: form data into the use case's
 * words, its outcome into routing variables.
 *
 * @param processId id of the process that the task belongs to
 * @param taskId id of the user task in the model
 * @param prefill what the form is opened with: texts, tables, option lists, values typed earlier
 * @param complete takes the checked form and gives the routing variables to set before the process goes on; throws
 *                 {@link org.tiencu.platform.refusal.Refusal} if the data is not acceptable, the task then stays open
 */
public record TaskHandler(String processId, String taskId, Function<TaskContext, Map<String, ?>> prefill,
        BiFunction<TaskContext, FormData, Map<String, Object>> complete) {
}
