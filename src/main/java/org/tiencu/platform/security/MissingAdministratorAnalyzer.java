package org.tiencu.platform.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints one clear paragraph instead of a stack trace when the first administrator is missing. */
class MissingAdministratorAnalyzer extends AbstractFailureAnalyzer<FirstAdministrator.MissingException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FirstAdministrator.MissingException cause) {
        return new FailureAnalysis(
                "Cơ sở dữ liệu chưa có quản trị viên nào. / There is no administrator in this database yet.",
                "Đặt biến môi trường TIENCU_ADMIN_USER và TIENCU_ADMIN_PASSWORD rồi khởi động lại. / "
                        + "Set TIENCU_ADMIN_USER and TIENCU_ADMIN_PASSWORD and start again.",
                cause);
    }
}
