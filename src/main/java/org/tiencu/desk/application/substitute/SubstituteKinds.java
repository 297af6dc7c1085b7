package org.tiencu.desk.application.substitute;

import java.util.List;
import java.util.Map;

/** The kinds of cases there are: the processes in which people have tasks. */
public interface SubstituteKinds {

    /**
     * A kind of cases.
     *
     * @param processId id of the process
     * @param name Vietnamese name
     * @param folder the folder that it is in, null if somebody deployed it from elsewhere
     */
    record Kind(String processId, String name, String folder) {
    }

    /** Every kind, by name. */
    List<Kind> all();

    /** The folder of each process that is in one. */
    Map<String, String> folders();
}
