package org.tiencu.desk.application.cases;

import java.util.Collection;
import java.util.Set;

/** What the current user may see in Tasklist. */
public interface VisibleTasks {

    /** Those of these tasks that he may see. */
    Set<String> among(Collection<String> taskIds);
}
