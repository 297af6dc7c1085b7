package org.tiencu.personnel.application.timeline;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.timeline.TimelineEntry;
import org.tiencu.personnel.domain.timeline.TimelineEntry.Type;

/** What stands in the official's record: posts, planning, grades, discipline. */
@Component
class RecordTimeline implements TimelineSource {

    private final Tenures tenures;
    private final Posts posts;

    RecordTimeline(Tenures tenures, Posts posts) {
        this.tenures = tenures;
        this.posts = posts;
    }

    @Override
    public List<TimelineEntry> entries(Official official, Predicate<PersonnelCase> visible) {
        List<TimelineEntry> entries = new ArrayList<>();
        List<Tenure> held = tenures.ofOfficial(official.id());
        Map<String, Post> byId = posts.find(held.stream().map(Tenure::postId).collect(Collectors.toSet()));
        held.forEach(tenure -> addTenure(entries, tenure, byId.get(tenure.postId())));
        official.planning().forEach(entry -> entries.add(entry(entry.approvedOn(), Type.PLANNED,
                "Quy hoạch " + entry.title() + " giai đoạn " + entry.period(), null, entry.postId(), null)));
        // a grade has no day of its own: it speaks of the whole year
        official.grades().forEach(grade -> entries.add(entry(LocalDate.of(grade.year(), Month.DECEMBER, 31), Type.GRADED,
                "Xếp loại năm " + grade.year() + ": " + grade.level().displayName(), null, null, null)));
        official.disciplines().forEach(discipline -> entries.add(entry(discipline.decidedOn(), Type.DISCIPLINED,
                "Kỷ luật: " + discipline.form().displayName(), null, null, null)));
        return entries;
    }

    private static void addTenure(List<TimelineEntry> entries, Tenure tenure, Post post) {
        entries.add(entry(tenure.startsOn(), Type.TENURE_STARTED, "Giữ chức vụ " + post.title(), post.unitCode(), post.id(),
                tenure.decisionNumber()));
        if (tenure.closedOn() != null) {
            entries.add(entry(tenure.closedOn(), Type.TENURE_ENDED, "Thôi giữ chức vụ " + post.title() + ": "
                    + tenure.closingReason(), post.unitCode(), post.id(), null));
        }
    }

    private static TimelineEntry entry(LocalDate date, Type type, String text, String unit, String postId, String number) {
        return new TimelineEntry(date, type, text, unit, postId, null, number);
    }
}
