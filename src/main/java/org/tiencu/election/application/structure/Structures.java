package org.tiencu.election.application.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.structure.Round;
import org.tiencu.election.domain.structure.Structure;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.refusal.Refusal;

/** The composition of a list at each round and now, and what it would be with somebody else on it. */
@Service
@Transactional(readOnly = true)
public class Structures {

    /** The list at a round. */
    public record AtRound(Round round, Structure structure) {
    }

    /** A list of a unit: at the rounds that were, and as it stands now. */
    public record OfList(Body body, List<AtRound> rounds, Structure now) {

        /** The list as it was published, without how it came about. */
        OfList official() {
            return new OfList(body, rounds.stream().filter(one -> one.round() == Round.OFFICIAL).toList(), now);
        }
    }

    /** A list before and after a change that was only thought of. */
    public record WhatIf(Structure before, Structure after) {
    }

    /** Who could leave a list and who could come instead, both in the lawful order of names. */
    public record Replacements(List<Candidate> without, List<Candidate> with) {
    }

    /** Dropped by a consultation, but nothing that happened to them would keep them from a list. */
    private static final Set<CandidateState> DROPPED = Set.of(CandidateState.DROPPED_SECOND, CandidateState.DROPPED_THIRD);

    private final ElectionFile file;
    private final CandidateStore candidates;
    private final StructureStore store;
    private final StructureRules rules;
    private final Preparations preparations;

    Structures(ElectionFile file, CandidateStore candidates, StructureStore store, StructureRules rules,
            Preparations preparations) {
        this.file = file;
        this.candidates = candidates;
        this.store = store;
        this.rules = rules;
        this.preparations = preparations;
    }

    /** Every list that the unit makes. */
    public List<OfList> of(String caseId) {
        return preparations.lists(caseId).stream().map(body -> of(caseId, body)).toList();
    }

    /** One list. Rounds that nobody has reached are left out. */
    public OfList of(String caseId, Body body) {
        ElectionCase electionCase = file.read(caseId);
        return of(file.electionOf(electionCase), file.unitOf(electionCase).level(), body, candidates.ofList(caseId, body),
                store.reached(caseId, body));
    }

    /** The candidates for the National Assembly in all provinces: the list of which the law requires its shares. */
    public OfList national(String electionId) {
        return of(file.election(electionId), UnitLevel.CENTRAL, Body.NA, candidates.ofElection(electionId).stream()
                .filter(one -> one.body() == Body.NA).toList(), store.reachedInElection(electionId, Body.NA));
    }

    private OfList of(Election election, UnitLevel level, Body body, List<Candidate> all,
            Map<String, Set<CandidateState>> reached) {
        List<AtRound> rounds = new ArrayList<>();
        for (Round round : Round.values()) {
            List<Candidate> then = all.stream().filter(one -> round.state() == null
                    || reached.getOrDefault(one.id(), Set.of()).contains(round.state())).toList();
            if (!then.isEmpty()) {
                rounds.add(new AtRound(round, count(election, level, body, then)));
            }
        }
        return new OfList(body, rounds, count(election, level, body, standing(all)));
    }

    /** Who could be replaced on the list as it stands, and by whom. */
    public Replacements replacements(String caseId, Body body) {
        List<Candidate> all = candidates.ofList(caseId, body).stream().sorted(Candidate.LIST_ORDER).toList();
        Set<String> on = standing(all).stream().map(Candidate::id).collect(Collectors.toSet());
        return new Replacements(all.stream().filter(one -> on.contains(one.id())).toList(), all.stream()
                .filter(one -> !on.contains(one.id()) && (!one.state().ended() || DROPPED.contains(one.state()))).toList());
    }

    /**
     * The list as it stands, with one candidate replaced.
     *
     * @param without who leaves it
     * @param with who comes instead, null for nobody
     * @throws Refusal if the first is not on the list, or the second is already on it, has left, or was never proposed for it
     */
    public WhatIf whatIf(String caseId, Body body, String without, String with) {
        Replacements possible = replacements(caseId, body);
        List<Candidate> then = new ArrayList<>(possible.without());
        if (!then.removeIf(one -> one.id().equals(without))) {
            throw Refusal.field("without", "Người được thay", "Không có trong danh sách hiện tại.");
        }
        if (with != null) {
            then.add(possible.with().stream().filter(one -> one.id().equals(with)).findFirst()
                    .orElseThrow(() -> Refusal.field("with", "Người thay",
                            "Phải là người khác đã được giới thiệu vào danh sách này và chưa rút.")));
        }
        return new WhatIf(structure(caseId, body, possible.without()), structure(caseId, body, then));
    }

    /** The composition of these people as a list of this unit. */
    public Structure structure(String caseId, Body body, List<Candidate> list) {
        ElectionCase electionCase = file.read(caseId);
        return count(file.electionOf(electionCase), file.unitOf(electionCase).level(), body, list);
    }

    private Structure count(Election election, UnitLevel level, Body body, List<Candidate> list) {
        return Structure.of(list.stream().map(Candidate::person).toList(), rules.shares(body, level, election.electionDay()),
                election.electionDay());
    }

    /** Those who are furthest on the way in their unit and still stand: the list as it is now. */
    private static List<Candidate> standing(List<Candidate> all) {
        Map<String, List<Candidate>> ofCase = all.stream().filter(one -> !one.state().ended())
                .collect(Collectors.groupingBy(Candidate::caseId, LinkedHashMap::new, Collectors.toList()));
        return ofCase.values().stream().flatMap(open -> furthest(open).stream()).toList();
    }

    private static List<Candidate> furthest(List<Candidate> open) {
        for (CandidateState list : List.of(CandidateState.OFFICIAL, CandidateState.QUALIFIED)) {
            List<Candidate> on = open.stream().filter(one -> one.state() == list).toList();
            if (!on.isEmpty()) {
                return on;
            }
        }
        return open;
    }

    /** What is not as the law requires yet, in Vietnamese sentences; empty if nothing is missing. */
    public List<String> warnings(Structure structure) {
        return structure.unmet().stream().map(group -> group.share().label() + " " + group.text()
                + ", luật yêu cầu ít nhất " + group.share().requiredPercent() + "% (" + group.share().law() + ").").toList();
    }
}
