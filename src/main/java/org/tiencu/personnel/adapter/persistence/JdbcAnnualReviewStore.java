package org.tiencu.personnel.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.personnel.application.annualreview.AnnualReviewStore;
import org.tiencu.personnel.domain.annualreview.AnnualReview;
import org.tiencu.personnel.domain.annualreview.DutyGroup;
import org.tiencu.personnel.domain.annualreview.GradeLevel;
import org.tiencu.personnel.domain.annualreview.ReviewRow;
import org.tiencu.personnel.domain.annualreview.Trigger;

@Repository
class JdbcAnnualReviewStore implements AnnualReviewStore {

    private final JdbcClient jdbc;

    JdbcAnnualReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(AnnualReview review, List<ReviewRow> rows) {
        jdbc.sql("""
                insert into tiencu.annual_review (case_id, year, rule_date, due_on)
                values (:case, :year, :ruleDate, :dueOn)
                """)
                .param("case", review.caseId()).param("year", review.year()).param("ruleDate", review.ruleDate())
                .param("dueOn", review.dueOn()).update();
        jdbc.sql("""
                insert into tiencu.annual_review_grade (case_id, official_id, position, post_id, duty_group, trigger)
                select :case, official, position, post, duty_group, trigger
                from unnest(:officials, :posts, :groups, :triggers) with ordinality
                    as added (official, post, duty_group, trigger, position)
                """)
                .param("case", review.caseId()).param("officials", column(rows, ReviewRow::officialId))
                .param("posts", column(rows, ReviewRow::postId)).param("groups", column(rows, row -> row.group().name()))
                .param("triggers", column(rows, row -> row.trigger().name())).update();
    }

    private static String[] column(List<ReviewRow> rows, Function<ReviewRow, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    @Override
    public Optional<AnnualReview> find(String caseId) {
        return jdbc.sql("select case_id, year, rule_date, due_on from tiencu.annual_review where case_id = :case")
                .param("case", caseId).query(AnnualReview.class).optional();
    }

    @Override
    public List<ReviewRow> rows(String caseId) {
        return jdbc.sql("select * from tiencu.annual_review_grade where case_id = :case order by position")
                .param("case", caseId).query(JdbcAnnualReviewStore::row).list();
    }

    @Override
    public void update(String caseId, List<ReviewRow> rows) {
        for (ReviewRow row : rows) {
            jdbc.sql("""
                    update tiencu.annual_review_grade set self_points = :self, proposed_points = :proposed,
                           trigger = :trigger, proposed_level = :proposedLevel, decided_level = :decidedLevel,
                           note = :note, comment = :comment
                    where case_id = :case and official_id = :official
                    """)
                    .param("self", row.selfPoints()).param("proposed", row.proposedPoints())
                    .param("trigger", row.trigger().name()).param("proposedLevel", name(row.proposedLevel()))
                    .param("decidedLevel", name(row.decidedLevel())).param("note", row.note())
                    .param("comment", row.comment()).param("case", caseId).param("official", row.officialId()).update();
        }
    }

    private static ReviewRow row(ResultSet row, int number) throws SQLException {
        return new ReviewRow(row.getString("official_id"), row.getString("post_id"),
                DutyGroup.valueOf(row.getString("duty_group")), row.getObject("self_points", Integer.class),
                row.getObject("proposed_points", Integer.class), Trigger.valueOf(row.getString("trigger")),
                level(row.getString("proposed_level")), level(row.getString("decided_level")), row.getString("note"),
                row.getString("comment"));
    }

    private static String name(GradeLevel level) {
        return level == null ? null : level.name();
    }

    private static GradeLevel level(String name) {
        return name == null ? null : GradeLevel.valueOf(name);
    }
}
