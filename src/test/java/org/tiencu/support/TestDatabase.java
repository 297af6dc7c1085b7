package org.tiencu.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One PostgreSQL for all tests of a JVM, in a temporary directory that goes with it. Tests share one database in it, but
 * for those whose property {@code test.database} names one of their own.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<ConfigurableApplicationContext> APPLICATIONS = new CopyOnWriteArrayList<>();
    private static EmbeddedPostgres server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        APPLICATIONS.add(context);
        String own = context.getEnvironment().getProperty("test.database");
        TestPropertyValues.of("spring.datasource.url=" + (own == null ? url() : create(own)),
                "spring.datasource.username=postgres").applyTo(context);
    }

    /** The engine waits long for a database that is gone, so the server stops last. */
    private static void stopAfterTheApplications() {
        try {
            APPLICATIONS.forEach(ConfigurableApplicationContext::close);
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String create(String database) {
        url();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.getJdbcUrl("postgres", database);
    }

    /** Address of the shared database; the server is started at the first call. */
    public static synchronized String url() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
                Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stopAfterTheApplications));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server.getJdbcUrl("postgres", "postgres");
    }
}
