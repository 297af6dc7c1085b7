package org.tiencu.desk.application.bulk;

/** Whether something can be done with a task as it is; asked by the preview and again at the moment of doing it. */
final class BulkVerdict {

    static final String GONE = "Việc này không còn: đã có người hoàn thành, hoặc bạn không còn quyền xem.";
    private static final String NO_RIGHT = "Bạn không có quyền xử lý việc này.";
    private static final String TAKEN = "Việc này đang do người khác xử lý.";

    private final String userId;
    private final boolean administrator;
    private final String assignee;

    /** @param assignee to whom tasks would be given, null if they are not */
    BulkVerdict(BulkTasks.Viewer viewer, String assignee) {
        this.userId = viewer.userId();
        this.administrator = viewer.everything();
        this.assignee = assignee;
    }

    /** Why it cannot be done, one Vietnamese sentence; null if it can. */
    String obstacle(BulkAction action, BulkTask task) {
        return switch (action) {
            case CLAIM -> claim(task);
            case ASSIGN -> assign(task);
            case REMIND -> remind(task);
            case COMPLETE -> !mayWork(task) ? NO_RIGHT : isWithOthers(task) ? TAKEN : null;
        };
    }

    private String claim(BulkTask task) {
        if (!mayWork(task)) {
            return NO_RIGHT;
        }
        if (userId.equals(task.holder())) {
            return "Bạn đã nhận việc này.";
        }
        return isWithOthers(task) && !task.takeable() ? TAKEN : null;
    }

    private String assign(BulkTask task) {
        if (!task.led() && !administrator) {
            return "Chỉ người đứng đầu đơn vị và quản trị viên được giao việc này.";
        }
        if (assignee.equals(task.holder())) {
            return "Người được chọn đã nhận việc này.";
        }
        if (isWithOthers(task)) {
            return TAKEN;
        }
        return task.assigneeEntitled() ? null : "Người được chọn không có vai trò để xử lý việc này.";
    }

    private String remind(BulkTask task) {
        if (task.remindedToday()) {
            return "Hôm nay đã có người nhắc việc này.";
        }
        if (userId.equals(task.holder())) {
            return "Chính bạn đang xử lý việc này.";
        }
        return task.attended() ? null : "Chưa có ai khác giữ vai trò để nhận lời nhắc.";
    }

    private boolean mayWork(BulkTask task) {
        return task.workable() || administrator;
    }

    private boolean isWithOthers(BulkTask task) {
        return task.holder() != null && !task.holder().equals(userId);
    }
}
