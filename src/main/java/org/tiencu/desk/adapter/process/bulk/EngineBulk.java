package org.tiencu.desk.adapter.process.bulk;

import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.bulk.BulkEngine;
import org.tiencu.platform.process.RefusedRequest;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** Each task through the engine's own service, in front of which the gate stands. */
@Component
class EngineBulk implements BulkEngine {

    private final TaskService taskService;
    private final CurrentUser currentUser;

    EngineBulk(TaskService taskService, CurrentUser currentUser) {
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    @Override
    public void claim(String taskId) {
        guarded(() -> taskService.claim(taskId, currentUser.id()));
    }

    /** The engine lets administrators assign only; that a head may do it in his unit is the desk's rule, asked before. */
    @Override
    public void assign(String taskId, String userId) {
        guarded(() -> currentUser.asSystem(() -> {
            taskService.setAssignee(taskId, userId);
            return null;
        }));
    }

    @Override
    public void complete(String taskId, Map<String, Object> answer) {
        guarded(() -> taskService.complete(taskId, answer));
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (AuthorizationException e) {
            throw Refusal.forbidden("Bạn không có quyền xử lý việc này.");
        } catch (OptimisticLockingException | NullValueException e) {
            throw Refusal.conflict("Việc này vừa được người khác cập nhật. Hãy chạy lại.");
        } catch (RuntimeException e) {
            Refusal refusal = RefusedRequest.refusalIn(e);
            throw refusal == null ? e : refusal;
        }
    }
}
