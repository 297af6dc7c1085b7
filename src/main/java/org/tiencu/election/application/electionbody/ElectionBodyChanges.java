package org.tiencu.election.application.electionbody;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.electionbody.ElectionBodyProposals.Agreeing;
import org.tiencu.election.application.electionbody.ElectionBodyProposals.Opinion;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.Preparations.Document;
import org.tiencu.election.domain.electionbody.BodyChange;
import org.tiencu.election.domain.electionbody.BodyCheck;
import org.tiencu.election.domain.electionbody.BodyCheck.Problem;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.election.domain.electionbody.BodySize;
import org.tiencu.election.domain.electionbody.ElectionBody;
import org.tiencu.organisation.Role;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/**
 * Changing who sits in a body that exists. Whoever set it up strikes a candidate off (Luật 85/2015/QH13, Điều 27); somebody
 * new needs the agreement that the body itself needed.
 */
@Service
@Transactional
public class ElectionBodyChanges {

    /** What the People's Committee does with a change. */
    public enum Decision { DECIDED, RETURNED, DROPPED }

    /** A change, its body and how many members that has by law. */
    public record Case(BodyChange change, ElectionBody body, BodySize size) {

        /** Number of the change, also its business key: {@code BC-2026-01-99001-TV12}. */
        public String number() {
            return body.caseId() + NUMBER + change.id();
        }

        /** What papers of the body's case say that they are about, when they are about this change. */
        public String subject() {
            return ElectionBodyChanges.subject(change.id());
        }
    }

    private static final String NUMBER = "-TV";
    private static final String PROPOSAL = "BODY_CHANGE";

    private final ElectionFile file;
    private final ElectionBodyStore store;
    private final ElectionBodyRules rules;
    private final CurrentUser currentUser;

    ElectionBodyChanges(ElectionFile file, ElectionBodyStore store, ElectionBodyRules rules, CurrentUser currentUser) {
        this.file = file;
        this.store = store;
        this.rules = rules;
        this.currentUser = currentUser;
    }

    /** Refuses everybody who works for no People's Committee. */
    public void requireRight() {
        if (ownUnits().isEmpty()) {
            throw Refusal.forbidden("Bạn không có quyền thực hiện việc này.");
        }
    }

    private List<String> ownUnits() {
        return Role.PEOPLES_COMMITTEE.heldIn(currentUser.groups());
    }

    /** The bodies whose members the current user may change. */
    public List<ElectionBody> changeable() {
        return store.established(ownUnits(), file.today());
    }

    /**
     * Opens a change.
     *
     * @throws Refusal if the user may not change the body
     */
    public Case open(long bodyId) {
        requireRight();
        if (changeable().stream().noneMatch(body -> body.id() == bodyId)) {
            throw Refusal.field("bodyId", "Tổ chức", "Chỉ thay đổi được tổ chức mà Ủy ban nhân dân của bạn đã thành lập.");
        }
        return read(store.openChange(bodyId, currentUser.id(), file.now()));
    }

    /**
     * The change as it stands.
     *
     * @param number its number, see {@link Case#number()}
     */
    public Case read(String number) {
        return read(Long.parseLong(number.substring(number.lastIndexOf(NUMBER) + NUMBER.length())));
    }

    /** The change of this number to look at, whoever asks; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Case> find(String number) {
        String id = number.contains(NUMBER) ? number.substring(number.lastIndexOf(NUMBER) + NUMBER.length()) : "";
        return id.matches("\\d{1,15}") ? store.look(Long.parseLong(id)).map(this::of)
                .filter(one -> one.number().equals(number)) : Optional.empty();
    }

    private Case read(long changeId) {
        return of(store.change(changeId).orElseThrow(() -> Refusal.notFound("Không tìm thấy việc thay đổi này.")));
    }

    private Case of(BodyChange change) {
        ElectionBody body = store.find(change.bodyId()).orElseThrow();
        return new Case(change, body, rules.size(body.sizeKind(),
                file.electionOf(file.read(body.caseId())).electionDay()));
    }

    /**
     * Proposes what changes.
     *
     * @throws Refusal if a committee is to lose a candidate, which the law does not ask, or the body would not be
     *                 composed as it has to be
     */
    public BodyChange propose(BodyChange proposed) {
        Case before = read(proposed.id());
        if (proposed.reason() == BodyChange.Reason.CANDIDATE && before.body().kind() == BodyKind.COMMITTEE) {
            throw Refusal.field("reason", "Lý do", "Điều 27 Luật 85/2015/QH13 chỉ áp dụng với Ban bầu cử và Tổ bầu cử.");
        }
        requireLawful(new Case(proposed, before.body(), before.size()));
        store.change(proposed);
        file.record(before.body().caseId(), PROPOSAL, subject(proposed.id()), null, null, null, proposed.note());
        return proposed;
    }

    /**
     * What was wrong before may stay so, but a member is not let go while the body has too few; a candidate leaves whatever
     * follows.
     */
    private static void requireLawful(Case one) {
        BodyChange change = one.change();
        List<Long> ids = one.body().members().stream().map(member -> member.id()).toList();
        if (change.memberId() != null && !ids.contains(change.memberId())) {
            throw Refusal.conflict("Người được chọn không còn là thành viên.");
        }
        if (change.demanded()) {
            return;
        }
        Map<Problem, String> problems = BodyCheck.problems(one.body().with(change.applied(one.body().members())),
                one.size());
        if (change.joining() != null) {
            problems.keySet().removeAll(BodyCheck.problems(one.body(), one.size()).keySet());
        }
        problems.values().stream().findFirst().ifPresent(problem -> {
            throw Refusal.field("memberId", "Thành viên", "Sau khi thay đổi, " + problem);
        });
    }

    /** Records what a body thinks of somebody new. */
    public void opinion(long changeId, Agreeing by, Opinion opinion, String reason) {
        file.record(read(changeId).body().caseId(), by.paper(), subject(changeId), opinion, null, null, reason);
    }

    /**
     * Decides about the change, and changes the members.
     *
     * @throws Refusal if a date lies in the future, or the members have changed meanwhile so that it is not
     *                 possible any more
     */
    public void decide(long changeId, Decision decision, Document document) {
        Case one = read(changeId);
        BodyChange change = one.change();
        String caseId = one.body().caseId();
        file.locked(caseId);
        file.past(document.datedOn(), "documentDate", "Ngày quyết định");
        file.record(caseId, PROPOSAL, subject(changeId), decision, document.number(), document.datedOn(),
                document.content());
        if (decision == Decision.DROPPED) {
            store.closeChange(changeId, BodyChange.Status.DROPPED, null, null);
        } else if (decision == Decision.DECIDED) {
            requireLawful(one);
            apply(change, document);
        }
    }

    private void apply(BodyChange change, Document document) {
        if (change.memberId() != null) {
            store.leave(change.memberId(), document.datedOn());
        }
        if (change.joining() != null) {
            store.join(change.bodyId(), change.joining(), document.datedOn());
        }
        store.closeChange(change.id(), BodyChange.Status.DECIDED, document.number(), document.datedOn());
    }

    /** Why the change has to be proposed again and who said so, an empty text if it does not. */
    public String returned(long changeId) {
        return file.papers(read(changeId).body().caseId()).stream()
                .filter(paper -> subject(changeId).equals(paper.subject()))
                .reduce((earlier, later) -> later).filter(paper -> "RETURNED".equals(paper.outcome()))
                .map(paper -> Agreeing.of(paper.kind()) + " trả lại để sửa: " + paper.content()).orElse("");
    }

    private static String subject(long changeId) {
        return "CHANGE-" + changeId;
    }
}
