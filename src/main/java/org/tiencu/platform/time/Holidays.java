package org.tiencu.platform.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;

/** The days in {@code tiencu.holiday}. */
@Repository
public class Holidays implements HolidayCalendar {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Holidays(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Map<LocalDate, Holiday.Kind> exceptions(LocalDate first, LocalDate last) {
        return between(first, last).stream().collect(Collectors.toMap(Holiday::day, Holiday::kind));
    }

    /** The days of a year in order. */
    public List<Holiday> ofYear(int year) {
        return between(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
    }

    /** Sets a day, replacing what was known of it. */
    @Transactional
    public void put(Holiday holiday) {
        jdbc.sql("""
                insert into tiencu.holiday (day, kind, name, source) values (:day, :kind, :name, :source)
                on conflict (day) do update set kind = excluded.kind, name = excluded.name, source = excluded.source
                """)
                .param("day", holiday.day()).param("kind", holiday.kind().name())
                .param("name", holiday.name()).param("source", holiday.source())
                .update();
        audit.record(AuditEntry.of("calendar.holiday-set").on("day", holiday.day()).detail("kind", holiday.kind())
                .detail("name", holiday.name()).detail("source", holiday.source()));
    }

    /** Makes it an ordinary day again; false if it was one. */
    @Transactional
    public boolean delete(LocalDate day) {
        boolean known = jdbc.sql("delete from tiencu.holiday where day = :day").param("day", day).update() > 0;
        if (known) {
            audit.record(AuditEntry.of("calendar.holiday-removed").on("day", day));
        }
        return known;
    }

    /** Adds the days that were never brought before. What administrators changed or deleted stays as they left it. */
    @Transactional
    public void seed(List<Holiday> days) {
        for (Holiday holiday : days) {
            int isNew = jdbc.sql("insert into tiencu.holiday_seed (day) values (:day) on conflict do nothing")
                    .param("day", holiday.day()).update();
            if (isNew > 0) {
                jdbc.sql("""
                        insert into tiencu.holiday (day, kind, name, source) values (:day, :kind, :name, :source)
                        on conflict do nothing
                        """)
                        .param("day", holiday.day()).param("kind", holiday.kind().name())
                        .param("name", holiday.name()).param("source", holiday.source())
                        .update();
            }
        }
    }

    /** Years whose holidays are needed and unknown: the present one, and from 1 October on the next one too. */
    public List<Integer> missingYears() {
        LocalDate today = LocalDate.now(clock);
        Stream<Integer> needed = today.getMonth().compareTo(Month.OCTOBER) >= 0
                ? Stream.of(today.getYear(), today.getYear() + 1) : Stream.of(today.getYear());
        return needed.filter(year -> ofYear(year).isEmpty()).toList();
    }

    private List<Holiday> between(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select day, kind, name, source from tiencu.holiday where day between :first and :last order by day
                """)
                .param("first", first).param("last", last)
                .query(Holiday.class).list();
    }
}
