package org.tiencu.desk.application.notice;

import java.time.LocalDate;

import org.tiencu.platform.mail.Mail;

/** Words the mail of a day. */
public interface DigestWriter {

    /** The mail; its key is the person and the day. */
    Mail write(Digest digest, LocalDate day);
}
