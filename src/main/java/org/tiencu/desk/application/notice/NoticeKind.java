package org.tiencu.desk.application.notice;

/**
 * What somebody is told. In the order of what matters most to him: of two things about one task he is told the first only.
 */
public enum NoticeKind {
    OVERDUE("Quá hạn", "việc quá hạn", true),
    DUE_TODAY("Đến hạn hôm nay", "việc đến hạn", true),
    DUE_SOON("Sắp đến hạn", "việc đến hạn", true),
    /** Somebody asks for it. */
    REMINDED("Được nhắc", "việc được nhắc", true),
    /** To the one who leads the unit whose task it is. */
    ESCALATED("Đơn vị quá hạn", "việc cần đôn đốc", false),
    /** To the unit above. */
    ESCALATED_ABOVE("Đơn vị cấp dưới quá hạn", "việc cần đôn đốc", false),
    /** To administrators: nobody holds the role that the task is for. */
    UNATTENDED("Chưa có người nhận", "việc chưa có người nhận", true),
    /** To administrators: a mail was given up. */
    MAIL_GIVEN_UP("Thư không gửi được", "thư không gửi được", false);

    private final String label;
    private final String counted;
    private final boolean ofTask;

    NoticeKind(String label, String counted, boolean ofTask) {
        this.label = label;
        this.counted = counted;
        this.ofTask = ofTask;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** What stands behind a number, in Vietnamese; the same for kinds that are counted together. */
    public String counted() {
        return counted;
    }

    /** Whether who is told may open the task. */
    public boolean opensTask() {
        return ofTask;
    }
}
