package org.tiencu.election.application.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.application.preparation.Preparations.Document;
import org.tiencu.election.application.preparation.Preparations.PublishOutcome;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.preparation.Constituency;
import org.tiencu.election.domain.structure.Structure;
import org.tiencu.platform.refusal.Refusal;

/**
 * Publishes an official list: everybody who is qualified stands in a constituency, each constituency has candidates to
 * choose from, and the list as a whole is made up as the law requires.
 */
@Service
@Transactional
public class ListPublication {

    /**
     * A constituency of a list, and how many candidates it has to have.
     *
     * @param needed candidates at least, so that there is a choice
     * @param assigned candidates who were assigned to it so far
     * @param law where it stands
     */
    public record Place(Constituency constituency, int needed, int assigned, String law) {

        boolean filled() {
            return assigned >= needed;
        }

        private String lack() {
            return constituency.name() + " có " + assigned + " người ứng cử, phải có ít nhất " + needed + " (bầu "
                    + constituency.seats() + " đại biểu; " + law + ").";
        }
    }

    private final Candidates candidates;
    private final Preparations preparations;
    private final Structures structures;
    private final StructureRules rules;
    private final NationalLists nationalLists;

    ListPublication(Candidates candidates, Preparations preparations, Structures structures, StructureRules rules,
            NationalLists nationalLists) {
        this.candidates = candidates;
        this.preparations = preparations;
        this.structures = structures;
        this.rules = rules;
        this.nationalLists = nationalLists;
    }

    /** Who waits to be published, in the lawful order of names. */
    public List<Candidate> qualified(String caseId, Body body) {
        return candidates.inState(caseId, body, Set.of(CandidateState.QUALIFIED));
    }

    /** What those who wait to be published would be as a list. */
    public Structure structure(String caseId, Body body) {
        return structures.structure(caseId, body, qualified(caseId, body));
    }

    /** The constituencies of the list, with those who wait to be published as they were assigned so far. */
    public List<Place> places(String caseId, Body body) {
        return places(caseId, body, qualified(caseId, body));
    }

    private List<Place> places(String caseId, Body body, List<Candidate> list) {
        return preparations.constituencies(caseId, body).stream().map(one -> {
            StructureRules.Minimum minimum = rules.minimumCandidates(body, one.seats());
            return new Place(one, minimum.candidates(), (int) list.stream()
                    .filter(candidate -> Integer.valueOf(one.number()).equals(candidate.constituency())).count(), minimum.law());
        }).toList();
    }

    /**
     * What would keep the list from being published, in Vietnamese sentences. The structure of the list for the National
     * Assembly is judged on the national list, so nothing is said of it.
     */
    public List<String> warnings(String caseId, Body body) {
        List<String> warnings = new ArrayList<>();
        List<Candidate> list = qualified(caseId, body);
        List<Place> places = places(caseId, body);
        int needed = places.stream().mapToInt(Place::needed).sum();
        if (list.size() < needed) {
            warnings.add("Danh sách có " + list.size() + " người, các đơn vị bầu cử phải có tổng cộng ít nhất " + needed
                    + " người ứng cử (" + places.get(0).law() + ").");
        }
        if (body == Body.PC) {
            warnings.addAll(structures.warnings(structures.structure(caseId, body, list)));
        }
        return warnings;
    }

    /**
     * Publishes the list of the People's Council, or sends it back to the Front.
     *
     * @param assigned numbers of the constituencies by id of the candidate
     * @throws Refusal if a qualified candidate has no constituency, a constituency has too few candidates
     *                 (Luật 85/2015/QH13, Điều 58 khoản 3), or the structure is not as required (Điều 9)
     */
    public void publishCouncil(String caseId, PublishOutcome outcome, Map<String, Integer> assigned, Document document) {
        if (outcome == PublishOutcome.PUBLISHED) {
            List<Candidate> list = assigned(caseId, Body.PC, assigned);
            requireSurplus(caseId, Body.PC, list, false);
            List<String> unmet = structures.warnings(structures.structure(caseId, Body.PC, list));
            if (!unmet.isEmpty()) {
                throw Refusal.field("candidates", "Cơ cấu danh sách", String.join(" ", unmet));
            }
            list.forEach(one -> candidates.publish(one.id(), one.constituency()));
        }
        preparations.publish(caseId, outcome, document);
    }

    /**
     * Publishes, in a province, the candidates for the National Assembly as the National Election Council decided. The
     * structure is judged on the national list, not here.
     *
     * @param shortageDecided whether the council decided to accept fewer candidates (Luật 85/2015/QH13, Điều 57 khoản 6)
     * @throws Refusal if the council has not published the national list, or a constituency has too few candidates
     */
    public void publishAssembly(String caseId, Map<String, Integer> assigned, boolean shortageDecided, Document document) {
        nationalLists.requirePublished(caseId);
        List<Candidate> list = assigned(caseId, Body.NA, assigned);
        requireSurplus(caseId, Body.NA, list, shortageDecided);
        list.forEach(one -> candidates.publish(one.id(), one.constituency()));
        preparations.publishAssembly(caseId, document);
    }

    private List<Candidate> assigned(String caseId, Body body, Map<String, Integer> assigned) {
        List<Integer> known = preparations.constituencies(caseId, body).stream().map(Constituency::number).toList();
        if (known.isEmpty()) {
            throw Refusal.conflict(body.label() + ": chưa công bố đơn vị bầu cử, chưa thể công bố danh sách.");
        }
        List<Candidate> list = new ArrayList<>();
        int position = 0;
        for (Candidate one : qualified(caseId, body)) {
            position++;
            // whoever withdraws at this moment either waits for the publication or is seen here
            if (candidates.locked(one.id()).state() != CandidateState.QUALIFIED) {
                throw Refusal.conflict("Danh sách vừa thay đổi. Hãy tải lại trang rồi thực hiện lại.");
            }
            Integer number = assigned.get(one.id());
            if (number == null || !known.contains(number)) {
                throw Refusal.field("candidates", "Danh sách người ứng cử",
                        "Người thứ " + position + " chưa có đơn vị bầu cử.");
            }
            list.add(one.in(number));
        }
        return list;
    }

    private void requireSurplus(String caseId, Body body, List<Candidate> list, boolean shortageDecided) {
        for (Place place : places(caseId, body, list)) {
            boolean choice = shortageDecided && place.assigned() > place.constituency().seats();
            if (!place.filled() && !choice) {
                throw Refusal.field("candidates", "Danh sách người ứng cử", place.lack());
            }
        }
    }
}
