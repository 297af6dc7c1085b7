package org.tiencu.personnel.application.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.application.casefile.CaseStore;
import org.tiencu.personnel.application.vetting.Eligibility;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;

/** Who may be planned: for a higher title, able to work long enough, not disciplined, not for too many titles. */
@Component
public class PlanningChecks {

    private static final Set<String> CONDITIONS = Set.of("DISCIPLINE", "INVESTIGATION");

    /** What speaks against planning somebody. */
    public enum Obstacle {
        NOT_HIGHER, AGE, TITLES, DISCIPLINE, INVESTIGATION, APPOINTMENT
    }

    private final Officials officials;
    private final Posts posts;
    private final Tenures tenures;
    private final Eligibility eligibility;
    private final CaseStore cases;

    public PlanningChecks(Officials officials, Posts posts, Tenures tenures, Eligibility eligibility, CaseStore cases) {
        this.officials = officials;
        this.posts = posts;
        this.tenures = tenures;
        this.eligibility = eligibility;
        this.cases = cases;
    }

    /**
     * Everybody chosen in these fields may be planned.
     *
     * @param chosen officials by the field in which they were chosen, with the label of the field
     * @throws Refusal with one violation for each rule and field; it says at which places of the list, not who
     */
    public void require(Plan plan, Map<Field, List<String>> chosen) {
        List<String> ids = chosen.values().stream().flatMap(List::stream).distinct().toList();
        Map<String, Official> people = officials.find(ids).stream().collect(Collectors.toMap(Official::id, one -> one));
        Map<String, Post> held = posts(ids, plan);
        List<Violation> violations = new ArrayList<>();
        chosen.forEach((field, list) -> {
            Map<Obstacle, List<Integer>> places = new LinkedHashMap<>();
            IntStream.range(0, list.size()).forEach(i -> obstacles(plan, people.get(list.get(i)), held.get(list.get(i)))
                    .keySet().forEach(one -> places.computeIfAbsent(one, o -> new ArrayList<>()).add(i + 1)));
            IntStream.range(0, list.size()).filter(i -> isProposedForAppointment(list.get(i)))
                    .forEach(i -> places.computeIfAbsent(Obstacle.APPOINTMENT, o -> new ArrayList<>()).add(i + 1));
            places.forEach((obstacle, at) -> violations.add(new Violation(field.key(), field.label(),
                    message(plan, obstacle, at))));
        });
        if (!violations.isEmpty()) {
            throw Refusal.input(violations.get(0).label() + ": " + violations.stream().map(Violation::message)
                    .collect(Collectors.joining(" ")), violations);
        }
    }

    /** A field of a form: its key and what the official sees in front of it. */
    public record Field(String key, String label) {
    }

    /** What speaks against planning these people, and how they are graded; in Vietnamese, by official. */
    Map<String, List<String>> remarks(Plan plan, List<Official> people) {
        Map<String, Post> held = posts(people.stream().map(Official::id).toList(), plan);
        Map<String, List<String>> remarks = new HashMap<>();
        people.forEach(official -> {
            List<String> texts = new ArrayList<>(obstacles(plan, official, held.get(official.id())).values());
            if (isGradedNotCompleted(official, plan)) {
                texts.add("Có năm không hoàn thành nhiệm vụ trong ba năm gần nhất.");
            }
            remarks.put(official.id(), texts);
        });
        return remarks;
    }

    /** The highest post that each of them holds on the day of the plan. */
    Map<String, Post> posts(List<String> officialIds, Plan plan) {
        List<Tenure> held = tenures.ofOfficials(officialIds).stream().filter(tenure -> tenure.isHeldOn(plan.day())).toList();
        Map<String, Post> known = posts.find(held.stream().map(Tenure::postId).collect(Collectors.toSet()));
        return held.stream().collect(Collectors.toMap(Tenure::officialId, tenure -> known.get(tenure.postId()),
                (one, other) -> one.rankOrder() >= other.rankOrder() ? one : other));
    }

    private Map<Obstacle, String> obstacles(Plan plan, Official official, Post held) {
        Map<Obstacle, String> found = new LinkedHashMap<>();
        if (held != null && held.rankOrder() >= plan.post().rankOrder()) {
            found.put(Obstacle.NOT_HIGHER, "Đang giữ chức vụ tương đương hoặc cao hơn.");
        }
        if (eligibility.monthsToRetirement(official, plan.day()) < plan.monthsWanted()) {
            found.put(Obstacle.AGE, "Không còn đủ tuổi công tác " + plan.limits().terms() + " nhiệm kỳ.");
        }
        if (titlesOfThisLevel(plan, official) >= plan.limits().maxTitlesPerPerson()) {
            found.put(Obstacle.TITLES, "Đã được quy hoạch " + plan.limits().maxTitlesPerPerson() + " chức danh cùng cấp.");
        }
        if (official.underInvestigation() || !official.disciplines().isEmpty()) {
            eligibility.conditions(official, plan.post(), plan.day(), CONDITIONS).stream().filter(one -> !one.met())
                    .forEach(one -> found.merge(Obstacle.valueOf(one.condition()), one.reason(), (a, b) -> a + " " + b));
        }
        return found;
    }

    private static long titlesOfThisLevel(Plan plan, Official official) {
        return official.planning().stream().filter(entry -> entry.period().equals(plan.period().toString())
                && entry.rankOrder() == plan.post().rankOrder() && !plan.post().id().equals(entry.postId())).count();
    }

    private boolean isGradedNotCompleted(Official official, Plan plan) {
        return official.grades().stream().anyMatch(grade -> grade.level() == Grade.Level.NOT_COMPLETED)
                && eligibility.conditions(official, plan.post(), plan.day(), Set.of("GRADES")).stream()
                        .anyMatch(one -> !one.met());
    }

    /** Locks the official, so that no appointment can propose him until the transaction ends. */
    private boolean isProposedForAppointment(String officialId) {
        return cases.openForOfficial(officialId).stream().anyMatch(one -> one.kind() == CaseKind.APPOINTMENT);
    }

    private static String message(Plan plan, Obstacle obstacle, List<Integer> places) {
        String who = "Có người trong danh sách (thứ " + places.stream().map(String::valueOf)
                .collect(Collectors.joining(", ")) + ") ";
        String law = " (" + plan.limits().document() + ").";
        return who + switch (obstacle) {
            case NOT_HIGHER -> "đang giữ chức vụ tương đương hoặc cao hơn; chỉ quy hoạch chức danh cao hơn" + law;
            case AGE -> "không còn đủ tuổi công tác " + plan.limits().terms() + " nhiệm kỳ (" + plan.monthsWanted()
                    + " tháng)" + law;
            case TITLES -> "đã được quy hoạch " + plan.limits().maxTitlesPerPerson()
                    + " chức danh cùng cấp, là số tối đa của một người" + law;
            case DISCIPLINE -> "chưa hết thời hạn kỷ luật để được quy hoạch.";
            case INVESTIGATION -> "đang bị xem xét, điều tra hoặc khởi tố nên chưa được quy hoạch.";
            case APPOINTMENT -> "đang được đề nghị bổ nhiệm; không quy hoạch cùng lúc với việc đề nghị bổ nhiệm" + law;
        };
    }
}
