package org.tiencu.platform.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.security.CurrentUser;

/**
 * Brings what people do in the engine itself into the audit trail, over whichever door: administrators in Cockpit and
 * Admin, claims, deployments, users and groups, rights. The engine has a log of its own for that, which the history level
 * of the product leaves out and which anybody with a right to its history may clear; its entries are made here and go
 * to the audit trail instead. So do beginning and end of the cases that the product opens by itself.
 */
@Component
class EngineRecord extends AbstractProcessEnginePlugin {

    /** Recorded by {@link FormGate} with what was filled in. */
    private static final Set<String> OF_THE_GATE = Set.of("Task/Complete", "ProcessInstance/Create");

    /** Properties whose values are ids, dates or counts; of all others only the name is kept, and the value as a hash. */
    private static final Set<String> PLAIN = Set.of("assignee", "owner", "userId", "groupId", "type", "dueDate", "followUpDate",
            "retries", "suspensionState", "includeSubProcessInstances", "processDefinitionId", "processDefinitionKey",
            "permissions", "permissionBits", "resource", "resourceId", "filterId", "duplicateFilterEnabled",
            "deployChangedOnly", "nrOfInstances", "nrOfVariables", "async", "cascade", "jobId", "priority", "memberId",
            "tenantId", "name/key");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry(EntityTypes.TASK, "engine.task"), Map.entry(EntityTypes.IDENTITY_LINK, "engine.task"),
            Map.entry(EntityTypes.PROCESS_INSTANCE, "engine.case"), Map.entry(EntityTypes.VARIABLE, "engine.variable"),
            Map.entry(EntityTypes.PROCESS_DEFINITION, "engine.model"), Map.entry(EntityTypes.DEPLOYMENT, "engine.model"),
            Map.entry(EntityTypes.DECISION_DEFINITION, "engine.model"), Map.entry(EntityTypes.JOB, "engine.job"),
            Map.entry(EntityTypes.JOB_DEFINITION, "engine.job"), Map.entry(EntityTypes.BATCH, "engine.job"),
            Map.entry(EntityTypes.INCIDENT, "engine.job"), Map.entry(EntityTypes.USER, "engine.identity"),
            Map.entry(EntityTypes.GROUP, "engine.identity"), Map.entry(EntityTypes.GROUP_MEMBERSHIP, "engine.identity"),
            Map.entry(EntityTypes.TENANT, "engine.identity"), Map.entry(EntityTypes.TENANT_MEMBERSHIP, "engine.identity"),
            Map.entry(EntityTypes.AUTHORIZATION, "engine.right"), Map.entry(EntityTypes.FILTER, "engine.filter"));

    private final ObjectProvider<AuditTrail> audit;
    private final ObjectProvider<CurrentUser> currentUser;
    private final ObjectProvider<JdbcClient> jdbc;

    EngineRecord(ObjectProvider<AuditTrail> audit, ObjectProvider<CurrentUser> currentUser, ObjectProvider<JdbcClient> jdbc) {
        this.audit = audit;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new WithOperations()));
        configuration.setHistoryEventHandler(new Handler());
    }

    /** The level {@code activity} under its own name and number, so that no database has to be converted. */
    private static final class WithOperations extends HistoryLevelActivity {

        @Override
        public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
            return HistoryEventTypes.USER_OPERATION_LOG == type || super.isHistoryEventProduced(type, entity);
        }
    }

    private final class Handler extends DbHistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (event instanceof UserOperationLogEntryEventEntity operation) {
                record(operation);
                return;
            }
            if (event instanceof HistoricProcessInstanceEventEntity instance && instance.getSuperProcessInstanceId() == null) {
                record(instance);
            }
            super.handleEvent(event);
        }
    }

    private void record(HistoricProcessInstanceEventEntity instance) {
        boolean begins = instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START);
        if (begins && !currentUser.getObject().isSomebody()) {
            audit.getObject().record(AuditEntry.of("case.started").ofCase(instance.getBusinessKey())
                    .on("process-instance", instance.getId()).detail("process", instance.getProcessDefinitionKey()));
        }
        if (instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            audit.getObject().record(AuditEntry.of("case.ended").ofCase(instance.getBusinessKey())
                    .on("process-instance", instance.getId()).detail("process", instance.getProcessDefinitionKey())
                    .detail("end", instance.getEndActivityId())
                    .detail("state", HistoricProcessInstance.STATE_COMPLETED.equals(instance.getState()) ? null
                            : instance.getState()));
        }
    }

    private void record(UserOperationLogEntry operation) {
        if (OF_THE_GATE.contains(operation.getEntityType() + '/' + operation.getOperationType())) {
            return;
        }
        AuditEntry entry = AuditEntry.of(KINDS.getOrDefault(operation.getEntityType(), "engine.other"))
                .by(operation.getUserId())
                .detail("entity", operation.getEntityType()).detail("operation", operation.getOperationType())
                .detail("property", operation.getProperty()).detail("definition", operation.getProcessDefinitionKey())
                .detail("deployment", operation.getDeploymentId()).detail("job", operation.getJobId());
        if (operation.getTaskId() != null) {
            entry.on("task", operation.getTaskId());
        } else if (operation.getProcessInstanceId() != null) {
            entry.on("process-instance", operation.getProcessInstanceId());
        }
        if (operation.getProperty() != null && PLAIN.contains(operation.getProperty())) {
            entry.detail("from", operation.getOrgValue()).detail("to", operation.getNewValue());
        } else {
            entry.before(operation.getOrgValue()).after(operation.getNewValue());
        }
        audit.getObject().record(entry.ofCase(caseOf(operation)));
    }

    /** Business key of the root, which is the id of the case; null if the operation is about none. */
    private String caseOf(UserOperationLogEntry operation) {
        String instance = operation.getRootProcessInstanceId() == null ? operation.getProcessInstanceId()
                : operation.getRootProcessInstanceId();
        return instance == null ? null : jdbc.getObject()
                .sql("select business_key_ from act_hi_procinst where id_ = :id and business_key_ is not null")
                .param("id", instance).query(String.class).optional().orElse(null);
    }
}
