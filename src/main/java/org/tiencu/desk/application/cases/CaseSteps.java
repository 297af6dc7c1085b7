package org.tiencu.desk.application.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The steps of a case in its processes, those that it calls included. */
public interface CaseSteps {

    /**
     * Something that is to be done.
     *
     * @param taskId id of the task
     * @param name what is to be done
     * @param process name of the process in which
     * @param holders Vietnamese names of the roles and people who may do it
     * @param takenBy name of whoever has taken it, null if nobody has
     * @param since when it came
     * @param due when it should be done, null if nothing says so
     */
    record Open(String taskId, String name, String process, List<String> holders, String takenBy, Instant since,
            Instant due) {
    }

    /**
     * Something that was done.
     *
     * @param doneBy id of whoever did it, null if nobody had taken it
     * @param onBehalfOf id of the user in whose place he did it, null if it was his own work
     * @param completed false if it was no longer needed
     */
    record Done(String name, String process, String doneBy, String onBehalfOf, Instant at, boolean completed) {
    }

    /**
     * Where a process of the case stands.
     *
     * @param instance id of the running process
     * @param definition id of the model as it was deployed
     * @param element id of the element in the model
     * @param name what the element is called, null if it has no name
     * @param called id of the process that was called there, null if none
     */
    record Current(String instance, String definition, String element, String name, String called) {
    }

    /** A model after which the case runs or ran. */
    record Model(String definition, String name) {
    }

    /**
     * A task in a list.
     *
     * @param caseId number of its case, null if it belongs to none
     * @param process name of its process
     * @param due when it should be done, null if nothing says so
     */
    record Listed(String taskId, String caseId, String process, Instant due) {
    }

    /** Oldest first. */
    List<Open> open(String caseId);

    /** In the order in which they were done. */
    List<Done> done(String caseId);

    /** Every place at which a process of the case waits. */
    List<Current> current(String caseId);

    /** The models of the case, the one with which it began first. */
    List<Model> models(String caseId);

    /** These tasks; what is not open any more is left out. */
    List<Listed> listed(Collection<String> taskIds);

    /** Names of users by id as the web applications show them; who has none, or is unknown, is left out. */
    Map<String, String> userNames(Collection<String> userIds);
}
