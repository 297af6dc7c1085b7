package org.tiencu.personnel.application.timeline;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.datarequest.HeldData;
import org.tiencu.organisation.Official;
import org.tiencu.personnel.domain.timeline.TimelineEntry;

/**
 * What personnel work holds about an official: his cases and the decisions in them; votes and opinions of others are not
 * his.
 */
@Component
@Order(1)
class HeldTimeline implements HeldData {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CaseTimeline timeline;

    HeldTimeline(CaseTimeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public List<Piece> of(Official official) {
        return timeline.entries(official, one -> true).stream()
                .sorted(Comparator.comparing(TimelineEntry::date).thenComparing(TimelineEntry::type))
                .map(entry -> new Piece("Vụ việc và quyết định", DAY.format(entry.date()) + ": " + entry.text()
                        + (entry.documentNumber() == null ? "" : ", số " + entry.documentNumber()))).toList();
    }
}
