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
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.organisation.Unit;
import org.tiencu.platform.refusal.Refusal;

/**
 * The lists as somebody may see them: those who see the unit's part of the election see everything, everybody else sees
 * the official list once it is published.
 */
@Service
@Transactional(readOnly = true)
public class CandidateLists {

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

    /** The structure of the unit's lists; for those who see its part of the election only. */
    public List<Structures.OfList> structure(String electionId, String unit) {
        return structures.of(inside(electionId, unit).id());
    }

    /** The structure with one candidate replaced; for those who see the unit's part of the election only. */
    public Structures.WhatIf whatIf(String electionId, String unit, Body body, String without, String with) {
        return structures.whatIf(inside(electionId, unit).id(), body, without, with);
    }

    /** The unit whose lists are asked for. */
    public Unit unit(String electionId, String unit) {
        return file.unitOf(inside(electionId, unit));
    }

    private ElectionCase inside(String electionId, String unit) {
        ElectionCase electionCase = caseOf(electionId, unit);
        access.require(electionCase.unitCode());
        return electionCase;
    }

    private ElectionCase caseOf(String electionId, String unit) {
        file.election(electionId);
        String code = unit != null ? unit : access.entrances().stream().findFirst().map(Unit::code).orElse("");
        return elections.caseOf(electionId, code).orElseThrow(() -> Refusal.field("unit", "Đơn vị",
                "Phải nêu mã một đơn vị cấp tỉnh hoặc cấp xã trong phạm vi cuộc bầu cử."));
    }
}
