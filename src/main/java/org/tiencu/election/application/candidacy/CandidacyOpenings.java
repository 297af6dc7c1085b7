package org.tiencu.election.application.candidacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.candidacy.CandidacyLists.ListOf;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.NominationRoute;
import org.tiencu.election.domain.candidate.Person;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** Somebody is nominated, or nominates himself. */
@Service
@Transactional
public class CandidacyOpenings {

    private static final int MOST_UNITS = 10_000;

    /**
     * Who is to stand.
     *
     * @param nominator who nominates him; for a self-nominee his workplace or residence
     * @param residenceUnit code of the commune in which he lives
     */
    public record Proposal(ListOf list, NominationRoute route, String nominator, String residenceUnit, Person person) {
    }

    /** What the process has to wait for: the last moments for dossier and verification, and the begin of voting. */
    public record Dates(Instant dossierDeadline, Instant verificationDue, Instant votingStart) {
    }

    private final CandidacyLists lists;
    private final CandidacyChecks checks;
    private final CandidateStore candidates;
    private final ElectionFile file;
    private final Milestones milestones;
    private final Units units;
    private final CurrentUser currentUser;

    CandidacyOpenings(CandidacyLists lists, CandidacyChecks checks, CandidateStore candidates, ElectionFile file,
            Milestones milestones, Units units, CurrentUser currentUser) {
        this.lists = lists;
        this.checks = checks;
        this.candidates = candidates;
        this.file = file;
        this.milestones = milestones;
        this.units = units;
        this.currentUser = currentUser;
    }

    /** Refuses everybody who belongs to neither the Front nor the election committee of any unit. */
    public void requireRight() {
        lists.requireRight();
    }

    /** The lists to which the current user may add somebody. */
    public List<ListOf> lists() {
        return lists.mine();
    }

    /** Every commune, ward and special zone, in the order of their codes. */
    public List<Unit> communes() {
        return units.list(UnitLevel.COMMUNE, null, null, MOST_UNITS);
    }

    /** Names of the provinces by code: communes of one name are told apart by them. */
    public Map<String, String> provinceNames() {
        return units.list(UnitLevel.PROVINCE, null, null, MOST_UNITS).stream()
                .collect(Collectors.toMap(Unit::code, Unit::name));
    }

    /**
     * Opens a candidacy.
     *
     * @throws Refusal if the user may not record this route, the deadline for dossiers has passed, a village nominates for
     *                 another list than that of its commune, he is too young, has no tie to the unit, or stands elsewhere
     */
    public Candidate open(Proposal proposal) {
        ElectionCase electionCase = file.read(proposal.list().caseId());
        Unit unit = file.unitOf(electionCase);
        Role role = proposal.route() == NominationRoute.SELF ? Role.ELECTION_COMMITTEE : Role.FATHERLAND_FRONT;
        if (!currentUser.holds(role.code(), unit.code())) {
            throw Refusal.forbidden(role == Role.ELECTION_COMMITTEE
                    ? "Người tự ứng cử do Ủy ban bầu cử của đơn vị lập danh sách ghi."
                    : "Người được giới thiệu do Mặt trận Tổ quốc của đơn vị lập danh sách ghi.");
        }
        if (proposal.route() == NominationRoute.VILLAGE
                && (proposal.list().body() != Body.PC || unit.level() != UnitLevel.COMMUNE)) {
            throw Refusal.field("route", "Cách ứng cử", "Thôn, tổ dân phố chỉ giới thiệu người ứng cử đại biểu "
                    + "Hội đồng nhân dân cấp xã (Luật 85/2015/QH13, Điều 52).");
        }
        if (checks.deadlinePassed(electionCase.id())) {
            throw Refusal.conflict("Đã hết hạn nộp hồ sơ ứng cử của danh sách này (Luật 85/2015/QH13, Điều 35 khoản 1).");
        }
        requireTie(proposal, unit);
        int year = file.today().getYear();
        Candidate candidate = new Candidate(String.format("UC-%d-%06d", year, candidates.nextNumber(year)),
                electionCase.id(), electionCase.electionId(), proposal.list().body(), proposal.route(), proposal.nominator(),
                CandidateState.PROPOSED, null, proposal.residenceUnit(), proposal.person());
        checks.requireEligible(candidate);
        candidates.add(candidate, currentUser.id(), file.now());
        return candidate;
    }

    /** Somebody lives or regularly works where he stands for the People's Council. */
    private void requireTie(Proposal proposal, Unit unit) {
        if (proposal.list().body() == Body.PC && proposal.person().workplace().isBlank()
                && units.chain(proposal.residenceUnit()).stream().noneMatch(above -> above.code().equals(unit.code()))) {
            throw Refusal.field("residenceUnit", "Xã, phường, đặc khu nơi cư trú", "Người ứng cử đại biểu Hội đồng nhân dân "
                    + "phải cư trú hoặc công tác thường xuyên tại đơn vị (Luật 85/2015/QH13, Điều 36 khoản 2).");
        }
    }

    /** What the process of this candidacy has to wait for. */
    public Dates dates(Candidate candidate) {
        return new Dates(checks.deadline(candidate.caseId()), milestones.due(candidate.caseId(), "verification-done"),
                checks.voting(candidate.caseId()));
    }

    /** The unit that makes the list. */
    public String unitOf(Candidate candidate) {
        return file.read(candidate.caseId()).unitCode();
    }
}
