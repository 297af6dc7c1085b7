package org.tiencu.platform.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints one clear paragraph instead of a stack trace when the first administrator's password is too weak. */
class WeakPasswordAnalyzer extends AbstractFailureAnalyzer<FirstAdministrator.WeakPasswordException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FirstAdministrator.WeakPasswordException cause) {
        return new FailureAnalysis(
                "Mật khẩu của quản trị viên đầu tiên chưa đạt yêu cầu. " + cause.getMessage()
                        + " / The password of the first administrator is too weak.",
                "Đặt TIENCU_ADMIN_PASSWORD khác rồi khởi động lại. / Set another TIENCU_ADMIN_PASSWORD and start again: "
                        + PasswordRules.SHORTEST + " characters or more, without the user's name, nothing common.",
                cause);
    }
}
