package org.tiencu.election.application.electionbody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.application.preparation.Preparations.Document;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.electionbody.BodyCheck;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.election.domain.electionbody.BodyMember;
import org.tiencu.election.domain.electionbody.BodyRole;
import org.tiencu.election.domain.electionbody.BodySize;
import org.tiencu.election.domain.electionbody.ElectionBody;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.ElectionPaper;
import org.tiencu.election.domain.preparation.PollingArea;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.refusal.Refusal;

/**
 * Setting up the bodies of one kind in a unit: the People's Committee proposes who sits in them, the Standing Board of the
 * People's Council and that of the Front agree, the People's Committee decides (Luật 85/2015/QH13,
 * Điều 22, Điều 24, Điều 25).
 */
@Service
@Transactional
public class ElectionBodyProposals {

    /** Who has to agree to the members. */
    public enum Agreeing {
        COUNCIL("BODY_COUNCIL_OPINION", "Thường trực Hội đồng nhân dân"),
        FRONT("BODY_FRONT_OPINION", "Ban Thường trực Ủy ban Mặt trận Tổ quốc");

        private final String paper;
        private final String label;

        Agreeing(String paper, String label) {
            this.paper = paper;
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }

        /** Kind of paper that the opinion is recorded as. */
        String paper() {
            return paper;
        }

        /** Vietnamese name of whoever writes papers of this kind. */
        static String of(String paper) {
            return Stream.of(values()).filter(one -> one.paper.equals(paper)).map(Agreeing::label).findFirst()
                    .orElse("Ủy ban nhân dân");
        }
    }

    /** An opinion about the members. */
    public enum Opinion { AGREED, RETURNED }

    /** What the People's Committee does with members that all have agreed to. */
    public enum Decision { ESTABLISHED, RETURNED, RESTARTED }

    /** A line of the list: who sits in which body. */
    public record Proposed(String bodyKey, BodyMember member) {
    }

    private static final String PROPOSAL = "BODY_PROPOSAL";
    private static final String DECISION = "BODY_DECISION";
    private static final String MEMBERS = "members";

    private final ElectionFile file;
    private final Preparations preparations;
    private final Milestones milestones;
    private final ElectionBodyStore store;
    private final ElectionBodyRules rules;

    ElectionBodyProposals(ElectionFile file, Preparations preparations, Milestones milestones, ElectionBodyStore store,
            ElectionBodyRules rules) {
        this.file = file;
        this.preparations = preparations;
        this.milestones = milestones;
        this.store = store;
        this.rules = rules;
    }

    /** The bodies of this kind that the case needs, with the members that are proposed for them so far. */
    public List<ElectionBody> bodies(String caseId, BodyKind kind) {
        Map<String, ElectionBody> stored = store.bodies(caseId).stream().filter(body -> body.kind() == kind)
                .collect(Collectors.toMap(ElectionBody::key, Function.identity()));
        return needed(caseId, kind).stream().map(body -> stored.getOrDefault(body.key(), body)).toList();
    }

    private List<ElectionBody> needed(String caseId, BodyKind kind) {
        ElectionCase electionCase = file.read(caseId);
        UnitLevel level = file.unitOf(electionCase).level();
        return switch (kind) {
            case COMMITTEE -> List.of(ElectionBody.needed(caseId, kind, null, null, "COMMITTEE_" + level));
            case BOARD -> preparations.lists(caseId).stream()
                    .flatMap(list -> preparations.constituencies(caseId, list).stream())
                    .map(one -> ElectionBody.needed(caseId, kind, one.body(), one.number(),
                            "BOARD_" + (one.body() == Body.NA ? Body.NA : level))).toList();
            case POLLING_TEAM -> preparations.pollingAreas(caseId).stream()
                    .map(area -> ElectionBody.needed(caseId, kind, null, area.number(), sizeKind(area))).toList();
        };
    }

    private static String sizeKind(PollingArea area) {
        return area.kind().equals("ARMED") ? "POLLING_TEAM_ARMED" : "POLLING_TEAM";
    }

    /** How many members a body of this case has by law. */
    public BodySize size(ElectionBody body) {
        return rules.size(body.sizeKind(), electionDay(body.caseId()));
    }

    private LocalDate electionDay(String caseId) {
        return file.electionOf(file.read(caseId)).electionDay();
    }

    /**
     * The lines that a proposal starts from: what was proposed before, otherwise as many empty ones as each body has to have
     * members; who is typed in is null in these.
     */
    public List<Proposed> draft(String caseId, BodyKind kind) {
        return bodies(caseId, kind).stream()
                .flatMap(body -> (body.members().isEmpty() ? empty(body) : body.members().stream())
                .map(member -> new Proposed(body.key(), member))).toList();
    }

    private Stream<BodyMember> empty(ElectionBody body) {
        List<BodyRole> roles = new ArrayList<>(List.of(BodyRole.CHAIR, BodyRole.SECRETARY));
        roles.addAll(Collections.nCopies(Math.max(0, size(body).minimum() - roles.size()), BodyRole.MEMBER));
        return roles.stream().map(role -> new BodyMember(null, null, role, null));
    }

    /**
     * Proposes who sits in the bodies.
     *
     * @throws Refusal if they exist already, there is no constituency or polling area yet, or a body has too few or too many
     *                 members, not exactly one head, no secretary, or somebody twice
     */
    public void propose(String caseId, BodyKind kind, List<Proposed> lines, String note) {
        file.locked(caseId);
        List<ElectionBody> proposed = needed(caseId, kind).stream().map(body -> body.with(lines.stream()
                .filter(line -> line.bodyKey().equals(body.key())).map(Proposed::member).toList())).toList();
        requireLawful(kind, proposed);
        requireNotEstablished(caseId, kind);
        store.propose(caseId, kind, proposed);
        file.record(caseId, PROPOSAL, kind.name(), null, null, null, note);
    }

    private void requireLawful(BodyKind kind, List<ElectionBody> bodies) {
        if (bodies.isEmpty()) {
            throw Refusal.conflict(kind == BodyKind.BOARD ? "Chưa xác định đơn vị bầu cử, chưa thể thành lập Ban bầu cử."
                    : "Chưa xác định khu vực bỏ phiếu, chưa thể thành lập Tổ bầu cử.");
        }
        bodies.forEach(body -> BodyCheck.problems(body, size(body)).values().stream().findFirst().ifPresent(problem -> {
            throw Refusal.field(MEMBERS, "Thành viên", problem);
        }));
    }

    private void requireNotEstablished(String caseId, BodyKind kind) {
        if (store.bodies(caseId).stream().anyMatch(body -> body.kind() == kind && body.established())) {
            throw Refusal.conflict(kind.label()
                    + " đã được thành lập; thay đổi thành viên thì mở việc thay đổi thành viên.");
        }
    }

    /**
     * Records what a body thinks of the proposed members.
     *
     * @throws Refusal if the document's date lies in the future
     */
    public void opinion(String caseId, BodyKind kind, Agreeing by, Opinion opinion, Document document) {
        file.past(document.datedOn(), "documentDate", "Ngày văn bản");
        file.record(caseId, by.paper(), kind.name(), opinion, document.number(), document.datedOn(), document.content());
    }

    /** What was last written about this proposal by somebody who agrees to it, null if nothing. */
    public ElectionPaper opinion(String caseId, BodyKind kind, Agreeing by) {
        return file.latest(caseId, by.paper(), kind.name()).orElse(null);
    }

    /**
     * Decides about members that all have agreed to. To begin anew takes everybody off the list.
     *
     * @throws Refusal if a date lies in the future, or the constituencies or polling areas have changed so that
     *                 a body is missing
     */
    public void decide(String caseId, BodyKind kind, Decision decision, Document document) {
        file.locked(caseId);
        file.past(document.datedOn(), "documentDate", "Ngày quyết định");
        file.record(caseId, DECISION, kind.name(), decision, document.number(), document.datedOn(), document.content());
        if (decision == Decision.RESTARTED) {
            store.propose(caseId, kind, List.of());
        } else if (decision == Decision.ESTABLISHED) {
            requireLawful(kind, bodies(caseId, kind));
            store.establish(caseId, kind, document.number(), document.datedOn());
            milestones.done(caseId, kind.milestone(), document.datedOn());
        }
    }

    /** Why the proposal has to be made again and who said so, an empty text if it does not. */
    public String returned(String caseId, BodyKind kind) {
        ElectionPaper last = file.papers(caseId).stream().filter(paper -> kind.name().equals(paper.subject())
                && paper.kind().startsWith("BODY_")).reduce((earlier, later) -> later).orElse(null);
        if (last == null || last.outcome() == null || last.outcome().equals(Opinion.AGREED.name())
                || last.outcome().equals(Decision.ESTABLISHED.name())) {
            return "";
        }
        String what = last.outcome().equals(Decision.RESTARTED.name()) ? "làm lại từ đầu" : "trả lại để sửa";
        return Agreeing.of(last.kind()) + " " + what + ": " + last.content();
    }
}
