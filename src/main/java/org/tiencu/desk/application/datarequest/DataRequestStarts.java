package org.tiencu.desk.application.datarequest;

import java.util.Map;

/** Starts the process of a request. */
public interface DataRequestStarts {

    /** Submits the start form, as Tasklist does; gives the number. */
    String start(Map<String, Object> form);
}
