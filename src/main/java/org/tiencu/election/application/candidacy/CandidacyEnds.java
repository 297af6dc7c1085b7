package org.tiencu.election.application.candidacy;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.candidacy.CandidacyRules.Ground;
import org.tiencu.election.application.candidacy.CandidacyStore.EndDecision;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidacy.EndRequest;
import org.tiencu.election.domain.candidacy.EndRequest.Kind;
import org.tiencu.election.domain.candidacy.EndRequest.Outcome;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** Somebody withdraws, is removed or has died, at any stage until voting opens: Luật 85/2015/QH13, Điều 60. */
@Service
@Transactional
public class CandidacyEnds {

    private static final String RETURN = "CANDIDACY_END";

    private final CandidacyLists lists;
    private final Candidates candidates;
    private final CandidateStore candidateStore;
    private final CandidacyStore store;
    private final CandidacyRules rules;
    private final CandidacyChecks checks;
    private final ElectionFile file;
    private final CurrentUser currentUser;

    CandidacyEnds(CandidacyLists lists, Candidates candidates, CandidateStore candidateStore, CandidacyStore store,
            CandidacyRules rules, CandidacyChecks checks, ElectionFile file, CurrentUser currentUser) {
        this.lists = lists;
        this.candidates = candidates;
        this.candidateStore = candidateStore;
        this.store = store;
        this.rules = rules;
        this.checks = checks;
        this.file = file;
        this.currentUser = currentUser;
    }

    /** Refuses everybody who belongs to neither the Front nor the election committee of any unit. */
    public void requireRight() {
        lists.requireRight();
    }

    /** Who still stands on the lists of the current user, list by list in the lawful order of names. */
    public List<Candidate> standing() {
        return lists.mine().stream().flatMap(list -> candidateStore.ofList(list.caseId(), list.body()).stream()
                .filter(one -> !one.state().ended()).sorted(Candidate.LIST_ORDER)).toList();
    }

    /** Why a candidate of one of these elections is removed. */
    public List<Ground> grounds() {
        return rules.removalGrounds(file.today());
    }

    /** What the law calls a ground. */
    public String ground(String candidateId, EndRequest request) {
        return request.ground() == null ? "" : rules.removalGrounds(file.election(candidates.read(candidateId).electionId())
                .electionDay()).stream().filter(one -> one.ground().equals(request.ground())).map(Ground::label).findFirst()
                .orElse(request.ground());
    }

    /**
     * Asks for the end of a candidacy.
     *
     * @return the candidate
     * @throws Refusal if the user has no part in the list, he no longer stands, another request waits, voting has begun, or
     *                 a removal has no ground
     */
    public Candidate ask(String candidateId, EndRequest request) {
        Candidate candidate = candidates.locked(candidateId);
        requester(candidate);
        requireStanding(candidate);
        file.past(request.documentDate(), "documentDate", "Ngày văn bản");
        if (request.kind() == Kind.REMOVED && request.ground() == null) {
            throw Refusal.field("ground", "Lý do xóa tên", "Phải chọn lý do.");
        }
        if (store.openEnd(candidateId).isPresent()) {
            throw Refusal.conflict("Đã có đề nghị khác về người ứng cử này đang chờ quyết định.");
        }
        store.add(candidateId, request, currentUser.id(), file.now());
        return candidate;
    }

    private void requireStanding(Candidate candidate) {
        if (candidate.state().ended()) {
            throw Refusal.conflict("Người này không còn là người ứng cử.");
        }
        if (!file.now().isBefore(checks.voting(candidate.caseId()))) {
            throw Refusal.conflict("Đã bắt đầu bỏ phiếu, không thể rút hoặc xóa tên (Luật 85/2015/QH13, Điều 60).");
        }
    }

    /** The group of the current user to which a request is sent back: the Front or the election committee of the list. */
    public String requester(Candidate candidate) {
        String unit = unitOf(candidate);
        if (currentUser.holds(Role.FATHERLAND_FRONT.code(), unit)) {
            return Role.FATHERLAND_FRONT.in(unit);
        }
        currentUser.require(Role.ELECTION_COMMITTEE.code(), unit);
        return Role.ELECTION_COMMITTEE.in(unit);
    }

    /** The group that decides: once the list for the National Assembly is official, the National Election Council. */
    public String decider(String candidateId) {
        Candidate candidate = candidates.read(candidateId);
        return decidesCentrally(candidate) ? Role.ELECTION_COUNCIL.in(Unit.CENTRE)
                : Role.ELECTION_COMMITTEE.in(unitOf(candidate));
    }

    private static boolean decidesCentrally(Candidate candidate) {
        return candidate.body() == Body.NA && candidate.state() == CandidateState.OFFICIAL;
    }

    private String unitOf(Candidate candidate) {
        return file.read(candidate.caseId()).unitCode();
    }

    /** The request that waits. */
    public EndRequest request(String candidateId) {
        return store.openEnd(candidateId).orElseThrow();
    }

    /** Why the request was sent back, an empty text if it was not. */
    public String returnReason(String candidateId) {
        return file.returnReason(candidateId, RETURN, null);
    }

    /**
     * Agrees with the request: he no longer stands.
     *
     * @throws Refusal if he no longer stands anyway, voting has begun, somebody else has to decide since the list is
     *                 official, or the Front has not agreed to the removal from an official list of a People's Council
     */
    public void confirm(String candidateId, String number, LocalDate date, String agreementNumber, LocalDate agreementDate) {
        Candidate candidate = candidates.locked(candidateId);
        requireStanding(candidate);
        file.past(date, "decisionDate", "Ngày quyết định");
        file.past(agreementDate, "agreementDate", "Ngày văn bản thống nhất");
        if (!currentUser.groups().contains(decider(candidateId))) {
            throw Refusal.conflict("Danh sách đã công bố nên Hội đồng bầu cử quốc gia quyết định; hãy trả lại đề nghị.");
        }
        EndRequest request = request(candidateId);
        boolean agreement = request.kind() == Kind.REMOVED && candidate.state() == CandidateState.OFFICIAL
                && candidate.body() == Body.PC;
        if (agreement && (agreementNumber == null || agreementDate == null)) {
            throw Refusal.field("agreementNumber", "Số văn bản thống nhất của Mặt trận",
                    "Phải có khi xóa tên khỏi danh sách đã công bố (Luật 85/2015/QH13, Điều 60).");
        }
        close(candidateId, new EndDecision(Outcome.CONFIRMED, number, date, agreementNumber, agreementDate));
        candidates.end(candidateId, request.kind().state());
    }

    /** Sends the request back, or refuses it. */
    public void notConfirmed(String candidateId, Outcome outcome, String reason) {
        file.record(candidateId, RETURN, null, outcome, null, null, reason);
        if (outcome == Outcome.REFUSED) {
            close(candidateId, new EndDecision(outcome, null, null, null, null));
        }
    }

    /**
     * Sends the request again with another paper.
     *
     * @throws Refusal if its date lies in the future
     */
    public void resubmit(String candidateId, String number, LocalDate date, String reason) {
        file.past(date, "documentDate", "Ngày văn bản");
        store.update(candidateId, request(candidateId).with(number, date, reason));
    }

    /** Takes the request back. */
    public void cancel(String candidateId) {
        close(candidateId, new EndDecision(Outcome.CANCELLED, null, null, null, null));
    }

    private void close(String candidateId, EndDecision decision) {
        store.close(candidateId, decision, currentUser.id(), file.now());
    }
}
