package org.tiencu.personnel.application.confidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Role;
import org.tiencu.personnel.application.casefile.CaseDetails;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.confidence.ConfidenceCount.Levels;
import org.tiencu.personnel.domain.confidence.ConfidenceResult;
import org.tiencu.personnel.domain.confidence.ConfidenceVote;
import org.tiencu.personnel.domain.confidence.Consequence;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/**
 * What may be read of a confidence vote. Until the minutes are confirmed the figures are for the head and the counting
 * board of the unit; not even administrators see them.
 */
@Component
@Transactional(readOnly = true)
public class ConfidenceDetails implements CaseDetails {

    /**
     * One person's result.
     *
     * @param officialId who
     * @param name his name
     * @param postId the post in which he was voted on
     * @param postTitle its title
     * @param high ballots with high confidence, null if not counted or secret
     * @param medium ballots with confidence
     * @param low ballots with low confidence
     * @param highPercent percent of the base, two decimals; for reading only
     * @param mediumPercent the same
     * @param lowPercent the same
     * @param consequence what follows, null if not counted or secret
     * @param consequenceName the same in Vietnamese
     */
    public record PersonResult(String officialId, String name, String postId, String postTitle, Integer high, Integer medium,
            Integer low, BigDecimal highPercent, BigDecimal mediumPercent, BigDecimal lowPercent, Consequence consequence,
            String consequenceName) {
    }

    private static final int PERCENT = 100;

    private final ConfidenceStore store;
    private final ConfidenceRules rules;
    private final CaseFile file;
    private final Posts posts;
    private final CurrentUser currentUser;

    ConfidenceDetails(ConfidenceStore store, ConfidenceRules rules, CaseFile file, Posts posts, CurrentUser currentUser) {
        this.store = store;
        this.rules = rules;
        this.file = file;
        this.posts = posts;
        this.currentUser = currentUser;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CONFIDENCE_VOTE;
    }

    @Override
    public Map<String, ?> of(PersonnelCase personnelCase) {
        ConfidenceVote vote = store.find(personnelCase.id()).orElseThrow();
        boolean open = isOpen(vote, personnelCase);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("voteDay", vote.voteDay());
        values.put("fileSentOn", vote.fileSentOn());
        values.put("pointsSentOn", vote.pointsSentOn());
        values.put("resultsHidden", !open);
        if (vote.meeting() != null) {
            values.put("heldOn", vote.meeting().heldOn());
            values.put("summoned", vote.meeting().summoned());
            values.put("present", vote.meeting().present());
            if (open) {
                values.put("issued", vote.meeting().issued());
                values.put("returned", vote.meeting().returned());
                values.put("invalid", vote.meeting().invalid());
            }
        }
        values.put("minutesNumber", vote.minutesNumber());
        if (vote.basis() != null) {
            values.put("base", vote.basis().base());
            values.put("document", vote.basis().document());
            values.put("article", vote.basis().article());
        }
        values.put("results", people(vote, open));
        return values;
    }

    /**
     * The vote with its figures.
     *
     * @throws Refusal if they are still secret for the current user
     */
    public ConfidenceVote withResult(String caseId) {
        ConfidenceVote vote = store.find(caseId).orElseThrow();
        if (!isOpen(vote, file.read(caseId))) {
            throw Refusal.forbidden("Kết quả lấy phiếu chưa được công bố.");
        }
        return vote;
    }

    /**
     * The result of each person; before the conclusion with what would follow.
     *
     * @throws Refusal if it is still secret for the current user
     */
    public List<PersonResult> results(String caseId) {
        return people(withResult(caseId), true);
    }

    /** Whether the current user may know the result of this vote. */
    public boolean isOpenToUser(String caseId) {
        return store.find(caseId).filter(vote -> isOpen(vote, file.read(caseId))).isPresent();
    }

    private boolean isOpen(ConfidenceVote vote, PersonnelCase personnelCase) {
        return vote.isPublished() || currentUser.holds(Role.HEAD.code(), personnelCase.unitCode())
                || currentUser.holds(Role.COUNTING_BOARD.code(), personnelCase.unitCode());
    }

    private List<PersonResult> people(ConfidenceVote vote, boolean open) {
        boolean shown = open && vote.isCounted();
        ConfidenceVote known = !shown || vote.basis() != null ? vote
                : vote.concluded(rules.thresholds(vote.meeting().heldOn()));
        Map<String, String> names = file.names(known.officialIds());
        Map<String, Post> titles = posts.find(known.results().stream().map(ConfidenceResult::postId).distinct().toList());
        return known.results().stream().map(one -> person(one, names.get(one.officialId()), titles.get(one.postId()),
                shown ? known.basis().base().of(known.count()) : 0)).toList();
    }

    /** Without figures if the base is not known. */
    private static PersonResult person(ConfidenceResult one, String name, Post post, int base) {
        Levels levels = one.levels();
        String title = post == null ? null : post.title();
        if (base == 0) {
            return new PersonResult(one.officialId(), name, one.postId(), title, null, null, null, null, null, null, null,
                    null);
        }
        return new PersonResult(one.officialId(), name, one.postId(), title, levels.high(), levels.medium(), levels.low(),
                percent(levels.high(), base), percent(levels.medium(), base), percent(levels.low(), base), one.consequence(),
                one.consequence().label());
    }

    private static BigDecimal percent(int votes, int base) {
        return BigDecimal.valueOf(votes).multiply(BigDecimal.valueOf(PERCENT)).divide(BigDecimal.valueOf(base), 2,
                RoundingMode.HALF_UP);
    }
}
