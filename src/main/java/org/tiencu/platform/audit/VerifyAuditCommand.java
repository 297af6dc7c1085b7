package org.tiencu.platform.audit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.tiencu.platform.database.EmbeddedDatabase;

/**
 * {@code verify-audit [--heads=FILE]}: checks the audit trail and ends, with exit code 0 if it is as it was written, 1 if
 * it was tampered with, 2 if it could not be checked. The file holds heads as they are exported, a line each:
 * {@code 2026-11-25;1234;<hash>}. Changes nothing, and needs neither the engine nor the web server.
 */
public final class VerifyAuditCommand {

    private static final String COMMAND = "verify-audit";
    private static final String HEADS = "--heads=";

    /** What the command needs of the application. No stereotype: the application itself must not find it. */
    @EnableConfigurationProperties
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
            TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class})
    @Import({EmbeddedDatabase.class, AuditStore.class, AuditVerifier.class})
    static class Beans {
    }

    private VerifyAuditCommand() {
    }

    /** Whether the command line asks for a check instead of a start. */
    public static boolean isAskedFor(String... arguments) {
        return Arrays.asList(arguments).contains(COMMAND);
    }

    /** Checks, prints what was found, and answers the exit code. */
    public static int run(String... arguments) {
        return run(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8), arguments);
    }

    static int run(PrintStream out, String... arguments) {
        List<AuditHead> heads;
        try {
            heads = heads(arguments);
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            out.println("Không đọc được tệp giá trị băm đã lưu. Mỗi dòng có dạng: ngày;số bản ghi;giá trị băm.");
            return 2;
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Beans.class)
                .web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
                .properties("logging.level.io.zonky=WARN", "logging.level.com.zaxxer=WARN").run(arguments)) {
            return print(out, context.getBean(AuditVerifier.class).verify(heads));
        } catch (RuntimeException e) {
            out.println("Không kiểm tra được nhật ký: không kết nối được cơ sở dữ liệu, hoặc cơ sở dữ liệu chưa được nâng cấp. "
                    + "Cơ sở dữ liệu đi kèm chỉ mở được khi phần mềm đã dừng.");
            return 2;
        }
    }

    private static int print(PrintStream out, AuditReport report) {
        out.printf("Đã kiểm tra %d bản ghi, %d bản ghi đang chờ vào chuỗi.%n", report.records(), report.waiting());
        if (report.last() != null) {
            out.printf("Cuối chuỗi: %s;%d;%s%n", report.last().day(), report.last().records(), report.last().hash());
        }
        report.findings().forEach(out::println);
        out.println(report.intact() ? "Nhật ký nguyên vẹn." : "NHẬT KÝ ĐÃ BỊ CAN THIỆP.");
        return report.intact() ? 0 : 1;
    }

    private static List<AuditHead> heads(String... arguments) throws IOException {
        List<AuditHead> heads = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith(HEADS)) {
                for (String line : Files.readAllLines(Path.of(argument.substring(HEADS.length())))) {
                    if (!line.isBlank()) {
                        heads.add(head(line.strip()));
                    }
                }
            }
        }
        return heads;
    }

    private static AuditHead head(String line) {
        String[] parts = line.split(";");
        if (parts.length != 3 || !parts[2].matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a head");
        }
        return new AuditHead(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]), parts[2]);
    }
}
