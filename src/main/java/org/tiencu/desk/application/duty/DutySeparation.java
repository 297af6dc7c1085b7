package org.tiencu.desk.application.duty;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.audit.DoneStep;
import org.tiencu.platform.process.TaskObjection;

/**
 * Keeps those apart who propose, vet, count and decide in the same case. What somebody did before is taken from the audit
 * trail: nobody can change it, and it knows both persons where one worked in the place of the other.
 */
@Component
class DutySeparation implements TaskObjection {

    private static final String WHAT_TO_DO = " Bạn, hoặc người mà bạn làm thay, đã làm việc đó trong vụ việc này. "
            + "Hãy để người khác có cùng vai trò xử lý.";

    private final DutyRules rules;
    private final AuditTrail audit;

    DutySeparation(DutyRules rules, AuditTrail audit) {
        this.rules = rules;
        this.audit = audit;
    }

    @Override
    public Optional<String> objection(Step step) {
        List<DutyRules.Earlier> earlier = rules.keptApartFrom(step.processId(), step.taskId());
        if (earlier.isEmpty() || step.caseId() == null) {
            return Optional.empty();
        }
        List<DoneStep> done = audit.doneIn(step.caseId()).stream()
                .filter(one -> !Collections.disjoint(one.userIds(), step.userIds())).toList();
        return earlier.stream().filter(rule -> done.stream().anyMatch(one -> isOf(rule, one))).findFirst()
                .map(rule -> rule.reason() + WHAT_TO_DO);
    }

    private static boolean isOf(DutyRules.Earlier rule, DoneStep done) {
        return rule.processId().equals(done.processId())
                && rule.taskId().equals(Objects.requireNonNullElse(done.taskId(), DutyRules.START));
    }
}
