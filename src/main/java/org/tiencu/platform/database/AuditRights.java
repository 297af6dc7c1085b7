package org.tiencu.platform.database;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks whether the database itself keeps the application from changing the audit trail, and says so if it does not. */
@Component
public class AuditRights {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRights.class);

    private final JdbcClient jdbc;

    AuditRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the application's user of the database can neither change nor remove a record, nor lift what forbids it. */
    public boolean areMissing() {
        List<String> rights = List.of("UPDATE", "DELETE", "TRUNCATE");
        return DatabaseRoles.ADD_ONLY.stream().allMatch(table -> rights.stream().noneMatch(right -> has(right, table)));
    }

    /** An owner and a superuser have every right, also those that nobody gave them. */
    private boolean has(String right, String table) {
        return jdbc.sql("""
                select has_table_privilege('tiencu.' || :table, :right)
                    or pg_has_role((select relowner from pg_class where oid = ('tiencu.' || :table)::regclass), 'USAGE')
                """).param("table", table).param("right", right).query(Boolean.class).single();
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        if (!areMissing()) {
            LOG.warn("The application's user of the database owns the audit trail and could change it: give it a user of its "
                    + "own, SPRING_DATASOURCE_USERNAME beside SPRING_FLYWAY_USER (docs/audit.md)");
        }
    }
}
