package org.tiencu.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A real PostgreSQL run as a child process, used when {@code SPRING_DATASOURCE_URL} is not set. Its files live in
 * {@code <tiencu.data-dir>/postgres} and outlive the application; it listens on the loopback address only.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(EmbeddedDatabase.NO_OTHER_DATABASE)
public class EmbeddedDatabase {

    /** Condition of everything that belongs to the embedded database only, the demo organisation among it. */
    public static final String NO_OTHER_DATABASE = "@environment.getProperty('spring.datasource.url', '').isEmpty()";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "postgres";
    private static final String OWNER = "postgres";
    private static final String APPLICATION = "tiencu_app";

    @Bean(destroyMethod = "close")
    DataDirectory dataDirectory(@Value("${tiencu.data-dir}") Path path) throws IOException {
        return DataDirectory.hold(path.toAbsolutePath());
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataDirectory dataDirectory) throws IOException {
        Path directory = dataDirectory.path().resolve("postgres");
        stopLeftOver(directory);
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(Path.of(System.getProperty("java.io.tmpdir"), "tien-cu-postgres").toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                // its own hook would stop the server at once, beside Spring's; here it must go after all who use it
                .setRegisterShutdownHook(false)
                // the library is made for tests and turns durability off; here the data must survive a power cut
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .start();
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(EmbeddedPostgres postgres) {
        HikariDataSource dataSource = new HikariDataSource();
        // the address that the library makes holds a user, which would win over the one that is set
        dataSource.setJdbcUrl("jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE);
        dataSource.setUsername(APPLICATION);
        return dataSource;
    }

    /** For bringing the tables up to date: what the application works with may not change its own rights. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerOfTables(EmbeddedPostgres postgres) {
        return postgres.getDatabase(OWNER, DATABASE);
    }

    /** A killed application leaves its database server running on the same files: stop it before starting a new one. */
    private static void stopLeftOver(Path directory) throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle server = ProcessHandle.of(pid).orElse(null);
        if (server == null || !server.info().command().orElse("").contains("postgres")) {
            return;
        }
        LOG.warn("Stopping the database server {} left over from a killed run", pid);
        server.destroy();
        try {
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("The left-over database server " + pid + " does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
