package org.tiencu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedDatabaseTest {

    /** Stands for the engine, which still works with the database while it stops. */
    static final class LastUser implements DisposableBean {

        private final DataSource dataSource;
        private boolean answered;

        LastUser(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        @Override
        public void destroy() {
            answered = new JdbcTemplate(dataSource).queryForObject("select true", Boolean.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({FlywayAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class})
    @Import({EmbeddedDatabase.class, DatabaseRoles.class, AuditRights.class, LastUser.class})
    static class Beans {
    }

    @Test
    void shouldStopTheServer_afterAllWhoUseIt(@TempDir Path directory) {
        Path running = directory.resolve("postgres/postmaster.pid");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Beans.class).web(WebApplicationType.NONE)
                .run("--tiencu.data-dir=" + directory);
        LastUser user = context.getBean(LastUser.class);
        assertThat(running).exists();
        assertThat(context.getBean(AuditRights.class).areMissing()).isTrue();
        context.close();
        assertThat(user.answered).isTrue();
        assertThat(running).doesNotExist();
    }
}
