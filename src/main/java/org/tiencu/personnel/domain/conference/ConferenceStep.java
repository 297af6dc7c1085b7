package org.tiencu.personnel.domain.conference;

import java.util.Arrays;
import java.util.Optional;

/** The occasions on which people vote in an appointment case: Decree 170/2025/NĐ-CP, Article 33. */
public enum ConferenceStep {
    STEP_1("1", "Bước 1: Hội nghị tập thể lãnh đạo (lần 1)"),
    STEP_2("2", "Bước 2: Hội nghị tập thể lãnh đạo mở rộng"),
    STEP_3("3", "Bước 3: Hội nghị tập thể lãnh đạo (lần 2)"),
    STEP_4("4", "Bước 4: Hội nghị cán bộ chủ chốt"),
    STEP_5("5", "Bước 5: Hội nghị tập thể lãnh đạo (lần 3)"),
    /** The unit where a person from elsewhere works. */
    SENDING("SENDING", "Hội nghị tập thể lãnh đạo nơi công tác"),
    /** The appointing authority. */
    AUTHORITY("AUTHORITY", "Biểu quyết của cấp có thẩm quyền");

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

    /** The step of this code. */
    public static Optional<ConferenceStep> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }
}
