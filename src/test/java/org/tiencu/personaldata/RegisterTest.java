package org.tiencu.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.desk.application.retention.RecordClass;
import org.tiencu.support.IntegrationTest;

/** The register of processing knows every column and every form field, and the document is what the register says. */
@IntegrationTest
class RegisterTest {

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private List<RecordClass> recordClasses;
    @Autowired
    private Environment environment;

    @Test
    void everyColumnIsClassified_once() {
        List<String> columns = jdbc.sql("""
                select c.table_name || '.' || c.column_name
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'tiencu' and t.table_type = 'BASE TABLE' and c.table_name <> 'flyway_schema_history'
                """).query(String.class).list();
        assertThat(Register.columns().stream().flatMap(entry -> entry.names().stream()
                .map(name -> entry.table() + "." + name))).containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void everyFormFieldIsClassified_once() {
        assertThat(Register.fields().stream().flatMap(entry -> entry.names().stream()))
                .containsExactlyInAnyOrderElementsOf(Register.formFields().keySet());
    }

    @Test
    void whatIsPersonalHasAPurposeAndATime() {
        List<String> purposes = Register.purposes().stream().map(row -> row.getField("code")).toList();
        Set<String> others = Set.of("ACT", "CASE", "TASK", "MINUTES");
        assertThat(Stream.concat(Register.columns().stream(), Register.fields().stream())).allSatisfy(entry -> {
            assertThat(Register.kinds()).contains(entry.kind());
            assertThat(purposes.contains(entry.purpose())).as(entry.toString()).isEqualTo(entry.personal());
            assertThat(entry.subject().isEmpty()).as(entry.toString()).isNotEqualTo(entry.personal());
        });
        assertThat(Register.columns().stream().filter(Register.Entry::personal)).allSatisfy(entry -> assertThat(
                others.contains(entry.last()) || Register.months().containsKey(entry.last())
                        || environment.containsProperty(entry.last())).as(entry.toString()).isTrue());
    }

    @Test
    void everyKindOfRecordsHasATimeAndSomethingThatRemovesIt() {
        assertThat(recordClasses).extracting(RecordClass::kind)
                .containsExactlyInAnyOrderElementsOf(Register.months().keySet());
    }

    @Test
    void theDocumentIsWhatTheRegisterSays() throws IOException {
        if (Boolean.getBoolean("register.write")) {
            Files.writeString(Register.DOCUMENT, Register.document());
        }
        assertThat(Register.DOCUMENT).content().isEqualTo(Register.document());
    }
}
