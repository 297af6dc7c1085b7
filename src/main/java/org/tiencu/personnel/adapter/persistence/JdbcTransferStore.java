package org.tiencu.personnel.adapter.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.personnel.application.transfer.TransferStore;
import org.tiencu.personnel.domain.transfer.Transfer;
import org.tiencu.personnel.domain.transfer.TransferCondition;

@Repository
class JdbcTransferStore implements TransferStore {

    private final JdbcClient jdbc;

    JdbcTransferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Transfer t) {
        jdbc.sql("""
                insert into tiencu.transfer (case_id, kind, target_post_id, months, planned_on, plan_number)
                values (:case, :kind, :target, :months, :plannedOn, :plan)
                """)
                .param("case", t.caseId()).param("kind", t.kind().name()).param("target", t.targetPostId())
                .param("months", t.months()).param("plannedOn", t.plannedOn()).param("plan", t.planNumber()).update();
    }

    @Override
    public void update(Transfer t) {
        jdbc.sql("""
                update tiencu.transfer set sending_agrees = :sending, receiving_agrees = :receiving, consents = :consents,
                       pregnant_or_small_child = :pregnant, health_certificate_on = :health, host_tenure_id = :tenure,
                       ended_on = :endedOn
                where case_id = :case
                """)
                .param("sending", t.sendingAgrees()).param("receiving", t.receivingAgrees()).param("consents", t.consents())
                .param("pregnant", t.pregnantOrSmallChild()).param("health", t.healthCertificateOn())
                .param("tenure", t.hostTenureId()).param("endedOn", t.endedOn()).param("case", t.caseId()).update();
    }

    @Override
    public Optional<Transfer> find(String caseId) {
        return jdbc.sql("select * from tiencu.transfer where case_id = :case").param("case", caseId)
                .query(Transfer.class).optional();
    }

    @Override
    public Set<String> hostTenures(Collection<String> tenureIds) {
        return Set.copyOf(jdbc.sql("select host_tenure_id from tiencu.transfer where host_tenure_id = any(:ids)")
                .param("ids", tenureIds.toArray(String[]::new)).query(String.class).list());
    }

    @Override
    public void saveConditions(String caseId, List<TransferCondition> conditions) {
        jdbc.sql("delete from tiencu.transfer_condition where case_id = :case").param("case", caseId).update();
        for (TransferCondition c : conditions) {
            jdbc.sql("""
                    insert into tiencu.transfer_condition (case_id, condition, position, label, met, waivable, reason,
                                                           document, article)
                    values (:case, :condition, :position, :label, :met, :waivable, :reason, :document, :article)
                    """)
                    .param("case", caseId).param("condition", c.condition()).param("position", c.position())
                    .param("label", c.label()).param("met", c.met()).param("waivable", c.waivable())
                    .param("reason", c.reason()).param("document", c.document()).param("article", c.article()).update();
        }
    }

    @Override
    public List<TransferCondition> conditions(String caseId) {
        return jdbc.sql("select * from tiencu.transfer_condition where case_id = :case order by position")
                .param("case", caseId).query(TransferCondition.class).list();
    }
}
