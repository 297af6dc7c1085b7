package org.tiencu.desk.application.bulk;

/** What is done with many tasks. */
public enum BulkAction {
    /** Who orders it takes them on. */
    CLAIM("Nhận việc", "Sẽ nhận về cho bạn"),
    /** Somebody who may do them gets them. */
    ASSIGN("Giao việc", "Sẽ giao cho người được chọn"),
    /** Those who have them are told that somebody asks for them. */
    REMIND("Nhắc việc", "Sẽ nhắc người có việc"),
    /** All get the same answer. */
    COMPLETE("Hoàn thành", "Sẽ hoàn thành với nội dung đã nhập");

    private final String label;
    private final String announced;

    BulkAction(String label, String announced) {
        this.label = label;
        this.announced = announced;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** What a preview says of a task with which it will be done. */
    public String announced() {
        return announced;
    }
}
