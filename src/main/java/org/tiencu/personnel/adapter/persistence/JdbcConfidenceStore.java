package org.tiencu.personnel.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.personnel.application.confidence.ConfidenceStore;
import org.tiencu.personnel.domain.confidence.ConfidenceCount.Levels;
import org.tiencu.personnel.domain.confidence.ConfidenceResult;
import org.tiencu.personnel.domain.confidence.ConfidenceVote;
import org.tiencu.personnel.domain.confidence.ConfidenceVote.Basis;
import org.tiencu.personnel.domain.confidence.ConfidenceVote.Meeting;
import org.tiencu.personnel.domain.confidence.Consequence;
import org.tiencu.personnel.domain.confidence.VoteBase;

@Repository
class JdbcConfidenceStore implements ConfidenceStore {

    private final JdbcClient jdbc;

    JdbcConfidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ConfidenceVote> find(String caseId) {
        List<ConfidenceResult> results = results(caseId);
        return jdbc.sql("select * from tiencu.confidence_vote where case_id = :case").param("case", caseId)
                .query((row, n) -> vote(row, results)).optional();
    }

    @Override
    public List<ConfidenceVote> ofOfficial(String officialId) {
        return jdbc.sql("select case_id from tiencu.confidence_result where official_id = :official")
                .param("official", officialId).query(String.class).list().stream().map(this::find).flatMap(Optional::stream)
                .toList();
    }

    private List<ConfidenceResult> results(String caseId) {
        return jdbc.sql("select * from tiencu.confidence_result where case_id = :case order by position")
                .param("case", caseId).query((row, n) -> {
                    Integer low = row.getObject("low", Integer.class);
                    String official = row.getString("official_id");
                    String consequence = row.getString("consequence");
                    return new ConfidenceResult(official, row.getString("post_id"), low == null ? null
                            : new Levels(official, row.getInt("high"), row.getInt("medium"), low),
                            consequence == null ? null : Consequence.valueOf(consequence));
                }).list();
    }

    @Override
    public void save(ConfidenceVote v) {
        Meeting m = v.meeting();
        Basis b = v.basis();
        jdbc.sql("""
                insert into tiencu.confidence_vote (case_id, vote_day, file_sent_on, points_sent_on, held_on, summoned,
                    present, issued, returned, invalid, board_members, minutes_number, base, rule_document, rule_article)
                values (:case, :voteDay, :fileSentOn, :pointsSentOn, :heldOn, :summoned, :present, :issued, :returned,
                    :invalid, :board, :minutes, :base, :document, :article)
                on conflict (case_id) do update set vote_day = excluded.vote_day, file_sent_on = excluded.file_sent_on,
                    points_sent_on = excluded.points_sent_on, held_on = excluded.held_on, summoned = excluded.summoned,
                    present = excluded.present, issued = excluded.issued, returned = excluded.returned,
                    invalid = excluded.invalid, board_members = excluded.board_members,
                    minutes_number = excluded.minutes_number, base = excluded.base, rule_document = excluded.rule_document,
                    rule_article = excluded.rule_article
                """)
                .param("case", v.caseId()).param("voteDay", v.voteDay()).param("fileSentOn", v.fileSentOn())
                .param("pointsSentOn", v.pointsSentOn()).param("heldOn", m == null ? null : m.heldOn())
                .param("summoned", m == null ? null : m.summoned()).param("present", m == null ? null : m.present())
                .param("issued", m == null ? null : m.issued()).param("returned", m == null ? null : m.returned())
                .param("invalid", m == null ? null : m.invalid()).param("board", m == null ? null : m.boardMembers())
                .param("minutes", v.minutesNumber()).param("base", b == null ? null : b.base().name())
                .param("document", b == null ? null : b.document()).param("article", b == null ? null : b.article())
                .update();
        jdbc.sql("delete from tiencu.confidence_result where case_id = :case").param("case", v.caseId()).update();
        for (int i = 0; i < v.results().size(); i++) {
            add(v.caseId(), i, v.results().get(i));
        }
    }

    private void add(String caseId, int position, ConfidenceResult result) {
        Levels levels = result.levels();
        jdbc.sql("""
                insert into tiencu.confidence_result (case_id, official_id, post_id, position, high, medium, low,
                    consequence)
                values (:case, :official, :post, :position, :high, :medium, :low, :consequence)
                """)
                .param("case", caseId).param("official", result.officialId()).param("post", result.postId())
                .param("position", position).param("high", levels == null ? null : levels.high())
                .param("medium", levels == null ? null : levels.medium()).param("low", levels == null ? null : levels.low())
                .param("consequence", result.consequence() == null ? null : result.consequence().name()).update();
    }

    private static ConfidenceVote vote(ResultSet row, List<ConfidenceResult> results) throws SQLException {
        LocalDate heldOn = row.getObject("held_on", LocalDate.class);
        String base = row.getString("base");
        return new ConfidenceVote(row.getString("case_id"), row.getObject("vote_day", LocalDate.class),
                row.getObject("file_sent_on", LocalDate.class), row.getObject("points_sent_on", LocalDate.class),
                heldOn == null ? null : new Meeting(heldOn, row.getInt("summoned"), row.getInt("present"),
                        row.getInt("issued"), row.getInt("returned"), row.getInt("invalid"), row.getString("board_members")),
                row.getString("minutes_number"), base == null ? null : new Basis(VoteBase.valueOf(base),
                        row.getString("rule_document"), row.getString("rule_article")), results);
    }
}
