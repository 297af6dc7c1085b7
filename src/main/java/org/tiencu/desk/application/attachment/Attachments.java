package org.tiencu.desk.application.attachment;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.desk.application.attachment.AttachmentStore.Usage;
import org.tiencu.desk.application.cases.Cases;
import org.tiencu.desk.application.opentask.OpenTask;
import org.tiencu.desk.application.opentask.OpenTasks;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/**
 * What is attached to tasks. Who may work on a task may attach to it, and remove what he attached while the task is open;
 * who may see the case may read it, unless it is sealed for him. What is there when the task is completed stays.
 */
@Service
@Transactional
public class Attachments {

    /** A content that has passed all checks. */
    record Checked(Path file, FileKind kind, long size, String sha256) {
    }

    private final AttachmentStore store;
    private final OpenTasks tasks;
    private final Cases cases;
    private final List<TaskSeals> seals;
    private final AttachmentLimits limits;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    public Attachments(AttachmentStore store, OpenTasks tasks, Cases cases, List<TaskSeals> seals, AttachmentLimits limits,
            CurrentUser currentUser, AuditTrail audit, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.cases = cases;
        this.seals = seals;
        this.limits = limits;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Attaches a checked content to a task, all or nothing. */
    Attachment add(String taskId, Checked content, String name, String title) {
        tasks.lock(taskId);
        OpenTask task = tasks.requireWorkable(taskId);
        if (task.caseId() != null) {
            requireRoom(task.caseId(), content.size());
        }
        String seal = seals.stream().map(one -> one.sealOf(task)).flatMap(Optional::stream).findFirst().orElse(null);
        Attachment added = new Attachment(UUID.randomUUID().toString(), task.caseId(), task.id(), task.name(), name, title,
                content.kind(), content.size(), content.sha256(), currentUser.id(), currentUser.name(), null,
                clock.instant(), seal);
        store.add(added, content.file());
        audit.record(entry("attachment.added", added));
        return added;
    }

    private void requireRoom(String caseId, long size) {
        store.lockCase(caseId);
        Usage usage = store.usage(caseId);
        if (usage.files() >= limits.maxPerCase()) {
            throw Refusal.conflict("Vụ việc này đã có " + usage.files() + " tài liệu đính kèm, là số lượng tối đa.");
        }
        if (usage.bytes() + size > limits.maxCaseSize().toBytes()) {
            throw Refusal.conflict("Tài liệu đính kèm của vụ việc này không được vượt quá tổng cộng "
                    + limits.maxCaseSize().toMegabytes() + " MB.");
        }
    }

    /**
     * What is attached to a task, open or completed, as far as the current user may read it.
     *
     * @throws Refusal not found if he may see neither the task nor its case, or there is no such task
     */
    @Transactional(readOnly = true)
    public List<Attachment> ofTask(String taskId) {
        List<Attachment> all = store.ofTask(taskId);
        boolean visible = tasks.find(taskId).isPresent() || all.stream().anyMatch(this::isCaseVisible);
        if (!visible) {
            throw Refusal.notFound("Không tìm thấy công việc này, hoặc bạn không có quyền xử lý.");
        }
        return all.stream().filter(this::isUnsealed).toList();
    }

    /**
     * What is attached to the tasks of a case, oldest first, as far as the current user may read it.
     *
     * @throws Refusal not found if he may not see the case
     */
    @Transactional(readOnly = true)
    public List<Attachment> ofCase(String caseId) {
        cases.require(caseId);
        return store.ofCase(caseId).stream().filter(this::isUnsealed).toList();
    }

    /**
     * An attachment that the current user may read.
     *
     * @throws Refusal not found if there is none or he may not read it
     */
    @Transactional(readOnly = true)
    public Attachment require(String id) {
        return store.find(id)
                .filter(one -> isUnsealed(one) && (isCaseVisible(one) || tasks.find(one.taskId()).isPresent()))
                .orElseThrow(() -> Refusal.notFound("Không tìm thấy tài liệu này."));
    }

    /** The content of an attachment that was asked for with {@link #require}. */
    @Transactional
    public InputStream content(Attachment attachment) {
        audit.record(entry("read.attachment", attachment));
        return store.open(attachment);
    }

    /**
     * Removes what the current user attached himself.
     *
     * @throws Refusal not found if it is not there, forbidden if somebody else attached it, conflict if the task is
     *         completed or somebody else has it
     */
    public void remove(String taskId, String id) {
        tasks.lock(taskId);
        Attachment attachment = require(id);
        if (!attachment.taskId().equals(taskId)) {
            throw Refusal.notFound("Không tìm thấy tài liệu này.");
        }
        if (tasks.find(taskId).isEmpty()) {
            throw Refusal.conflict("Công việc đã hoàn thành nên tài liệu đính kèm được lưu cùng vụ việc, không xóa được.");
        }
        tasks.requireWorkable(taskId);
        if (!isOwn(attachment)) {
            throw Refusal.forbidden("Chỉ người đã đính kèm mới xóa được tài liệu này.");
        }
        store.remove(attachment);
        audit.record(entry("attachment.removed", attachment));
    }

    private static AuditEntry entry(String kind, Attachment one) {
        return AuditEntry.of(kind).ofCase(one.caseId()).on("attachment", one.id()).detail("task", one.taskId())
                .detail("size", one.size()).after(one.sha256());
    }

    /** Whether the current user attached it. */
    public boolean isOwn(Attachment attachment) {
        return attachment.author().equals(currentUser.id());
    }

    private boolean isCaseVisible(Attachment attachment) {
        return attachment.caseId() != null && cases.find(attachment.caseId()).isPresent();
    }

    private boolean isUnsealed(Attachment attachment) {
        return attachment.seal() == null
                || seals.stream().anyMatch(one -> one.isOpen(attachment.caseId(), attachment.seal()));
    }
}
