package org.tiencu.election.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.election.application.progress.Progress;
import org.tiencu.election.application.progress.Progress.Counts;
import org.tiencu.election.application.progress.Progress.StepProgress;
import org.tiencu.election.application.progress.Progress.UnitProgress;
import org.tiencu.election.application.progress.ProgressStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.organisation.UnitLevel;

@Repository
class JdbcProgressStore implements ProgressStore {

    /** The same cases all together, by unit, and by milestone. */
    private static final String PROGRESS = """
            with part as (
                select c.id, c.status, case when :country and u.level = 'COMMUNE' then u.parent_code else u.code end as shown
                from tiencu.election_case c
                join tiencu.unit u on u.code = c.unit_code
                where c.election_id = :election and (:country or u.code = :unit or :below and u.parent_code = :unit)
            ), one as (
                select p.shown, p.status, count(m.milestone) as milestones, count(m.done_on) as done,
                       count(*) filter (where m.done_on is null and m.due_at < :now) as late
                from part p
                left join tiencu.election_milestone m on m.case_id = p.id
                group by p.id, p.shown, p.status
            )
            select one.shown, u.name, u.level, null as milestone, null as number,
                   count(*) as cases,
                   count(*) filter (where one.status = 'PENDING') as pending,
                   count(*) filter (where one.status = 'OPEN') as open,
                   count(*) filter (where one.status = 'READY') as ready,
                   sum(one.milestones) as milestones, sum(one.done) as done, sum(one.late) as late,
                   null as first_due, null as last_due, null as reminded, null as missed, null as done_on
            from one
            join tiencu.unit u on u.code = one.shown
            group by grouping sets ((), (one.shown, u.name, u.level))
            union all
            select null, null, null, m.milestone, min(m.number),
                   count(*), 0, 0, 0, count(*), count(m.done_on),
                   count(*) filter (where m.done_on is null and m.due_at < :now),
                   min(m.due_at), max(m.due_at), min(m.reminded_at), min(m.missed_at), min(m.done_on)
            from part p
            join tiencu.election_milestone m on m.case_id = p.id
            group by m.milestone
            """;

    /** One row for each election, then one for each milestone that comes next. */
    private static final String OUTLOOK = """
            with part as (
                select c.id, c.election_id
                from tiencu.election_case c
                join tiencu.election e on e.id = c.election_id and e.election_day >= :from
                where %s
            ), step as (
                select p.election_id, m.milestone, min(m.number) as number, count(*) filter (where m.due_at < :now) as late,
                       count(*) filter (where m.due_at >= :now) as due, min(m.due_at) filter (where m.due_at >= :now) as due_at
                from part p
                join tiencu.election_milestone m on m.case_id = p.id
                where m.done_at is null
                group by p.election_id, m.milestone
            ), next as (
                select *, row_number() over (partition by election_id order by due_at, number) as place
                from step where due_at is not null
            )
            select e.id, e.name, e.election_day, e.bodies, count(*) as units,
                   (select coalesce(sum(late), 0) from step where step.election_id = e.id) as late,
                   null as milestone, null as due_at, 0 as place
            from part p
            join tiencu.election e on e.id = p.election_id
            group by e.id
            union all
            select e.id, e.name, e.election_day, e.bodies, next.due, 0, next.milestone, next.due_at, next.place
            from next
            join tiencu.election e on e.id = next.election_id
            where next.place <= :most
            order by 3, 1, 9
            """;

    private static final String OF_UNITS =
            "c.unit_code in (select code from tiencu.unit where code = any(:units) or parent_code = any(:units))";

    private static final Comparator<UnitProgress> LATE_FIRST = Comparator
            .comparingInt((UnitProgress unit) -> -unit.counts().late())
            .thenComparing(UnitProgress::level).thenComparing(UnitProgress::code);

    private final JdbcClient jdbc;

    JdbcProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Progress read(String electionId, Part part, String unitCode, Instant now) {
        Reading reading = new Reading();
        jdbc.sql(PROGRESS).param("election", electionId).param("country", part == Part.COUNTRY)
                .param("below", part == Part.PROVINCE).param("unit", unitCode == null ? "" : unitCode)
                .param("now", Timestamp.from(now)).query(reading::add);
        reading.units.sort(LATE_FIRST);
        reading.steps.sort(Comparator.comparingInt(StepProgress::number));
        return new Progress(reading.total, List.copyOf(reading.units), List.copyOf(reading.steps));
    }

    @Override
    public List<Outlook> outlook(Collection<String> units, LocalDate from, Instant now, int most) {
        List<Outlook> outlooks = new ArrayList<>();
        jdbc.sql(OUTLOOK.formatted(units == null ? "true" : OF_UNITS)).param("from", from)
                .param("units", units == null ? new String[0] : units.toArray(String[]::new))
                .param("now", Timestamp.from(now)).param("most", most)
                .query(row -> {
                    if (row.getString("milestone") == null) {
                        Election election = new Election(row.getString("id"), row.getString("name"),
                                row.getObject("election_day", LocalDate.class),
                                Stream.of((String[]) row.getArray("bodies").getArray()).map(Body::valueOf)
                                        .collect(Collectors.toSet()));
                        outlooks.add(new Outlook(election, row.getInt("units"), row.getInt("late"), new ArrayList<>()));
                    } else {
                        outlooks.get(outlooks.size() - 1).next().add(new Next(row.getString("milestone"),
                                row.getTimestamp("due_at").toInstant(), row.getInt("units")));
                    }
                });
        return List.copyOf(outlooks);
    }

    /** The rows of the three kinds, told apart. */
    private static final class Reading {

        private final List<UnitProgress> units = new ArrayList<>();
        private final List<StepProgress> steps = new ArrayList<>();
        private Counts total = new Counts(0, 0, 0, 0, 0, 0, 0);

        private void add(ResultSet row) throws SQLException {
            Counts counts = new Counts(row.getInt("cases"), row.getInt("pending"), row.getInt("open"), row.getInt("ready"),
                    row.getInt("milestones"), row.getInt("done"), row.getInt("late"));
            if (row.getString("shown") != null) {
                units.add(new UnitProgress(row.getString("shown"), row.getString("name"),
                        UnitLevel.valueOf(row.getString("level")), counts));
            } else if (row.getString("milestone") != null) {
                steps.add(new StepProgress(row.getString("milestone"), row.getInt("number"), counts,
                        instant(row, "first_due"), instant(row, "last_due"), instant(row, "reminded"),
                        instant(row, "missed"), row.getObject("done_on", LocalDate.class)));
            } else {
                total = counts;
            }
        }

        private static Instant instant(ResultSet row, String column) throws SQLException {
            Timestamp timestamp = row.getTimestamp(column);
            return timestamp == null ? null : timestamp.toInstant();
        }
    }
}
