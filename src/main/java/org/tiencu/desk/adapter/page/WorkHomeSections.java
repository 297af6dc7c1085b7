package org.tiencu.desk.adapter.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.overview.UnitWork;
import org.tiencu.desk.application.overview.UnitWork.UnitRow;
import org.tiencu.desk.application.overview.Waiting;
import org.tiencu.desk.application.overview.WorkOverview;
import org.tiencu.platform.web.HomeSection;
import org.tiencu.platform.web.HomeSections;

/** What waits for the user and how the work of his units stands, on the start page. */
@Component
class WorkHomeSections implements HomeSections {

    /** What waits for the user. */
    record WaitingPart(Waiting counts, List<TaskRow> tasks) {
    }

    /** Where something is late. */
    record LatePart(int tasks, int late, List<UnitRow> units, int more) {
    }

    private static final int WAITING = 10;
    private static final int LATE = 15;
    private static final int CHARTS = 40;
    private static final int MOST_UNITS = 8;

    private final WorkOverview overview;
    private final Clock clock;

    WorkHomeSections(WorkOverview overview, Clock clock) {
        this.overview = overview;
        this.clock = clock;
    }

    @Override
    public List<HomeSection> sections() {
        Instant now = clock.instant();
        Waiting waiting = overview.waiting();
        List<HomeSection> sections = new ArrayList<>();
        sections.add(new HomeSection(WAITING, "home-waiting",
                new WaitingPart(waiting, waiting.first().stream().map(task -> TaskRow.of(task, now)).toList())));
        overview.late().ifPresent(view -> {
            UnitWork work = view.work();
            sections.add(new HomeSection(LATE, "home-late", new LatePart(work.tasks(), work.late(),
                    view.units().stream().limit(MOST_UNITS).toList(), Math.max(0, view.units().size() - MOST_UNITS))));
            if (work.tasks() > 0) {
                sections.add(new HomeSection(CHARTS, "work-charts", WorkCharts.of(null, work)));
            }
        });
        return sections;
    }
}
