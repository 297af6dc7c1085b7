package org.tiencu.election.application.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.calendar.Milestone;
import org.tiencu.platform.refusal.Refusal;

/** When what has to be done for an election. */
@Service
public class ElectionCalendars {

    private final CalendarRules rules;

    ElectionCalendars(CalendarRules rules) {
        this.rules = rules;
    }

    /**
     * The milestones in the order of the steps.
     *
     * @param bodies what is elected
     * @throws Refusal if the day is not a Sunday (Luật 85/2015/QH13, Điều 5), or no law known here holds for it
     */
    public List<Milestone> milestones(LocalDate electionDay, Set<Body> bodies) {
        if (electionDay.getDayOfWeek() != DayOfWeek.SUNDAY) {
            throw Refusal.field("electionDay", "Ngày bầu cử", "Phải là ngày Chủ nhật (Luật 85/2015/QH13, Điều 5).");
        }
        List<Milestone> all = rules.milestones(electionDay);
        if (all.isEmpty()) {
            throw Refusal.field("electionDay", "Ngày bầu cử", "Chưa có luật bầu cử áp dụng cho ngày này trong hệ thống.");
        }
        return all.stream().filter(milestone -> milestone.concerns(bodies)).toList();
    }

    /** One milestone by the law of this day, whatever is elected. */
    public Milestone milestone(LocalDate electionDay, String id) {
        return rules.milestones(electionDay).stream().filter(milestone -> milestone.id().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.field("milestone", "Mốc", "Lịch bầu cử không có mốc này."));
    }
}
