package org.tiencu.election.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.NominationRoute;
import org.tiencu.election.domain.candidate.Person;

@Repository
class JdbcCandidateStore implements CandidateStore {

    private static final String SELECT = "select * from tiencu.candidate ";

    private final JdbcClient jdbc;

    JdbcCandidateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int nextNumber(int year) {
        return jdbc.sql("""
                insert into tiencu.case_number (kind, year, last) values ('CANDIDATE', :year, 1)
                on conflict (kind, year) do update set last = case_number.last + 1
                returning last
                """).param("year", year).query(Integer.class).single();
    }

    @Override
    public void add(Candidate c, String by, Instant at) {
        parameters(jdbc.sql("""
                insert into tiencu.candidate (id, case_id, election_id, body, route, nominator, state, constituency,
                    residence_unit, full_name, birth_date, sex, identity_number, native_place, residence, ethnicity, religion,
                    education, speciality, occupation, post, workplace, party_member, reelected, opened_by, opened_at)
                values (:id, :case, :election, :body, :route, :nominator, :state, :constituency, :unit, :name, :born, :sex,
                    :identity, :native, :residence, :ethnicity, :religion, :education, :speciality, :occupation, :post,
                    :workplace, :party, :reelected, :by, :at)
                """), c).param("case", c.caseId()).param("election", c.electionId()).param("body", c.body().name())
                .param("route", c.route().name()).param("state", c.state().name()).param("by", by)
                .param("at", Timestamp.from(at)).update();
        change(c.id(), c.state(), by, at);
    }

    @Override
    public Optional<Candidate> find(String id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(JdbcCandidateStore::candidate).optional();
    }

    @Override
    public Optional<Candidate> lock(String id) {
        return jdbc.sql(SELECT + "where id = :id for update").param("id", id).query(JdbcCandidateStore::candidate).optional();
    }

    @Override
    public void update(Candidate c) {
        parameters(jdbc.sql("""
                update tiencu.candidate set nominator = :nominator, constituency = :constituency, residence_unit = :unit,
                    full_name = :name, birth_date = :born, sex = :sex, identity_number = :identity, native_place = :native,
                    residence = :residence, ethnicity = :ethnicity, religion = :religion, education = :education,
                    speciality = :speciality, occupation = :occupation, post = :post, workplace = :workplace,
                    party_member = :party, reelected = :reelected
                where id = :id
                """), c).update();
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec statement, Candidate c) {
        Person p = c.person();
        return statement.param("id", c.id()).param("nominator", c.nominator()).param("constituency", c.constituency())
                .param("unit", c.residenceUnit()).param("name", p.fullName()).param("born", p.birthDate())
                .param("sex", p.sex().name()).param("identity", p.identityNumber()).param("native", p.nativePlace())
                .param("residence", p.residence()).param("ethnicity", p.ethnicity()).param("religion", p.religion())
                .param("education", p.education()).param("speciality", p.speciality()).param("occupation", p.occupation())
                .param("post", p.post()).param("workplace", p.workplace()).param("party", p.partyMember())
                .param("reelected", p.reelected());
    }

    @Override
    public void state(String id, CandidateState state, String by, Instant at) {
        jdbc.sql("update tiencu.candidate set state = :state, closed_at = :closed where id = :id")
                .param("state", state.name()).param("closed", state.ended() ? Timestamp.from(at) : null).param("id", id)
                .update();
        change(id, state, by, at);
    }

    private void change(String id, CandidateState state, String by, Instant at) {
        jdbc.sql("insert into tiencu.candidate_state (candidate_id, state, since, set_by) values (:id, :state, :at, :by)")
                .param("id", id).param("state", state.name()).param("at", Timestamp.from(at)).param("by", by).update();
    }

    @Override
    public List<Candidate> ofList(String caseId, Body body) {
        return jdbc.sql(SELECT + "where case_id = :case and body = :body order by id").param("case", caseId)
                .param("body", body.name()).query(JdbcCandidateStore::candidate).list();
    }

    @Override
    public List<Candidate> livingIn(String electionId, String unitCode) {
        return jdbc.sql(SELECT + "where election_id = :election and residence_unit = :unit order by id")
                .param("election", electionId).param("unit", unitCode).query(JdbcCandidateStore::candidate).list();
    }

    @Override
    public List<Candidate> ofPerson(String electionId, String identityNumber) {
        return jdbc.sql(SELECT + "where election_id = :election and identity_number = :number order by id")
                .param("election", electionId).param("number", identityNumber).query(JdbcCandidateStore::candidate).list();
    }

    @Override
    public List<Candidate> ofElection(String electionId) {
        return jdbc.sql(SELECT + "where election_id = :election order by id").param("election", electionId)
                .query(JdbcCandidateStore::candidate).list();
    }

    @Override
    public List<Change> changes(String id) {
        return jdbc.sql("select state, since from tiencu.candidate_state where candidate_id = :id order by id")
                .param("id", id).query((row, i) -> new Change(CandidateState.valueOf(row.getString("state")),
                        row.getTimestamp("since").toInstant())).list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        Person person = new Person(row.getString("full_name"), row.getObject("birth_date", LocalDate.class),
                Person.Sex.valueOf(row.getString("sex")), row.getString("identity_number"), row.getString("native_place"),
                row.getString("residence"), row.getString("ethnicity"), row.getString("religion"),
                row.getString("education"), row.getString("speciality"), row.getString("occupation"),
                row.getString("post"), row.getString("workplace"), row.getBoolean("party_member"),
                row.getBoolean("reelected"));
        return new Candidate(row.getString("id"), row.getString("case_id"), row.getString("election_id"),
                Body.valueOf(row.getString("body")), NominationRoute.valueOf(row.getString("route")),
                row.getString("nominator"), CandidateState.valueOf(row.getString("state")),
                row.getObject("constituency", Integer.class), row.getString("residence_unit"), person);
    }
}
