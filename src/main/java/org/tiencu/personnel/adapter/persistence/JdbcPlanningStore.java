package org.tiencu.personnel.adapter.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.personnel.application.planning.PlanningStore;
import org.tiencu.personnel.domain.planning.PlanningCandidate;
import org.tiencu.personnel.domain.planning.PlanningPeriod;

@Repository
class JdbcPlanningStore implements PlanningStore {

    private final JdbcClient jdbc;

    JdbcPlanningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String caseId, PlanningPeriod period) {
        jdbc.sql("insert into tiencu.planning_case (case_id, period) values (:case, :period)")
                .param("case", caseId).param("period", period.toString()).update();
    }

    @Override
    public PlanningPeriod period(String caseId) {
        return PlanningPeriod.of(jdbc.sql("select period from tiencu.planning_case where case_id = :case")
                .param("case", caseId).query(String.class).single());
    }

    @Override
    public Optional<String> openCase(String postId, PlanningPeriod period) {
        jdbc.sql("select id from tiencu.post where id = :post for update").param("post", postId).query(String.class)
                .optional();
        return jdbc.sql("""
                select c.id from tiencu.personnel_case c join tiencu.planning_case p on p.case_id = c.id
                where c.post_id = :post and p.period = :period and c.closed_at is null order by c.opened_at limit 1
                """).param("post", postId).param("period", period.toString()).query(String.class).optional();
    }

    @Override
    public List<PlanningCandidate> candidates(String caseId) {
        return jdbc.sql("""
                select official_id, kept, stage from tiencu.planning_candidate where case_id = :case order by position
                """).param("case", caseId).query(PlanningCandidate.class).list();
    }

    @Override
    public void replaceCandidates(String caseId, List<PlanningCandidate> candidates) {
        jdbc.sql("delete from tiencu.planning_candidate where case_id = :case").param("case", caseId).update();
        for (int i = 0; i < candidates.size(); i++) {
            PlanningCandidate candidate = candidates.get(i);
            jdbc.sql("""
                    insert into tiencu.planning_candidate (case_id, official_id, position, kept, stage)
                    values (:case, :official, :position, :kept, :stage)
                    """)
                    .param("case", caseId).param("official", candidate.officialId()).param("position", i)
                    .param("kept", candidate.kept()).param("stage", candidate.stage().name()).update();
        }
    }

    @Override
    public void setStage(String caseId, Collection<String> officialIds, PlanningCandidate.Stage stage) {
        jdbc.sql("""
                update tiencu.planning_candidate set stage = :stage where case_id = :case and official_id = any(:officials)
                """)
                .param("stage", stage.name()).param("case", caseId)
                .param("officials", officialIds.toArray(String[]::new)).update();
    }
}
