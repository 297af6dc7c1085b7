package org.tiencu.desk.application.retention;

import java.util.Collection;

/** What the engine remembers of cases. */
public interface CaseHistory {

    /** Forgets the processes of these cases with their tasks, comments and variables; they have all ended. */
    void remove(Collection<String> caseIds);
}
