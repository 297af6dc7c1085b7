package org.tiencu.organisation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.springframework.core.io.ClassPathResource;

/** Reads the data files that come with the product. */
public final class Csv {

    private Csv() {
    }

    /** The rows of a resource with a header line, in its order. */
    public static <T> List<T> read(String resource, Function<NamedCsvRecord, T> row) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(
                new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8))) {
            return csv.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
