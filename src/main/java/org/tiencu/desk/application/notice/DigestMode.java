package org.tiencu.desk.application.notice;

/** When somebody wants the mail that sums up what waits for him. */
public enum DigestMode {
    /** On the first run of any day that finds something. */
    EVERY_DAY("Mỗi ngày có việc cần nhắc, kể cả ngày nghỉ (nhiều nhất một thư mỗi ngày)"),
    /** Only with the morning run of working days. */
    WORKING_MORNINGS("Chỉ sáng ngày làm việc"),
    OFF("Không gửi thư, chỉ thông báo trong phần mềm");

    private final String label;

    DigestMode(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
