package org.tiencu.desk.application.notice;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** What the current user was told. */
@Service
@Transactional
public class Notices {

    private static final int SHOWN = 200;

    private final NoticeStore store;
    private final CurrentUser currentUser;
    private final Clock clock;

    Notices(NoticeStore store, CurrentUser currentUser, Clock clock) {
        this.store = store;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * When he gets mail.
     *
     * @param address where it goes, null if none is known
     */
    public record Settings(DigestMode digest, String address) {
    }

    /** Unread ones first, then the latest first; the 200 newest at most. */
    @Transactional(readOnly = true)
    public List<Notice> list(boolean unreadOnly) {
        return store.list(currentUser.id(), unreadOnly, SHOWN);
    }

    /** How many he has not read and has not done. */
    @Transactional(readOnly = true)
    public int unread() {
        return currentUser.isSomebody() ? store.unread(currentUser.id()) : 0;
    }

    /**
     * He has read it.
     *
     * @throws Refusal not found if it is not his
     */
    public void read(long id) {
        if (!store.read(currentUser.id(), id, clock.instant())) {
            throw Refusal.notFound("Không tìm thấy thông báo này.");
        }
    }

    /** He has read them all. */
    public void readAll() {
        store.readAll(currentUser.id(), clock.instant());
    }

    @Transactional(readOnly = true)
    public Settings settings() {
        return new Settings(store.digest(currentUser.id()), store.address(currentUser.id()));
    }

    /** From now on he gets mail in this way. */
    public void choose(DigestMode mode) {
        if (mode == null) {
            throw Refusal.field("digest", "Thư nhắc việc", "Phải là EVERY_DAY, WORKING_MORNINGS hoặc OFF.");
        }
        store.digest(currentUser.id(), mode);
    }
}
