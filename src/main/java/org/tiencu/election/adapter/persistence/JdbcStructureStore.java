package org.tiencu.election.adapter.persistence;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.election.application.structure.ProvinceList;
import org.tiencu.election.application.structure.StructureStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.CandidateState;

@Repository
class JdbcStructureStore implements StructureStore {

    private final JdbcClient jdbc;

    JdbcStructureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Set<CandidateState>> reached(String caseId, Body body) {
        return read("c.case_id = :scope", caseId, body);
    }

    @Override
    public Map<String, Set<CandidateState>> reachedInElection(String electionId, Body body) {
        return read("c.election_id = :scope", electionId, body);
    }

    @Override
    public List<ProvinceList> provinceLists(String electionId) {
        return jdbc.sql("""
                select c.id, u.code, u.name, m.done_on is not null as sent, p.seats
                from tiencu.election_case c
                join tiencu.unit u on u.code = c.unit_code and u.level = 'PROVINCE'
                left join tiencu.election_milestone m on m.case_id = c.id and m.milestone = 'lists-sent'
                left join tiencu.election_list p on p.case_id = c.id and p.body = 'NA'
                where c.election_id = :election order by u.code
                """).param("election", electionId).query((row, i) -> new ProvinceList(row.getString("id"),
                        row.getString("code"), row.getString("name"), row.getBoolean("sent"),
                        row.getObject("seats", Integer.class))).list();
    }

    private Map<String, Set<CandidateState>> read(String condition, String scope, Body body) {
        Map<String, Set<CandidateState>> reached = new HashMap<>();
        jdbc.sql("""
                select s.candidate_id, s.state from tiencu.candidate_state s
                join tiencu.candidate c on c.id = s.candidate_id
                where c.body = :body and \
                """ + condition).param("scope", scope).param("body", body.name()).query(row -> {
                    reached.computeIfAbsent(row.getString(1), id -> EnumSet.noneOf(CandidateState.class))
                            .add(CandidateState.valueOf(row.getString(2)));
                });
        return reached;
    }
}
