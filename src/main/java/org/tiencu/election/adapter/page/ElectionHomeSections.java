package org.tiencu.election.adapter.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.election.application.preparation.ElectionMoments;
import org.tiencu.election.application.progress.ElectionProgress;
import org.tiencu.election.application.progress.ElectionProgress.Ahead;
import org.tiencu.election.application.progress.ProgressStore.Next;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.platform.web.HomeSection;
import org.tiencu.platform.web.HomeSections;

/** The elections on the start page of those who see a part of one. */
@Component
class ElectionHomeSections implements HomeSections {

    /** An election. */
    record Listed(String id, String name, String day, int late, int units, List<Step> next) {

        static Listed of(Ahead ahead) {
            return new Listed(ahead.outlook().election().id(), ahead.outlook().election().name(),
                    ElectionMoments.day(ahead.outlook().election().electionDay()), ahead.outlook().late(),
                    ahead.outlook().units(), ahead.outlook().next().stream().map(step -> Step.of(ahead, step)).toList());
        }
    }

    /** A milestone that is due next. */
    record Step(String label, String due, String left, int units) {

        private static Step of(Ahead ahead, Next next) {
            long days = ChronoUnit.DAYS.between(day(ahead.at()), day(next.due()));
            return new Step(ahead.label(next.milestone()), ElectionMoments.moment(next.due()),
                    days == 0 ? "hôm nay" : "còn " + days + " ngày", next.units());
        }

        private static LocalDate day(Instant instant) {
            return LocalDate.ofInstant(instant, VietnamTime.ZONE);
        }
    }

    private static final int PLACE = 20;

    private final ElectionProgress progress;

    ElectionHomeSections(ElectionProgress progress) {
        this.progress = progress;
    }

    @Override
    public List<HomeSection> sections() {
        List<Listed> elections = progress.ahead().stream().map(Listed::of).toList();
        return elections.isEmpty() ? List.of() : List.of(new HomeSection(PLACE, "home-elections", elections));
    }
}
