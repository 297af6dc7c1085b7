package org.tiencu.election.adapter.persistence;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
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
