package org.tiencu.personnel.application.casefile;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Kin;
import org.tiencu.platform.process.TaskObjection;

/**
 * Keeps the declared relatives of an official, and himself, away from cases about him or in which he is put forward. Cases
 * about all officials of a unit are left alone: everybody would be somebody's relative.
 */
@Component
class RelativesApart implements TaskObjection {

    private static final String REASON = "Vụ việc này có nhân sự đã kê khai bạn, hoặc người mà bạn làm thay, là người thân "
            + "hoặc chính người đó. Hãy để người khác có cùng vai trò xử lý.";

    private final CaseStore cases;
    private final Kin kin;

    RelativesApart(CaseStore cases, Kin kin) {
        this.cases = cases;
        this.kin = kin;
    }

    @Override
    public Optional<String> objection(Step step) {
        List<String> officials = step.caseId() == null ? List.of() : cases.officialsOf(step.caseId());
        return !officials.isEmpty() && kin.any(step.userIds(), officials) ? Optional.of(REASON) : Optional.empty();
    }
}
