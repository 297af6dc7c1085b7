package org.tiencu.personnel.application.confidence;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Official;
import org.tiencu.personnel.application.casefile.CaseStore;
import org.tiencu.personnel.application.timeline.TimelineSource;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.confidence.ConfidenceCount.Levels;
import org.tiencu.personnel.domain.confidence.ConfidenceResult;
import org.tiencu.personnel.domain.confidence.ConfidenceVote;
import org.tiencu.personnel.domain.timeline.TimelineEntry;
import org.tiencu.personnel.domain.timeline.TimelineEntry.Type;

/** The confidence votes on the official. A career is read by many, so none appears before its minutes are confirmed. */
@Component
class ConfidenceTimeline implements TimelineSource {

    private final ConfidenceStore store;
    private final CaseStore cases;

    ConfidenceTimeline(ConfidenceStore store, CaseStore cases) {
        this.store = store;
        this.cases = cases;
    }

    @Override
    public List<TimelineEntry> entries(Official official, Predicate<PersonnelCase> visible) {
        return store.ofOfficial(official.id()).stream().filter(ConfidenceVote::isPublished)
                .flatMap(vote -> cases.find(vote.caseId()).filter(visible).stream()
                        .flatMap(voted -> entries(official.id(), voted, vote))).toList();
    }

    private static Stream<TimelineEntry> entries(String officialId, PersonnelCase voted, ConfidenceVote vote) {
        return vote.results().stream().filter(result -> result.officialId().equals(officialId))
                .map(result -> new TimelineEntry(vote.meeting().heldOn(), Type.VOTED, text(result), voted.unitCode(),
                        result.postId(), voted.id(), vote.minutesNumber()));
    }

    private static String text(ConfidenceResult result) {
        Levels levels = result.levels();
        return "Lấy phiếu tín nhiệm: cao " + levels.high() + ", tín nhiệm " + levels.medium() + ", thấp " + levels.low();
    }
}
