package org.tiencu.election.application.structure;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.structure.Round;
import org.tiencu.organisation.Unit;
import org.tiencu.platform.refusal.Refusal;

/**
 * The lists as somebody may see them: those who see the unit's part of the election see everything, everybody else sees
 * the official list once it is published.
 */
@Service
@Transactional(readOnly = true)
public class CandidateLists {

    /**
     * The lists of a unit.
     *
     * @param unit the unit that makes them, the centre for the national list
     * @param inside whether the user sees how they came about and may ask what would be if
     */
    public record View(Election election, Unit unit, boolean inside, List<Structures.OfList> lists) {
    }

    private final ElectionAccess access;
    private final ElectionFile file;
    private final ElectionStore elections;
    private final CandidateStore store;
    private final Structures structures;

    CandidateLists(ElectionAccess access, ElectionFile file, ElectionStore elections, CandidateStore store,
            Structures structures) {
        this.access = access;
        this.file = file;
        this.elections = elections;
        this.store = store;
        this.structures = structures;
    }

    /**
     * Candidates in the lawful order of names.
     *
     * @param unit code of the unit that makes the list, null for the unit of the user
     * @param constituency only those in it, or null
     * @param state only those in this state; null for all who still stand
     */
    public List<Candidate> list(String electionId, String unit, Body body, Integer constituency, CandidateState state) {
        ElectionCase electionCase = caseOf(electionId, unit);
        boolean inside = access.sees(electionCase.unitCode());
        return store.ofList(electionCase.id(), body).stream()
                .filter(one -> state == null ? !one.state().ended() : one.state() == state)
                .filter(one -> inside || one.state() == CandidateState.OFFICIAL)
                .filter(one -> constituency == null || constituency.equals(one.constituency()))
                .sorted(Candidate.LIST_ORDER).toList();
    }

    /**
     * What the unit's lists are made of, those that are published only for whoever does not see its part of the election.
     *
     * @param unit code of the unit, null for the unit of the user; the centre's for the national list of candidates for the
     *             National Assembly, which only those see who see the whole election
     * @param body only this list, null for all
     * @throws Refusal not found if the user may not see any of them
     */
    public View structure(String electionId, String unit, Body body) {
        Election election = file.election(electionId);
        if (Unit.CENTRE.equals(unit) || unit == null && access.seesAll()) {
            access.requireAll();
            List<Structures.OfList> national = election.bodies().contains(Body.NA) && body != Body.PC
                    ? List.of(structures.national(electionId)) : List.of();
            return new View(election, file.unit(Unit.CENTRE), true, national);
        }
        ElectionCase electionCase = caseOf(electionId, unit);
        boolean inside = access.sees(electionCase.unitCode());
        List<Structures.OfList> lists = structures.of(electionCase.id()).stream()
                .filter(one -> body == null || one.body() == body)
                .filter(one -> inside || published(one)).map(one -> inside ? one : one.official()).toList();
        if (lists.isEmpty() && !inside) {
            throw unknown();
        }
        return new View(election, file.unitOf(electionCase), inside, lists);
    }

    private static boolean published(Structures.OfList list) {
        return list.rounds().stream().anyMatch(one -> one.round() == Round.OFFICIAL);
    }

    /** The structure with one candidate replaced; for those who see the unit's part of the election only. */
    public Structures.WhatIf whatIf(String electionId, String unit, Body body, String without, String with) {
        return structures.whatIf(inside(electionId, unit).id(), body, without, with);
    }

    /** Who could be replaced, and by whom; for those who see the unit's part of the election only. */
    public Structures.Replacements replacements(String electionId, String unit, Body body) {
        return structures.replacements(inside(electionId, unit).id(), body);
    }

    private ElectionCase inside(String electionId, String unit) {
        ElectionCase electionCase = caseOf(electionId, unit);
        access.require(electionCase.unitCode());
        return electionCase;
    }

    private ElectionCase caseOf(String electionId, String unit) {
        file.election(electionId);
        String code = unit != null ? unit : access.entrances().stream().findFirst().map(Unit::code).orElse("");
        return elections.caseOf(electionId, code).orElseThrow(() -> unit != null ? unknown()
                : Refusal.field("unit", "Đơn vị", "Phải nêu mã một đơn vị cấp tỉnh hoặc cấp xã trong phạm vi cuộc bầu cử."));
    }

    private static Refusal unknown() {
        return Refusal.notFound("Không tìm thấy danh sách ứng cử này.");
    }
}
