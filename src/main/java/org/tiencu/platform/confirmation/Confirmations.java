package org.tiencu.platform.confirmation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** Asking for what takes two people, confirming and refusing it. To those without the right it does not exist. */
@Service
@Transactional
public class Confirmations {

    private static final int LONGEST_REASON = 500;

    /** Something that waits, with its Vietnamese name and whether the current user may confirm it. */
    public record Waiting(Confirmation one, String title, boolean own) {
    }

    /** The content of something that waits, as a file. */
    public record Content(String fileName, byte[] bytes) {
    }

    private final ConfirmationStore store;
    private final ObjectProvider<ConfirmedAct> acts;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;
    private final Duration keep;

    /** @param keep how long something waits: then nobody wants it, and its content may hold personal data */
    Confirmations(ConfirmationStore store, ObjectProvider<ConfirmedAct> acts, CurrentUser currentUser, AuditTrail audit,
            Clock clock, @Value("${tiencu.second-person.keep}") Duration keep) {
        this.store = store;
        this.acts = acts;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * Asks for something that the current user has the right to and a second person has to confirm.
     *
     * @param summary what it would do, one Vietnamese sentence without personal data
     * @return its number
     */
    public long ask(String kind, String subject, String summary, byte[] content) {
        if (!act(kind).isAllowed(subject)) {
            throw Refusal.forbidden("Bạn không có quyền thực hiện việc này.");
        }
        long id = store.add(kind, subject, summary, content, currentUser.id(), clock.instant());
        audit.record(entry("confirmation.asked", id, kind, subject).after(content));
        return id;
    }

    /** What waits and the current user has the right to, the oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        Map<String, ConfirmedAct> known = acts.stream().collect(Collectors.toMap(ConfirmedAct::kind, Function.identity()));
        return store.waiting().stream()
                .filter(one -> known.containsKey(one.kind()) && known.get(one.kind()).isAllowed(one.subject()))
                .map(one -> new Waiting(one, known.get(one.kind()).title(one.subject()), one.askedBy().equals(currentUser.id())))
                .toList();
    }

    /** Whether there is anything that the current user could ever confirm. */
    public boolean concerns() {
        return !waiting().isEmpty();
    }

    /** What would be done, to be looked at first. */
    public Content content(long id) {
        Confirmation one = require(store.find(id).orElse(null));
        audit.record(entry("confirmation.read", id, one.kind(), one.subject()));
        return new Content(act(one.kind()).fileName(one.subject()), store.content(id));
    }

    /**
     * Does it.
     *
     * @return what came of it
     * @throws Refusal forbidden for who asked for it; whatever the act refuses, it waits on then
     */
    public Object confirm(long id) {
        Confirmation one = require(store.lock(id).orElse(null));
        if (one.askedBy().equals(currentUser.id())) {
            throw Refusal.forbidden("Người đề nghị không tự xác nhận. Hãy để người khác có cùng quyền xác nhận.");
        }
        Object result = act(one.kind()).perform(one.subject(), store.content(id));
        store.decide(id, Confirmation.Outcome.CONFIRMED, currentUser.id(), null, clock.instant());
        audit.record(entry("confirmation.given", id, one.kind(), one.subject()).detail("askedBy", one.askedBy()));
        return result;
    }

    /**
     * Refuses it, or takes it back if it is the user's own.
     *
     * @param reason why, may be missing for what is taken back
     */
    public void refuse(long id, String reason) {
        Confirmation one = require(store.lock(id).orElse(null));
        boolean own = one.askedBy().equals(currentUser.id());
        if (!own && (reason == null || reason.isBlank())) {
            throw Refusal.field("reason", "Lý do", "Bắt buộc nhập.");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Refusal.field("reason", "Lý do", "Không được dài quá " + LONGEST_REASON + " ký tự.");
        }
        store.decide(id, Confirmation.Outcome.REFUSED, currentUser.id(), reason, clock.instant());
        audit.record(entry("confirmation.refused", id, one.kind(), one.subject()).detail("askedBy", one.askedBy()));
    }

    /** What nobody decided on goes, with its content. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Ho_Chi_Minh")
    public void expire() {
        store.expire(clock.instant().minus(keep), clock.instant());
    }

    private Confirmation require(Confirmation found) {
        if (found == null || !act(found.kind()).isAllowed(found.subject())) {
            throw Refusal.notFound("Không tìm thấy đề nghị này.");
        }
        if (found.outcome() != null) {
            throw Refusal.conflict("Đề nghị này đã được xử lý.");
        }
        return found;
    }

    private ConfirmedAct act(String kind) {
        return acts.stream().filter(one -> one.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such act: " + kind));
    }

    private static AuditEntry entry(String what, long id, String kind, String subject) {
        return AuditEntry.of(what).on("confirmation", id).detail("act", kind).detail("subject", subject);
    }
}
