package org.tiencu.election.adapter.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.CaseMilestone;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.ElectionPaper;
import org.tiencu.election.domain.preparation.MilestoneDates;
import org.tiencu.organisation.UnitLevel;

@Repository
class JdbcElectionStore implements ElectionStore {

    private static final String CASE = "select id, election_id, unit_code, status from tiencu.election_case ";

    private final JdbcClient jdbc;

    JdbcElectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int nextNumber(int year) {
        return jdbc.sql("""
                insert into tiencu.case_number (kind, year, last) values ('ELECTION', :year, 1)
                on conflict (kind, year) do update set last = case_number.last + 1
                returning last
                """).param("year", year).query(Integer.class).single();
    }

    @Override
    public void add(Election election, String openedBy, Instant openedAt) {
        jdbc.sql("""
                insert into tiencu.election (id, name, election_day, bodies, opened_by, opened_at)
                values (:id, :name, :day, :bodies, :by, :at)
                """)
                .param("id", election.id()).param("name", election.name()).param("day", election.electionDay())
                .param("bodies", election.bodies().stream().map(Body::name).sorted().toArray(String[]::new))
                .param("by", openedBy).param("at", Timestamp.from(openedAt)).update();
    }

    @Override
    public Optional<Election> find(String id) {
        return jdbc.sql("select id, name, election_day, bodies from tiencu.election where id = :id").param("id", id)
                .query(JdbcElectionStore::election).optional();
    }

    @Override
    public List<Election> all() {
        return jdbc.sql("select id, name, election_day, bodies from tiencu.election order by election_day desc, id desc")
                .query(JdbcElectionStore::election).list();
    }

    @Override
    public int addCases(Election election, Collection<String> unitCodes, int chunkSize) {
        return jdbc.sql("""
                with added as (
                    insert into tiencu.election_case (id, election_id, unit_code, chunk, status)
                    select :election || '-' || code, :election, code,
                           (row_number() over (order by level = 'COMMUNE', code) - 1) / :size, 'PENDING'
                    from tiencu.unit
                    where level in ('PROVINCE', 'COMMUNE') and (:all or code = any(:units))
                       or level = 'CENTRAL' and :national and (:all or exists (
                           select 1 from tiencu.unit p where p.level = 'PROVINCE' and p.code = any(:units)))
                    on conflict (election_id, unit_code) do nothing
                    returning chunk)
                select coalesce(max(chunk) + 1, 0) from added
                """)
                .param("election", election.id()).param("size", chunkSize).param("all", unitCodes == null)
                .param("national", election.bodies().contains(Body.NA))
                .param("units", unitCodes == null ? new String[0] : unitCodes.toArray(String[]::new))
                .query(Integer.class).single();
    }

    @Override
    public List<ElectionCase> pending(String electionId, int chunk) {
        return jdbc.sql(CASE + """
                where election_id = :election and chunk = :chunk and status = 'PENDING' order by id for no key update
                """).param("election", electionId).param("chunk", chunk).query(JdbcElectionStore::electionCase).list();
    }

    @Override
    public Optional<ElectionCase> findCase(String caseId) {
        return jdbc.sql(CASE + "where id = :id").param("id", caseId).query(JdbcElectionStore::electionCase).optional();
    }

    /** Rows that refer to the case can still be written: whoever writes one holds its task, which the watch of the case wants. */
    @Override
    public Optional<ElectionCase> lockCase(String caseId) {
        return jdbc.sql(CASE + "where id = :id for no key update").param("id", caseId).query(JdbcElectionStore::electionCase)
                .optional();
    }

    @Override
    public Optional<ElectionCase> caseOf(String electionId, String unitCode) {
        return jdbc.sql(CASE + "where election_id = :election and unit_code = :unit").param("election", electionId)
                .param("unit", unitCode).query(JdbcElectionStore::electionCase).optional();
    }

    @Override
    public void status(String caseId, ElectionCase.Status status, Instant at) {
        jdbc.sql("""
                update tiencu.election_case set status = :status,
                    opened_at = case when :status = 'OPEN' then cast(:at as timestamptz) else opened_at end,
                    closed_at = case when :status = 'READY' then cast(:at as timestamptz) end
                where id = :id
                """).param("status", status.name()).param("at", Timestamp.from(at)).param("id", caseId).update();
    }

    @Override
    public void addMilestones(String caseId, Map<String, MilestoneDates.Dates> milestones) {
        List<MilestoneDates.Dates> dates = List.copyOf(milestones.values());
        jdbc.sql("""
                insert into tiencu.election_milestone (case_id, milestone, number, due_at, remind_at)
                select :case, * from unnest(:milestones, :numbers, :due, :remind)
                """)
                .param("case", caseId).param("milestones", milestones.keySet().toArray(String[]::new))
                .param("numbers", dates.stream().map(MilestoneDates.Dates::number).toArray(Integer[]::new))
                .param("due", dates.stream().map(one -> Timestamp.from(one.dueAt())).toArray(Timestamp[]::new))
                .param("remind", dates.stream().map(one -> Timestamp.from(one.remindAt())).toArray(Timestamp[]::new))
                .update();
    }

    @Override
    public List<CaseMilestone> milestones(String caseId) {
        return jdbc.sql("""
                select case_id, milestone, number, due_at, remind_at, reminded_at, missed_at, done_on
                from tiencu.election_milestone where case_id = :case order by number
                """).param("case", caseId).query(JdbcElectionStore::milestone).list();
    }

    @Override
    public boolean done(String caseId, String milestone, LocalDate doneOn, String doneBy, String onBehalfOf,
            Instant doneAt) {
        return jdbc.sql("""
                update tiencu.election_milestone set done_on = :on, done_at = :at, done_by = :by,
                    done_on_behalf_of = :behalf
                where case_id = :case and milestone = :milestone and done_on is null
                """)
                .param("on", doneOn).param("at", Timestamp.from(doneAt)).param("by", doneBy)
                .param("behalf", onBehalfOf).param("case", caseId)
                .param("milestone", milestone).update() > 0;
    }

    @Override
    public void reminded(String caseId, String milestone, Instant at) {
        jdbc.sql("update tiencu.election_milestone set reminded_at = :at where case_id = :case and milestone = :milestone")
                .param("at", Timestamp.from(at)).param("case", caseId).param("milestone", milestone).update();
    }

    @Override
    public void missed(String caseId, String milestone, Instant at) {
        jdbc.sql("update tiencu.election_milestone set missed_at = :at where case_id = :case and milestone = :milestone")
                .param("at", Timestamp.from(at)).param("case", caseId).param("milestone", milestone).update();
        jdbc.sql("""
                insert into tiencu.milestone_escalation (case_id, milestone, raised_at) values (:case, :milestone, :at)
                on conflict (case_id, milestone) do update
                    set raised_at = excluded.raised_at, measure = null, answered_by = null, answered_at = null
                """).param("at", Timestamp.from(at)).param("case", caseId).param("milestone", milestone).update();
    }

    @Override
    public void answerEscalation(String caseId, String milestone, String measure, String answeredBy, Instant answeredAt) {
        jdbc.sql("""
                update tiencu.milestone_escalation set measure = :measure, answered_by = :by, answered_at = :at
                where case_id = :case and milestone = :milestone
                """)
                .param("measure", measure).param("by", answeredBy).param("at", Timestamp.from(answeredAt))
                .param("case", caseId).param("milestone", milestone).update();
    }

    @Override
    public Map<String, MilestoneDates.Moved> moved(String electionId) {
        Map<String, MilestoneDates.Moved> moved = new HashMap<>();
        jdbc.sql("select milestone, day, hour from tiencu.milestone_override where election_id = :id order by id")
                .param("id", electionId).query(row -> {
                    moved.put(row.getString("milestone"), new MilestoneDates.Moved(row.getObject("day", LocalDate.class),
                            row.getObject("hour", LocalTime.class)));
                });
        return moved;
    }

    @Override
    public void record(String caseId, ElectionPaper paper) {
        jdbc.sql("""
                insert into tiencu.election_paper (case_id, kind, subject, outcome, number, dated_on, content, recorded_by,
                                                   on_behalf_of, recorded_at)
                values (:case, :kind, :subject, :outcome, :number, :dated, :content, :by, :behalf, :at)
                """)
                .param("case", caseId).param("kind", paper.kind()).param("subject", paper.subject())
                .param("outcome", paper.outcome()).param("number", paper.number()).param("dated", paper.datedOn())
                .param("content", paper.content()).param("by", paper.recordedBy())
                .param("behalf", paper.onBehalfOf())
                .param("at", Timestamp.from(paper.recordedAt())).update();
    }

    @Override
    public List<ElectionPaper> papers(String caseId) {
        return jdbc.sql("""
                select kind, subject, outcome, number, dated_on, content, recorded_by, on_behalf_of, recorded_at
                from tiencu.election_paper where case_id = :case order by id
                """).param("case", caseId)
                .query((row, i) -> new ElectionPaper(row.getString("kind"), row.getString("subject"),
                        row.getString("outcome"), row.getString("number"), row.getObject("dated_on", LocalDate.class),
                        row.getString("content"), row.getString("recorded_by"), row.getString("on_behalf_of"),
                        instant(row, "recorded_at"))).list();
    }

    @Override
    public List<String> knownUnits(Collection<String> unitCodes, Collection<UnitLevel> levels) {
        return jdbc.sql("select code from tiencu.unit where code = any(:codes) and level = any(:levels)")
                .param("codes", unitCodes.toArray(String[]::new))
                .param("levels", levels.stream().map(UnitLevel::name).toArray(String[]::new))
                .query(String.class).list();
    }

    private static Election election(ResultSet row, int number) throws SQLException {
        Array bodies = row.getArray("bodies");
        return new Election(row.getString("id"), row.getString("name"), row.getObject("election_day", LocalDate.class),
                Arrays.stream((String[]) bodies.getArray()).map(Body::valueOf).collect(Collectors.toSet()));
    }

    private static ElectionCase electionCase(ResultSet row, int number) throws SQLException {
        return new ElectionCase(row.getString("id"), row.getString("election_id"), row.getString("unit_code"),
                ElectionCase.Status.valueOf(row.getString("status")));
    }

    private static CaseMilestone milestone(ResultSet row, int number) throws SQLException {
        return new CaseMilestone(row.getString("case_id"), row.getString("milestone"), row.getInt("number"),
                instant(row, "due_at"), instant(row, "remind_at"), instant(row, "reminded_at"), instant(row, "missed_at"),
                row.getObject("done_on", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
