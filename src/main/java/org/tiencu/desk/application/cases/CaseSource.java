package org.tiencu.desk.application.cases;

import java.util.Optional;

/** What a context tells the desk about its own cases; beans of this type are found by themselves. */
public interface CaseSource {

    /** The case; empty if this context has no such case or the current user may not see it. */
    Optional<CaseFacts> find(String caseId);

    /** What was put on record in a case that {@link #find} gives, as far as the current user may see it. */
    default CaseRecord record(String caseId) {
        return CaseRecord.NOTHING;
    }
}
