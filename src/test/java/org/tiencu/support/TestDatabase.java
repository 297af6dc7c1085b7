package org.tiencu.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL for all tests of a JVM, in a temporary directory that goes with it. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<ConfigurableApplicationContext> APPLICATIONS = new CopyOnWriteArrayList<>();
    private static EmbeddedPostgres server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        APPLICATIONS.add(context);
        TestPropertyValues.of("spring.datasource.url=" + url(), "spring.datasource.username=tiencu_app",
                "spring.flyway.user=postgres").applyTo(context);
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

    /** Address of the server, started at the first call. */
    public static synchronized String url() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
                Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stopAfterTheApplications));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        // without a user: one in the address wins over the one that is set
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }
}
