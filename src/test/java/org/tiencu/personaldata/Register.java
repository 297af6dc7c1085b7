package org.tiencu.personaldata;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.tiencu.processes.ModelFiles;

/** The register of processing in {@code src/main/resources/personal-data}, and the document that is made of it. */
final class Register {

    static final Path DOCUMENT = Path.of("docs/personal-data.md");
    private static final Path FOLDER = Path.of("src/main/resources/personal-data");
    private static final String NONE = "NONE";

    /** A row of it: columns of a table, or fields of forms. */
    record Entry(String table, List<String> names, String kind, String subject, String purpose, String last) {

        boolean personal() {
            return !kind.equals(NONE);
        }
    }

    private Register() {
    }

    static List<Entry> columns() {
        return records("register.csv").stream().map(row -> new Entry(row.getField("table"), names(row.getField("columns")),
                row.getField("kind"), row.getField("subject"), row.getField("purpose"), row.getField("retention"))).toList();
    }

    static List<Entry> fields() {
        return records("forms.csv").stream().map(row -> new Entry("", names(row.getField("fields")), row.getField("kind"),
                row.getField("subject"), row.getField("purpose"), row.getField("stored in"))).toList();
    }

    static List<NamedCsvRecord> purposes() {
        return records("purposes.csv");
    }

    private static List<String> names(String text) {
        return List.of(text.split(" "));
    }

    private static List<NamedCsvRecord> records(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys of everything that is filled in, with the forms in which they stand. */
    static Map<String, TreeSet<String>> formFields() {
        Map<String, TreeSet<String>> fields = new TreeMap<>();
        for (ModelFiles.FormFile form : ModelFiles.forms()) {
            keys(json(form.json())).forEach(key -> fields.computeIfAbsent(key, k -> new TreeSet<>()).add(form.toString()));
        }
        return fields;
    }

    private static Stream<String> keys(JsonNode parent) {
        Stream.Builder<String> keys = Stream.builder();
        for (JsonNode component : parent.path("components")) {
            if (component.has("key") && !component.path("type").asText().equals("button")) {
                keys.add(component.path("key").asText());
            }
            keys(component).forEach(keys::add);
        }
        return keys.build();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many months a kind of records is kept, from the table {@code record-retention}. */
    static Map<String, String> months() {
        Map<String, String> months = new LinkedHashMap<>();
        ModelFiles.decisions().stream().filter(one -> one.toString().equals("record-retention"))
                .flatMap(one -> one.model().getModelElementsByType(Rule.class).stream())
                .forEach(rule -> months.put(text(rule, true).get(1), text(rule, false).get(0)));
        return months;
    }

    private static List<String> text(Rule rule, boolean inputs) {
        return (inputs ? rule.getInputEntries().stream().map(entry -> entry.getTextContent())
                : rule.getOutputEntries().stream().map(entry -> entry.getTextContent()))
                .map(text -> text.strip().replace("\"", "")).toList();
    }

    /** The document. */
    static String document() {
        List<String> lines = new ArrayList<>();
        lines.add("""
                # Personal data: the register of processing

                Made from `src/main/resources/personal-data/*.csv`, the forms and the table `record-retention` by
                `RegisterTest`, which fails if a column or a form field is in neither list, and if this page is not what the
                files say (`mvn test -Dtest=RegisterTest -Dregister.write=true` writes it). Law 91/2025/QH15, Decree
                356/2025/NĐ-CP.

                Kinds: BASIC and SENSITIVE as in Decree 356/2025/NĐ-CP, Articles 3 and 4; CONTENT is free text and files that
                may say anything about somebody, treated as sensitive; ACCOUNT is the user id of somebody who works with the
                product. Columns not named below hold nothing about a person. Names, numbers and texts stand in these tables
                only: not in process variables, business keys, addresses, logs or mails.

                ## Purposes

                | Purpose | What for | Document | Article | Read in the text | Who sees it |
                |---|---|---|---|---|---|""");
        purposes().forEach(row -> lines.add("| " + String.join(" | ", row.getFields()) + " |"));
        lines.add("""

                ## What is stored

                | Table | Columns | Kind | Of whom | Purpose | Kept |
                |---|---|---|---|---|---|""");
        Map<String, String> months = months();
        columns().stream().filter(Entry::personal).forEach(entry -> lines.add("| " + String.join(" | ", code(entry.table()),
                entry.names().stream().map(Register::code).collect(joining(" ")), entry.kind(), entry.subject(),
                entry.purpose(), kept(entry.last(), months)) + " |"));
        lines.add("""

                ## What is filled in

                | Field | Kind | Of whom | Purpose | Stored in | Forms |
                |---|---|---|---|---|---|""");
        Map<String, TreeSet<String>> forms = formFields();
        fields().stream().filter(Entry::personal).forEach(entry -> entry.names().forEach(name -> lines.add("| "
                + String.join(" | ", code(name), entry.kind(), entry.subject(), entry.purpose(), entry.last(),
                forms(forms.getOrDefault(name, new TreeSet<>()))) + " |")));
        return String.join("\n", lines).lines().map(String::stripTrailing).collect(joining("\n")) + "\n";
    }

    private static String forms(TreeSet<String> forms) {
        return forms.size() <= 4 ? String.join(", ", forms)
                : forms.stream().limit(3).collect(joining(", ")) + " and " + (forms.size() - 3) + " more";
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String kept(String retention, Map<String, String> months) {
        return switch (retention) {
            case "ACT" -> "as the record of an act: without the name nobody is known by it";
            case "CASE" -> "as long as its case";
            case "TASK" -> "until the task leaves the user";
            case "MINUTES" -> "minutes, until it is stored or given up";
            default -> months.containsKey(retention) ? months.get(retention) + " months (`" + retention + "`)"
                    : "setting `" + retention + "`";
        };
    }

    /** Every place that the register knows, as {@code table.column}. */
    static TreeSet<String> places() {
        return columns().stream().flatMap(entry -> entry.names().stream().map(name -> entry.table() + "." + name))
                .collect(toCollection(TreeSet::new));
    }

    static List<String> kinds() {
        return Arrays.asList("BASIC", "SENSITIVE", "CONTENT", "ACCOUNT", NONE);
    }
}
