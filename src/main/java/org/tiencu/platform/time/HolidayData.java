package org.tiencu.platform.time;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Brings the holidays that come with the product and says when a year is missing. */
@Component
@Order(5)
class HolidayData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(HolidayData.class);

    private final Holidays holidays;

    HolidayData(Holidays holidays) {
        this.holidays = holidays;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        holidays.seed(read());
        List<Integer> missing = holidays.missingYears();
        if (!missing.isEmpty()) {
            LOG.warn("No holidays are known for {}: deadlines in working days will be too short. "
                    + "Enter them with PUT /api/holidays/<day>.", missing);
        }
    }

    /** The days in the file that comes with the product. */
    static List<Holiday> read() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(
                new ClassPathResource("time/holidays.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return csv.stream().map(HolidayData::holiday).toList();
        }
    }

    private static Holiday holiday(NamedCsvRecord row) {
        return new Holiday(LocalDate.parse(row.getField("day")), Holiday.Kind.valueOf(row.getField("kind")),
                row.getField("name"), row.getField("source"));
    }
}
