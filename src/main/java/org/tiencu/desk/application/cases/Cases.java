package org.tiencu.desk.application.cases;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.refusal.Refusal;

/** Finds a case of any kind, for those who may see it. */
@Service
@Transactional(readOnly = true)
public class Cases {

    private final List<CaseSource> sources;

    public Cases(List<CaseSource> sources) {
        this.sources = sources;
    }

    /** The case; empty if there is none or the current user may not see it, which look the same. */
    public Optional<CaseFacts> find(String caseId) {
        return sources.stream().map(source -> source.find(caseId)).flatMap(Optional::stream).findFirst();
    }

    /**
     * The case, if the current user may see it.
     *
     * @throws Refusal not found if not, or if there is no such case
     */
    public CaseFacts require(String caseId) {
        return find(caseId).orElseThrow(Cases::unknown);
    }

    /**
     * What is on record about the case, as far as the current user may see it.
     *
     * @throws Refusal not found if he may not see the case, or if there is no such case
     */
    public CaseRecord record(String caseId) {
        return sources.stream().filter(source -> source.find(caseId).isPresent()).findFirst()
                .map(source -> source.record(caseId)).orElseThrow(Cases::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("Không tìm thấy vụ việc này.");
    }
}
