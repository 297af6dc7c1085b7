package org.tiencu.organisation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.tiencu.platform.audit.AuditBeans;
import org.tiencu.platform.database.DatabaseRoles;
import org.tiencu.platform.database.EmbeddedDatabase;
import org.tiencu.platform.refusal.Refusal;

/**
 * {@code --import-units=FILE}: imports units and ends. It starts the database and this package's tables only, neither
 * the engine nor the web server, so it also works beside a running installation on a PostgreSQL server.
 */
public final class UnitImportCommand {

    private static final String OPTION = "--import-units=";

    /** What the command needs of the application. No stereotype: the application itself must not find it. */
    @EnableConfigurationProperties
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
            TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
            FlywayAutoConfiguration.class})
    @Import({EmbeddedDatabase.class, DatabaseRoles.class, AuditBeans.class, Units.class, ProvinceData.class, UnitImport.class})
    static class Beans {
    }

    private UnitImportCommand() {
    }

    /** Whether the command line asks for an import instead of a start. */
    public static boolean isAskedFor(String... arguments) {
        return file(arguments).isPresent();
    }

    /** Imports the file, prints the result or the bad rows, and answers the exit code. */
    public static int run(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return run(out, arguments);
    }

    static int run(PrintStream out, String... arguments) {
        byte[] file;
        try {
            file = Files.readAllBytes(Path.of(file(arguments).orElseThrow()));
        } catch (IOException e) {
            out.println("Không đọc được tệp cần nhập.");
            return 1;
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Beans.class)
                .web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
                .properties("logging.level.org.flywaydb=WARN", "logging.level.io.zonky=WARN",
                        "logging.level.com.zaxxer=WARN")
                .run(arguments)) {
            ImportResult result = context.getBean(UnitImport.class).run(file);
            out.printf("Đã đọc %d dòng: thêm %d, cập nhật %d, không đổi %d.%n",
                    result.read(), result.created(), result.updated(), result.unchanged());
            return 0;
        } catch (Refusal refusal) {
            out.println(refusal.getMessage());
            refusal.violations().forEach(violation -> out.println(violation.label() + ": " + violation.message()));
            return 1;
        }
    }

    private static Optional<String> file(String... arguments) {
        return Arrays.stream(arguments).filter(argument -> argument.startsWith(OPTION))
                .map(argument -> argument.substring(OPTION.length())).findFirst();
    }
}
