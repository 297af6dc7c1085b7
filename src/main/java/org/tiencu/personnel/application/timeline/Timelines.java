package org.tiencu.personnel.application.timeline;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.OfficialAccess;
import org.tiencu.personnel.application.casefile.CaseView;
import org.tiencu.personnel.domain.timeline.TimelineEntry;

/** An official's career: tenures, planning, grades, discipline, votes, cases and decisions in order. */
@Service
@Transactional(readOnly = true)
public class Timelines {

    private final OfficialAccess access;
    private final CaseView cases;
    private final List<TimelineSource> sources;

    Timelines(OfficialAccess access, CaseView cases, List<TimelineSource> sources) {
        this.access = access;
        this.cases = cases;
        this.sources = sources;
    }

    /**
     * The career of an official as the current user may see it, earliest first.
     *
     * @throws org.tiencu.platform.refusal.Refusal not found if the user may not read the official's record
     */
    public List<TimelineEntry> of(String officialId) {
        Official official = access.require(officialId);
        return sources.stream().flatMap(source -> source.entries(official, cases::isVisible).stream())
                .sorted(Comparator.comparing(TimelineEntry::date).thenComparing(TimelineEntry::type)).toList();
    }
}
