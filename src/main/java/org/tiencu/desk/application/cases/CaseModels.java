package org.tiencu.desk.application.cases;

import java.util.Set;

/** Models of processes as they were deployed. */
public interface CaseModels {

    /**
     * What may come after an element.
     *
     * @param steps names of the next tasks and of the next processes that are called
     * @param ends whether the process may end without another step
     */
    record Next(Set<String> steps, boolean ends) {
    }

    /** What may come next, by the arrows of the model; no condition is evaluated. */
    Next after(String definition, String element);

    /** The model as BPMN. */
    String xml(String definition);
}
