package org.tiencu.election.application.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionMoments;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.application.preparation.Preparations.Document;
import org.tiencu.election.application.preparation.Preparations.PublishOutcome;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.ElectionPaper;
import org.tiencu.election.domain.structure.Structure;
import org.tiencu.organisation.Unit;
import org.tiencu.platform.refusal.Refusal;

/**
 * The official list of candidates for the National Assembly in the whole country, which the National Election Council makes
 * of the lists that the provinces sent: Luật 85/2015/QH13, Điều 57. Its shares are those of the whole list (Điều 8).
 */
@Service
@Transactional
public class NationalLists {

    private static final String CORRECTED = "LIST_CORRECTED";
    private static final String MILESTONE = "candidate-list-published";
    private static final Set<CandidateState> LISTED = Set.of(CandidateState.QUALIFIED, CandidateState.OFFICIAL);

    private final ElectionFile file;
    private final ElectionStore elections;
    private final CandidateStore candidates;
    private final StructureStore store;
    private final Structures structures;
    private final Milestones milestones;

    NationalLists(ElectionFile file, ElectionStore elections, CandidateStore candidates, StructureStore store,
            Structures structures, Milestones milestones) {
        this.file = file;
        this.elections = elections;
        this.candidates = candidates;
        this.store = store;
        this.structures = structures;
        this.milestones = milestones;
    }

    /** The lists of the provinces that take part, in the order of their codes. */
    public List<ProvinceList> provinces(String caseId) {
        return store.provinceLists(file.read(caseId).electionId());
    }

    /**
     * The list of one of them.
     *
     * @throws Refusal not found if it takes no part
     */
    public ProvinceList province(String caseId, String unitCode) {
        return provinces(caseId).stream().filter(one -> one.unitCode().equals(unitCode)).findFirst()
                .orElseThrow(() -> Refusal.notFound("Không tìm thấy danh sách ứng cử này."));
    }

    /** What the list of the whole country is made of: everybody who is qualified. */
    public Structure structure(String caseId) {
        return structures.structure(caseId, Body.NA, listed(file.read(caseId)));
    }

    /** What the list of a province is made of. */
    public Structure structure(ProvinceList list) {
        return structures.structure(list.caseId(), Body.NA, candidates.ofList(list.caseId(), Body.NA).stream()
                .filter(one -> LISTED.contains(one.state())).toList());
    }

    private List<Candidate> listed(ElectionCase electionCase) {
        return candidates.ofElection(electionCase.electionId()).stream()
                .filter(one -> one.body() == Body.NA && LISTED.contains(one.state())).toList();
    }

    /** What would keep the list from being published, in Vietnamese sentences. */
    public List<String> warnings(String caseId) {
        List<String> warnings = new ArrayList<>();
        List<String> missing = provinces(caseId).stream().filter(one -> !one.sent()).map(ProvinceList::name).toList();
        if (!missing.isEmpty()) {
            warnings.add("Còn " + missing.size() + " tỉnh, thành phố chưa gửi danh sách: " + String.join(", ", missing) + ".");
        }
        Structure structure = structure(caseId);
        if (structure.total() == 0) {
            warnings.add("Chưa có người nào đủ tiêu chuẩn ứng cử.");
        } else {
            warnings.addAll(structures.warnings(structure));
        }
        return warnings;
    }

    /** Why the list of a province was last sent back, an empty text if it was not. */
    public String returnReason(String caseId, String province) {
        return file.returnReason(caseId, Preparations.LIST_PUBLISHED, province);
    }

    /**
     * Publishes the list, or sends the lists of some provinces back.
     *
     * @param returned codes of the provinces whose lists are sent back
     * @throws Refusal if a province has not sent its list, the list is not made up as the law requires (Luật 85/2015/QH13,
     *                 Điều 8), or no province or one that has sent nothing is to put its list right
     */
    public void decide(String caseId, PublishOutcome outcome, List<String> returned, Document document) {
        file.locked(caseId);
        file.past(document.datedOn(), "documentDate", "Ngày công bố");
        if (outcome == PublishOutcome.PUBLISHED) {
            List<String> unmet = warnings(caseId);
            if (!unmet.isEmpty()) {
                throw Refusal.field("listOutcome", "Quyết định", String.join(" ", unmet));
            }
            record(caseId, null, outcome, document);
            milestones.done(caseId, MILESTONE, document.datedOn());
            return;
        }
        Set<String> sent = provinces(caseId).stream().filter(ProvinceList::sent).map(ProvinceList::unitCode)
                .collect(Collectors.toSet());
        if (returned.isEmpty() || !sent.containsAll(returned)) {
            throw Refusal.field("returnedProvinces", "Trả lại các tỉnh, thành phố", returned.isEmpty()
                    ? "Phải chọn ít nhất một tỉnh, thành phố." : "Chỉ trả lại được danh sách đã gửi.");
        }
        new HashSet<>(returned).forEach(province -> record(caseId, province, outcome, document));
    }

    private void record(String caseId, String province, PublishOutcome outcome, Document document) {
        file.record(caseId, Preparations.LIST_PUBLISHED, province, outcome, document.number(), document.datedOn(),
                document.content());
    }

    /**
     * Records that a province has put its list right and sent it again.
     *
     * @throws Refusal if the day lies in the future
     */
    public void corrected(String caseId, String province, Document document) {
        file.past(document.datedOn(), "documentDate", "Ngày gửi lại");
        file.record(caseId, CORRECTED, province, null, document.number(), document.datedOn(), document.content());
    }

    /**
     * With which decision the national list was published that the list of a province belongs to, in Vietnamese; or that it
     * was not yet.
     */
    public String decision(String provinceCaseId) {
        return centre(provinceCaseId).flatMap(centre -> file.latest(centre.id(), Preparations.LIST_PUBLISHED, null))
                .map(NationalLists::text).orElse("chưa công bố.");
    }

    private static String text(ElectionPaper paper) {
        return "số " + paper.number() + ", ngày " + ElectionMoments.day(paper.datedOn()) + ".";
    }

    /**
     * A province publishes its part of the national list, so this has to be published before.
     *
     * @throws Refusal conflict if it was not
     */
    public void requirePublished(String provinceCaseId) {
        boolean waits = centre(provinceCaseId).stream().flatMap(centre -> milestones.of(centre.id()).stream())
                .anyMatch(one -> one.milestone().equals(MILESTONE) && !one.done());
        if (waits) {
            throw Refusal.conflict("Hội đồng bầu cử quốc gia chưa công bố danh sách chính thức, chưa thể công bố ở tỉnh "
                    + "(Luật 85/2015/QH13, Điều 57 khoản 7).");
        }
    }

    private Optional<ElectionCase> centre(String provinceCaseId) {
        return elections.caseOf(file.read(provinceCaseId).electionId(), Unit.CENTRE);
    }
}
