package org.tiencu.election.application.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.structure.Round;
import org.tiencu.election.domain.structure.Share;
import org.tiencu.election.domain.structure.Structure;
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
    }

    /** A list before and after a change that was only thought of. */
    public record WhatIf(Structure before, Structure after) {
    }

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
        List<Candidate> all = candidates.ofList(caseId, body);
        Map<String, Set<CandidateState>> reached = store.reached(caseId, body);
        List<AtRound> rounds = new ArrayList<>();
        for (Round round : Round.values()) {
            List<Candidate> then = all.stream().filter(one -> round.state() == null
                    || reached.getOrDefault(one.id(), Set.of()).contains(round.state())).toList();
            if (!then.isEmpty()) {
                rounds.add(new AtRound(round, structure(caseId, body, then)));
            }
        }
        return new OfList(body, rounds, structure(caseId, body, standing(all)));
    }

    /**
     * The list as it stands, with one candidate replaced.
     *
     * @param without who leaves it
     * @param with who comes instead, null for nobody
     * @throws Refusal if the first is not on the list, or the second is on no list of this unit or already on this one
     */
    public WhatIf whatIf(String caseId, Body body, String without, String with) {
        List<Candidate> all = candidates.ofList(caseId, body);
        List<Candidate> now = standing(all);
        List<Candidate> then = new ArrayList<>(now);
        if (!then.removeIf(one -> one.id().equals(without))) {
            throw Refusal.field("without", "Người được thay", "Không có trong danh sách hiện tại.");
        }
        if (with != null) {
            then.add(all.stream().filter(one -> one.id().equals(with) && !now.contains(one)).findFirst()
                    .orElseThrow(() -> Refusal.field("with", "Người thay", "Phải là người khác đã được giới thiệu vào danh sách này.")));
        }
        return new WhatIf(structure(caseId, body, now), structure(caseId, body, then));
    }

    /** The composition of these people as a list of this unit. */
    public Structure structure(String caseId, Body body, List<Candidate> list) {
        ElectionCase electionCase = file.read(caseId);
        return Structure.of(list.stream().map(Candidate::person).toList(), shares(electionCase, body),
                file.electionOf(electionCase).electionDay());
    }

    private List<Share> shares(ElectionCase electionCase, Body body) {
        return rules.shares(body, file.unitOf(electionCase).level(), file.electionOf(electionCase).electionDay());
    }

    /** Those who are furthest on the way and still stand: the list as it is now. */
    private static List<Candidate> standing(List<Candidate> all) {
        List<Candidate> open = all.stream().filter(one -> !one.state().ended()).toList();
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
        return structure.unmet().stream().map(group -> group.share().label() + " " + group.count() + "/" + group.total() + " ("
                + group.percent().toPlainString().replace('.', ',') + "%), luật yêu cầu ít nhất "
                + group.share().requiredPercent() + "% (" + group.share().law() + ").").toList();
    }
}
