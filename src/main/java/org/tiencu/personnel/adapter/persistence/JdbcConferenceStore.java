package org.tiencu.personnel.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.ballot.Outcome;
import org.tiencu.personnel.application.conference.ConferenceStore;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.Conference.State;
import org.tiencu.personnel.domain.conference.Conference.Vote;
import org.tiencu.personnel.domain.conference.ConferenceStep;

@Repository
class JdbcConferenceStore implements ConferenceStore {

    private static final String FIGURES = "state = :state, present = :present, absence = :absence, issued = :issued, "
            + "returned = :returned, invalid = :invalid, outcome = :outcome, board_members = :board, "
            + "return_reason = :returnReason, minutes_number = :minutes";

    private final JdbcClient jdbc;

    JdbcConferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Conference c) {
        Long id = jdbc.sql("""
                insert into tiencu.conference (case_id, round, step, unit_code, attempt, state, held_on, place, summoned, seats,
                                               secret, rule_document, rule_article)
                values (:case, :round, :step, :unit, :attempt, :state, :heldOn, :place, :summoned, :seats, :secret, :document,
                        :article)
                returning id
                """)
                .param("case", c.caseId()).param("round", c.round()).param("step", c.step().code())
                .param("unit", c.unitCode()).param("attempt", c.attempt()).param("state", c.state().name())
                .param("heldOn", c.heldOn()).param("place", c.place()).param("summoned", c.summoned())
                .param("seats", c.seats()).param("secret", c.secret()).param("document", c.ruleDocument())
                .param("article", c.ruleArticle()).query(Long.class).single();
        write(id, c);
    }

    @Override
    public void update(Conference c) {
        jdbc.sql("delete from tiencu.conference_vote where conference_id = :id").param("id", c.id()).update();
        write(c.id(), c);
    }

    private void write(Long id, Conference c) {
        jdbc.sql("update tiencu.conference set " + FIGURES + " where id = :id")
                .param("state", c.state().name()).param("present", c.present()).param("absence", c.absence())
                .param("issued", c.issued()).param("returned", c.returned()).param("invalid", c.invalid())
                .param("outcome", c.outcome() == null ? null : c.outcome().name()).param("board", c.boardMembers())
                .param("returnReason", c.returnReason()).param("minutes", c.minutesNumber()).param("id", id).update();
        for (int i = 0; i < c.votes().size(); i++) {
            Vote vote = c.votes().get(i);
            jdbc.sql("""
                    insert into tiencu.conference_vote (conference_id, official_id, position, votes, percent, chosen,
                                                        head_choice)
                    values (:id, :official, :position, :votes, :percent, :chosen, :headChoice)
                    """)
                    .param("id", id).param("official", vote.officialId()).param("position", i)
                    .param("votes", vote.votes()).param("percent", vote.percent()).param("chosen", vote.chosen())
                    .param("headChoice", vote.headChoice()).update();
        }
    }

    @Override
    public Optional<Conference> latest(String caseId, int round, ConferenceStep step) {
        return withVotes(jdbc.sql("""
                select * from tiencu.conference where case_id = :case and round = :round and step = :step
                order by id desc limit 1
                """).param("case", caseId).param("round", round).param("step", step.code())
                .query(JdbcConferenceStore::conference).list()).stream().findFirst();
    }

    @Override
    public List<Conference> ofCase(String caseId) {
        return withVotes(jdbc.sql("select * from tiencu.conference where case_id = :case order by id").param("case", caseId)
                .query(JdbcConferenceStore::conference).list());
    }

    private List<Conference> withVotes(List<Conference> conferences) {
        if (conferences.isEmpty()) {
            return conferences;
        }
        Map<Long, List<IdVote>> votes = jdbc.sql("""
                select * from tiencu.conference_vote where conference_id in (:ids) order by conference_id, position
                """).param("ids", conferences.stream().map(Conference::id).toList())
                .query((row, n) -> new IdVote(row.getLong("conference_id"), new Vote(row.getString("official_id"),
                        row.getInt("votes"), row.getBigDecimal("percent"), row.getBoolean("chosen"),
                        row.getBoolean("head_choice")))).stream().collect(Collectors.groupingBy(IdVote::id));
        return conferences.stream().map(c -> c.withVotes(
                votes.getOrDefault(c.id(), List.of()).stream().map(IdVote::vote).toList())).toList();
    }

    private record IdVote(Long id, Vote vote) {
    }

    private static Conference conference(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Conference(row.getLong("id"), row.getString("case_id"), row.getInt("round"),
                ConferenceStep.of(row.getString("step")).orElseThrow(), row.getString("unit_code"), row.getInt("attempt"),
                State.valueOf(row.getString("state")), row.getObject("held_on", LocalDate.class), row.getString("place"),
                row.getInt("summoned"), row.getObject("present", Integer.class), row.getString("absence"),
                row.getObject("issued", Integer.class), row.getObject("returned", Integer.class),
                row.getObject("invalid", Integer.class), row.getInt("seats"),
                outcome == null ? null : Outcome.valueOf(outcome), row.getBoolean("secret"),
                row.getString("rule_document"), row.getString("rule_article"), row.getString("board_members"),
                row.getString("return_reason"), row.getString("minutes_number"), List.of());
    }
}
