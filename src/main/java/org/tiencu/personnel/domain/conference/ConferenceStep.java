package org.tiencu.personnel.domain.conference;

import java.util.Arrays;
import java.util.Optional;

/** The occasions on which people vote in a case; those of an appointment are in Decree 170/2025/NĐ-CP, Article 33. */
public enum ConferenceStep {
    STEP_1("1", "Bước 1: Hội nghị tập thể lãnh đạo (lần 1)"),
    STEP_2("2", "Bước 2: Hội nghị tập thể lãnh đạo mở rộng"),
    STEP_3("3", "Bước 3: Hội nghị tập thể lãnh đạo (lần 2)"),
    STEP_4("4", "Bước 4: Hội nghị cán bộ chủ chốt"),
    STEP_5("5", "Bước 5: Hội nghị tập thể lãnh đạo (lần 3)"),
    /** The unit where a person from elsewhere works. */
    SENDING("SENDING", "Hội nghị tập thể lãnh đạo nơi công tác"),
    /** The appointing authority. */
    AUTHORITY("AUTHORITY", "Biểu quyết của cấp có thẩm quyền"),
    /** The key staff on the reappointment of one person. */
    REAPPOINTMENT_KEY_STAFF("REAPPOINTMENT_KEY_STAFF", "Hội nghị cán bộ chủ chốt lấy phiếu về việc bổ nhiệm lại"),
    /** The leadership on the reappointment, or the extension, of one person. */
    REAPPOINTMENT_LEADERSHIP("REAPPOINTMENT_LEADERSHIP", "Hội nghị tập thể lãnh đạo biểu quyết về việc bổ nhiệm lại"),
    EXTENSION_LEADERSHIP("EXTENSION_LEADERSHIP", "Hội nghị tập thể lãnh đạo biểu quyết về việc kéo dài thời gian giữ chức vụ"),
    /** The authority on the end of one person's time in a post. */
    DISMISSAL_AUTHORITY("DISMISSAL_AUTHORITY", "Biểu quyết của cấp có thẩm quyền về việc thôi giữ chức vụ"),
    PLANNING_LEADERSHIP_1("PLANNING_LEADERSHIP_1", "Quy hoạch: Hội nghị tập thể lãnh đạo (lần 1)"),
    PLANNING_KEY_STAFF("PLANNING_KEY_STAFF", "Quy hoạch: Hội nghị cán bộ chủ chốt"),
    PLANNING_ENLARGED("PLANNING_ENLARGED", "Quy hoạch: Hội nghị tập thể lãnh đạo mở rộng"),
    PLANNING_LEADERSHIP_2("PLANNING_LEADERSHIP_2", "Quy hoạch: Hội nghị tập thể lãnh đạo (lần 2)");

    private final String code;
    private final String label;

    ConferenceStep(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The step as decision tables and models name it. */
    public String code() {
        return code;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** The step with whose minutes a secret result of this one becomes known. */
    public ConferenceStep announcedWith() {
        return switch (this) {
            case REAPPOINTMENT_KEY_STAFF, REAPPOINTMENT_LEADERSHIP -> REAPPOINTMENT_LEADERSHIP;
            case PLANNING_LEADERSHIP_1, PLANNING_KEY_STAFF, PLANNING_ENLARGED, PLANNING_LEADERSHIP_2 -> PLANNING_LEADERSHIP_2;
            default -> STEP_5;
        };
    }

    /** The step of this code. */
    public static Optional<ConferenceStep> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }
}
