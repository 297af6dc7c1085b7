package org.tiencu.organisation;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When an official retires in normal conditions. The ages are rows of {@code tiencu.retirement_age} with their article;
 * later retirement, which some posts and titles allow, is not decided here.
 */
@Component
public class RetirementDates {

    private final JdbcClient jdbc;

    RetirementDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last day of the month in which the retirement age is reached: Decree 135/2020/NĐ-CP, Article 3. */
    public LocalDate of(Sex sex, LocalDate birthDate) {
        return birthDate.plus(age(sex, birthDate)).with(TemporalAdjusters.lastDayOfMonth());
    }

    private Period age(Sex sex, LocalDate birthDate) {
        return jdbc.sql("""
                select years, months from tiencu.retirement_age
                where sex = :sex and born_from <= :born order by born_from desc limit 1
                """)
                .param("sex", sex.name()).param("born", birthDate)
                .query((row, number) -> Period.of(row.getInt("years"), row.getInt("months"), 0)).single();
    }
}
