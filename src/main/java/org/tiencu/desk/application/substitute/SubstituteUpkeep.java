package org.tiencu.desk.application.substitute;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.substitute.SubstituteLinks.Plan;
import org.tiencu.desk.domain.substitute.Substitution;
import org.tiencu.platform.security.CurrentUser;

/**
 * Brings the engine in line with the substitutions: at the beginning and end of a period, when somebody gains or loses a
 * role, and after a crash. It compares what is with what is to be, so it can be repeated and interrupted at any point.
 */
@Component
public class SubstituteUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(SubstituteUpkeep.class);

    private final SubstituteBoard board;
    private final SubstituteLinks links;
    private final CurrentUser currentUser;

    public SubstituteUpkeep(SubstituteBoard board, SubstituteLinks links, CurrentUser currentUser) {
        this.board = board;
        this.links = links;
        this.currentUser = currentUser;
    }

    /** Looks at every open substitution. */
    @Scheduled(cron = "${tiencu.substitutes.cron:0 * * * * *}")
    public void run() {
        board.reload();
        board.open().forEach(this::run);
        board.reload();
    }

    /** Looks at one; it must have been stored for good. */
    void run(Substitution one) {
        currentUser.asSystem(() -> {
            Plan plan = links.plan(one.id());
            plan.remove().forEach(row -> attempt(row.taskId(), () -> links.remove(one, row)));
            plan.add().forEach(task -> attempt(task, () -> links.add(one, task)));
            if (one.isOver(board.today())) {
                links.settle(one);
            }
            return null;
        });
    }

    /** Somebody may complete the task at this moment; what fails is looked at again the next time. */
    private static void attempt(String taskId, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.warn("Task {} is left for the next time", taskId, e);
        }
    }
}
