package org.tiencu.personnel.adapter.process.successionplanning;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.Door;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.planning.PlanningPeriod;

/** Plays one planning case of a post of its own. */
public class PlanningDriver extends ActDriver {

    public static final PlanningPeriod RUNNING = PlanningPeriod.plannedOn(NOW).get(0);
    public static final PlanningPeriod NEXT = PlanningPeriod.plannedOn(NOW).get(1);

    public final Post post;

    public PlanningDriver(ApplicationContext context) {
        super(context);
        this.post = post(UNIT, Regime.PARTY, false, 1, 60);
    }

    public PlanningDriver(ApplicationContext context, Door door) {
        super(context, door);
        this.post = post(UNIT, Regime.PARTY, false, 1, 60);
    }

    /** For a post that is there. */
    public PlanningDriver(ApplicationContext context, Door door, Post post) {
        super(context, door);
        this.post = post;
    }

    /** A woman of this age who is planned for nothing. */
    public String candidate(int age) {
        String id = official(UNIT, age);
        save(sample(id, UNIT, NOW.minusYears(age), false, List.of(), List.of()));
        return id;
    }

    public Map<String, Object> startForm() {
        return new HashMap<>(Map.of("unit", UNIT, "postId", post.id(), "period", RUNNING.toString(), "reason",
                "Rà soát hằng năm"));
    }

    public PlanningDriver start() {
        start(OFFICE, CaseKind.SUCCESSION_PLANNING, startForm());
        return this;
    }

    public PlanningDriver draft(List<String> kept, String... added) {
        Map<String, Object> form = new HashMap<>(Map.of("draftAction", "SUBMITTED"));
        if (!kept.isEmpty()) {
            form.put("keptIds", kept);
        }
        if (added.length > 0) {
            form.put("officialIds", List.of(added));
        }
        task(OFFICE, SuccessionPlanningProcess.DRAFT_PLAN, form);
        return this;
    }

    /** One conference: these get 20 of 30 votes. */
    public PlanningDriver vote(String... ids) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        List.of(ids).forEach(id -> votes.put(id, 20));
        conference("", votes);
        return this;
    }

    /** All four conferences. */
    public PlanningDriver votes(String... ids) {
        return vote(ids).vote(ids).vote(ids).vote(ids);
    }

    public PlanningDriver submit() {
        task(OFFICE, SuccessionPlanningProcess.SUBMIT_PLAN, Map.of("submitOutcome", "SUBMIT", "documentNumber", "3-TTr/ĐU",
                "documentDate", today(), "content", "Đề nghị phê duyệt quy hoạch"));
        return this;
    }

    public PlanningDriver approve(String... ids) {
        Map<String, Object> form = new HashMap<>(Map.of("approvalOutcome", "APPROVED", "decisionNumber", "20-QĐ/TU",
                "decisionDate", today(), "signerTitle", "Phó Bí thư"));
        if (ids.length > 0) {
            form.put("approvedIds", List.of(ids));
        }
        task(STANDING_COMMITTEE, SuccessionPlanningProcess.APPROVE_PLAN, form);
        return this;
    }

    public PlanningDriver answer(String outcome) {
        task(STANDING_COMMITTEE, SuccessionPlanningProcess.APPROVE_PLAN,
                Map.of("approvalOutcome", outcome, "reason", "Thiếu cán bộ nữ"));
        return this;
    }

    public PlanningDriver review(String outcome) {
        task(HEAD, SuccessionPlanningProcess.REVIEW_FAILURE, Map.of("failureOutcome", outcome, "reason", "Không ai đạt"));
        return this;
    }
}
