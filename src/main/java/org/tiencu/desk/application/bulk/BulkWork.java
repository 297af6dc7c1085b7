package org.tiencu.desk.application.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.desk.application.bulk.BulkStore.Next;
import org.tiencu.desk.application.bulk.BulkTasks.Viewer;
import org.tiencu.desk.application.notice.TaskReminders;
import org.tiencu.desk.application.opentask.OpenTasks;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/**
 * Does what was ordered, one task after the other, each in a transaction of its own in which it is also written down as
 * done. Two nodes never do the same task, and a node that dies leaves it undone for the other, or for itself when it is
 * back.
 */
@Service
public class BulkWork {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);
    private static final String FAILED = "Hệ thống gặp lỗi khi thực hiện việc này. Hãy chạy lại, hoặc báo quản trị viên.";

    private final BulkStore store;
    private final BulkTasks tasks;
    private final BulkEngine engine;
    private final OpenTasks openTasks;
    private final TaskReminders reminders;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration keepAnswer;
    private final Duration keep;

    public BulkWork(BulkStore store, BulkTasks tasks, BulkEngine engine, OpenTasks openTasks, TaskReminders reminders,
            CurrentUser currentUser, PlatformTransactionManager transactions, Clock clock,
            @Value("${tiencu.bulk.keep-answer}") Duration keepAnswer, @Value("${tiencu.bulk.keep}") Duration keep) {
        this.store = store;
        this.tasks = tasks;
        this.engine = engine;
        this.openTasks = openTasks;
        this.reminders = reminders;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.keepAnswer = keepAnswer;
        this.keep = keep;
    }

    /**
     * Works until nothing is left to do.
     *
     * @param goesOn asked before each task; false while the application stops
     * @return how many tasks it tried
     */
    public int run(BooleanSupplier goesOn) {
        int tried = 0;
        long order = 0;
        while (goesOn.getAsBoolean()) {
            Next next = tryNext(goesOn);
            if (next == null || next.orderId() != order && order != 0) {
                transaction.executeWithoutResult(status -> store.finish(clock.instant()));
            }
            if (next == null) {
                break;
            }
            order = next.orderId();
            tried++;
        }
        return tried;
    }

    /** Removes what is no longer needed. */
    @Transactional
    public void forget() {
        store.forget(clock.instant().minus(keepAnswer), clock.instant().minus(keep));
    }

    private Next tryNext(BooleanSupplier goesOn) {
        Next[] taken = new Next[1];
        try {
            transaction.executeWithoutResult(status -> {
                taken[0] = store.next().orElse(null);
                if (taken[0] != null) {
                    currentUser.as(taken[0].orderedBy(), () -> {
                        act(taken[0]);
                        return null;
                    });
                    store.done(taken[0].rowId(), clock.instant());
                }
            });
        } catch (RuntimeException failure) {
            if (taken[0] == null || !goesOn.getAsBoolean()) {
                throw failure;
            }
            String reason = reason(taken[0], failure);
            transaction.executeWithoutResult(status -> store.refused(taken[0].rowId(), reason, clock.instant()));
        }
        return taken[0];
    }

    private void act(Next next) {
        // whoever completes this task at the same moment is waited for; reminding changes nothing of it
        if (next.action() != BulkAction.REMIND) {
            openTasks.lock(next.taskId());
        }
        Viewer viewer = new Viewer(currentUser.id(), currentUser.groups(), currentUser.isAdministrator());
        BulkTask task = tasks.find(viewer, next.taskId(), next.assignee(), LocalDate.now(clock))
                .orElseThrow(() -> Refusal.conflict(BulkVerdict.GONE));
        String obstacle = new BulkVerdict(viewer, next.assignee()).obstacle(next.action(), task);
        if (obstacle != null) {
            throw Refusal.conflict(obstacle);
        }
        switch (next.action()) {
            case CLAIM -> engine.claim(task.id());
            case ASSIGN -> engine.assign(task.id(), next.assignee());
            case COMPLETE -> engine.complete(task.id(), next.answer());
            case REMIND -> {
                if (!reminders.remind(task.id())) {
                    throw Refusal.conflict("Hôm nay đã có người nhắc việc này.");
                }
            }
        }
    }

    /** What a failure says may name what was typed; the log gets the kinds of failures only. */
    private static String reason(Next next, RuntimeException failure) {
        if (failure instanceof Refusal refusal) {
            return refusal.getMessage();
        }
        LOG.error("Task {} of order {} failed: {}", next.taskId(), next.orderId(),
                Stream.<Throwable>iterate(failure, one -> one != null, Throwable::getCause)
                        .map(one -> one.getClass().getName()
                                + (one.getStackTrace().length == 0 ? "" : " at " + one.getStackTrace()[0]))
                        .collect(Collectors.joining(", by ")));
        return FAILED;
    }
}
