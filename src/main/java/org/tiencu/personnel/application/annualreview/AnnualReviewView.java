package org.tiencu.personnel.application.annualreview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.personnel.application.casefile.CaseDetails;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.domain.annualreview.AnnualReview;
import org.tiencu.personnel.domain.annualreview.DutyGroup;
import org.tiencu.personnel.domain.annualreview.GradeLevel;
import org.tiencu.personnel.domain.annualreview.ReviewRow;
import org.tiencu.personnel.domain.annualreview.Trigger;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;

/** An annual review as it is shown. */
@Service
@Transactional(readOnly = true)
public class AnnualReviewView implements CaseDetails {

    /**
     * One official.
     *
     * @param name his name
     * @param post title of the post
     * @param selfLevel the level of his own points, null before
     * @param pointsLevel the level of the points proposed, null before
     * @param row everything else
     */
    public record Line(String name, String post, GradeLevel selfLevel, GradeLevel pointsLevel, ReviewRow row) {
    }

    /** One official for whoever reads the case. */
    record GradeDetails(String officialId, String name, String postTitle, DutyGroup group, String groupName,
            Integer selfPoints, Integer proposedPoints, Trigger trigger, GradeLevel proposedLevel, GradeLevel decidedLevel,
            String decidedLevelName, String note, String comment) {
    }

    private final AnnualReviewStore store;
    private final AnnualReviewRules rules;
    private final CaseFile file;
    private final Posts posts;

    AnnualReviewView(AnnualReviewStore store, AnnualReviewRules rules, CaseFile file, Posts posts) {
        this.store = store;
        this.rules = rules;
        this.file = file;
        this.posts = posts;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.ANNUAL_REVIEW;
    }

    @Override
    public Map<String, ?> of(PersonnelCase personnelCase) {
        AnnualReview review = store.find(personnelCase.id()).orElseThrow();
        return Map.of("year", review.year(), "dueOn", review.dueOn(), "grades", lines(personnelCase.id()).stream()
                .map(AnnualReviewView::details).toList());
    }

    private static GradeDetails details(Line line) {
        ReviewRow row = line.row();
        return new GradeDetails(row.officialId(), line.name(), line.post(), row.group(), row.group().label(),
                row.selfPoints(), row.proposedPoints(), row.trigger(), row.proposedLevel(), row.decidedLevel(),
                row.decidedLevel() == null ? null : row.decidedLevel().label(), row.note(), row.comment());
    }

    /** The officials of the case in their order. */
    public List<Line> lines(String caseId) {
        LocalDate day = store.find(caseId).orElseThrow().ruleDate();
        List<ReviewRow> rows = store.rows(caseId);
        Map<String, String> names = file.names(rows.stream().map(ReviewRow::officialId).toList());
        Map<String, Post> postsById = posts.find(rows.stream().map(ReviewRow::postId).collect(Collectors.toSet()));
        return rows.stream().map(row -> {
            Post post = postsById.get(row.postId());
            return new Line(names.get(row.officialId()), post.title(), level(day, post, row.selfPoints(), row.trigger()),
                    level(day, post, row.proposedPoints(), row.trigger()), row);
        }).toList();
    }

    private GradeLevel level(LocalDate day, Post post, Integer points, Trigger trigger) {
        return points == null ? null : rules.level(day, post.regime(), points, trigger);
    }
}
