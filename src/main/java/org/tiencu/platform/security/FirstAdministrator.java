package org.tiencu.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Makes sure that somebody can administer the installation. On the embedded database that is the demo's administrator;
 * on any other database the first one comes from {@code TIENCU_ADMIN_USER} and {@code TIENCU_ADMIN_PASSWORD}, and the
 * start fails if they are missing.
 */
@Component
public class FirstAdministrator {

    /** @param user id of the first administrator @param password his password, used once */
    @ConfigurationProperties("tiencu.admin")
    public record Settings(String user, String password) {
    }

    /** The start was given up because nobody could administer the installation. */
    public static class MissingException extends RuntimeException {
        MissingException() {
            super("Chưa có quản trị viên.");
        }
    }

    /** The start was given up because the first administrator's password is too weak; the message says why. */
    public static class WeakPasswordException extends RuntimeException {
        WeakPasswordException(String why) {
            super(why);
        }
    }

    private final Accounts accounts;
    private final BasicRights rights;
    private final Settings settings;

    FirstAdministrator(Accounts accounts, BasicRights rights, Settings settings) {
        this.accounts = accounts;
        this.rights = rights;
        this.settings = settings;
    }

    /** Grants the basic rights and makes the first administrator where there is none. */
    public void ensure() {
        rights.grant();
        if (accounts.hasMembers(Groups.ADMINISTRATORS)) {
            return;
        }
        if (settings.user() == null || settings.user().isBlank()
                || settings.password() == null || settings.password().isBlank()) {
            throw new MissingException();
        }
        ensure(settings.user(), settings.password());
    }

    /** Makes this user an administrator unless there is one already. */
    public void ensure(String userId, String password) {
        rights.grant();
        if (!accounts.hasMembers(Groups.ADMINISTRATORS)) {
            String weakness = accounts.weaknessOf(password, userId);
            if (!weakness.isEmpty()) {
                throw new WeakPasswordException(weakness);
            }
            // Tasklist shows the given name first
            accounts.createUser(userId, "hệ thống", "Quản trị viên", password);
            accounts.join(userId, Groups.ADMINISTRATORS, "Quản trị hệ thống");
        }
    }
}
