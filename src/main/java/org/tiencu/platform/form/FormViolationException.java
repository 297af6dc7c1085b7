package org.tiencu.platform.form;

import java.util.List;

import org.tiencu.platform.refusal.Violation;

/**
 * A submitted form that breaks its contract. Carries every violation found, not only the first.
 *
 * <p>The message is one Vietnamese sentence for the person who filled in the form, for example {@code "Biểu mẫu chưa
 * hợp lệ: Số, ký hiệu quyết định – bắt buộc nhập; Số phiếu (dòng 2) – phải là số nguyên."}; after the third violation
 * it only says how many more there are.
 */
public final class FormViolationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** @param violations what is wrong, at least one */
    public FormViolationException(List<Violation> violations) {
        super(Messages.summary(violations));
        this.violations = List.copyOf(violations);
    }

    /** All violations, in the order of the form's fields. */
    public List<Violation> violations() {
        return violations;
    }
}
