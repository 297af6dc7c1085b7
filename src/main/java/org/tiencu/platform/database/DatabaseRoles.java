package org.tiencu.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/**
 * Gives the application's user of the database the rights that it needs and no more, each time the tables are brought up
 * to date. The tables of the schema {@code tiencu} belong to their owner, whom only Flyway signs in as
 * ({@code SPRING_FLYWAY_USER}); the application reads and writes them, and adds to the audit trail without a right to
 * change or remove. The engine's tables are the application's own, since the engine makes them.
 *
 * <p>Where both are one user there is nothing to give: only the triggers protect the audit trail, and the start says so
 * ({@link AuditRights}).
 */
@Component
public class DatabaseRoles implements Callback {

    /** Tables that the application may add to and read. */
    static final List<String> ADD_ONLY = List.of("audit_record", "audit_seal");

    private final HikariDataSource application;

    DatabaseRoles(HikariDataSource application) {
        this.application = application;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            String user = application.getUsername();
            if (user == null || user.equals(context.getConnection().getMetaData().getUserName())) {
                return;
            }
            if (event == Event.BEFORE_MIGRATE) {
                create(statement, user, application.getPassword());
            } else {
                grant(statement, statement.enquoteIdentifier(user, true));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Rights of the application's user of the database", e);
        }
    }

    /** Only if there is none: an existing password stays. */
    private static void create(Statement statement, String user, String password) throws SQLException {
        try (ResultSet found = statement.executeQuery(
                "select 1 from pg_roles where rolname = " + statement.enquoteLiteral(user))) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("create role " + statement.enquoteIdentifier(user, true) + " login"
                + (password == null || password.isEmpty() ? "" : " password " + statement.enquoteLiteral(password)));
    }

    private static void grant(Statement statement, String user) throws SQLException {
        statement.execute("grant usage on schema tiencu to " + user);
        statement.execute("grant select, insert, update, delete on all tables in schema tiencu to " + user);
        statement.execute("grant usage on all sequences in schema tiencu to " + user);
        statement.execute("revoke insert, update, delete on tiencu.flyway_schema_history from " + user);
        for (String table : ADD_ONLY) {
            statement.execute("revoke update, delete on tiencu." + table + " from " + user);
        }
        statement.execute("grant usage, create on schema public to " + user);
        // an installation of before: the engine's tables belonged to the one user that there was
        statement.execute("""
                do $$
                declare engine_table regclass;
                begin
                    for engine_table in select oid::regclass from pg_class
                            where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like 'act\\_%%'
                                and relowner <> '%1$s'::regrole loop
                        execute format('alter table %%s owner to %%s', engine_table, '%1$s'::regrole);
                    end loop;
                end $$""".formatted(user.replace("'", "''")));
    }

    @Override
    public String getCallbackName() {
        return "database-roles";
    }
}
