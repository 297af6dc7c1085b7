package org.tiencu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tiencu.support.TestDatabase;

/** An installation of before, with one user of the database, goes on with two. */
class DatabaseRolesTest {

    private static final String USER = "app of an o'ld one";

    @Test
    void shouldGiveTheApplicationItsRights_andTheEnginesTables() {
        DriverManagerDataSource server = source("postgres", "postgres");
        JdbcClient.create(server).sql("create database before_roles").update();
        DriverManagerDataSource owner = source("before_roles", "postgres");
        JdbcClient before = JdbcClient.create(owner);
        before.sql("create table act_ru_sample (id_ text)").update();
        before.sql("create table of_others (id text)").update();
        flyway(owner).load().migrate();

        try (HikariDataSource application = new HikariDataSource()) {
            application.setJdbcUrl(owner.getUrl());
            application.setUsername(USER);
            application.setPassword("it's secret");
            flyway(owner).callbacks(new DatabaseRoles(application)).load().migrate();
            flyway(owner).callbacks(new DatabaseRoles(application)).load().migrate();

            JdbcClient jdbc = JdbcClient.create(application);
            assertThat(new AuditRights(jdbc).areMissing()).isTrue();
            jdbc.sql("alter table act_ru_sample add column rev_ integer").update();
            jdbc.sql("create table act_ru_another (id_ text)").update();
            jdbc.sql("insert into tiencu.holiday (day, kind, name, source) values ('2099-01-01', 'HOLIDAY', 'x', 'x')").update();
            assertThatThrownBy(() -> jdbc.sql("select * from of_others").query().listOfRows()).hasMessageContaining("of_others");
            assertThatThrownBy(() -> jdbc.sql("create table tiencu.mine (id text)").update()).rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(new AuditRights(before).areMissing()).as("of the owner").isFalse();
    }

    private static DriverManagerDataSource source(String database, String user) {
        return new DriverManagerDataSource(TestDatabase.url().replaceFirst("postgres$", database), user, "");
    }

    private static FluentConfiguration flyway(DriverManagerDataSource owner) {
        return Flyway.configure().dataSource(owner).schemas("tiencu").defaultSchema("tiencu");
    }
}
