package org.tiencu.platform.mail;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** Why a mail did not go. What the server said is not kept: it repeats addresses. */
enum MailProblem {
    /** Nobody answers; no other mail would go either. */
    SERVER_AWAY("Không kết nối được máy chủ thư.", false, true),
    /** The server does not take our name and password; no other mail would go either. */
    SIGN_IN_REFUSED("Máy chủ thư không chấp nhận tên đăng nhập hoặc mật khẩu.", false, true),
    /** The address does not exist. Trying again helps nobody. */
    ADDRESS_REFUSED("Địa chỉ người nhận không đúng hoặc bị máy chủ thư từ chối.", true, false),
    /** The server does not take this mail now. */
    REFUSED("Máy chủ thư chưa nhận thư này.", false, false);

    private final String text;
    private final boolean lasting;
    private final boolean ofAll;

    MailProblem(String text, boolean lasting, boolean ofAll) {
        this.text = text;
        this.lasting = lasting;
        this.ofAll = ofAll;
    }

    static MailProblem of(Exception failure) {
        if (failure instanceof MailAuthenticationException) {
            return SIGN_IN_REFUSED;
        }
        if (failure instanceof MailParseException || failure instanceof MailPreparationException
                || failure.getCause() instanceof AddressException) {
            return ADDRESS_REFUSED;
        }
        if (failure instanceof MailSendException sending) {
            // a cause of the whole is that there is no connection; what a server says about a mail stands beside that mail
            if (sending.getCause() != null) {
                return SERVER_AWAY;
            }
            return sending.getFailedMessages().values().stream().anyMatch(MailProblem::isAboutTheAddress)
                    ? ADDRESS_REFUSED : REFUSED;
        }
        return REFUSED;
    }

    private static boolean isAboutTheAddress(Exception failure) {
        return failure instanceof AddressException || failure instanceof SendFailedException sending
                && sending.getInvalidAddresses() != null && sending.getInvalidAddresses().length > 0;
    }

    /** One Vietnamese sentence. */
    String text() {
        return text;
    }

    /** Whether trying again is useless. */
    boolean isLasting() {
        return lasting;
    }

    /** Whether every other mail would fail for the same reason now. */
    boolean isOfAll() {
        return ofAll;
    }
}
