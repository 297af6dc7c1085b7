package org.tiencu.personnel.application;

import java.time.LocalDate;
import java.util.List;

import org.tiencu.ballot.SelectionRule;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.personnel.domain.conference.StepRule;
import org.tiencu.personnel.domain.vetting.Condition;
import org.tiencu.personnel.domain.vetting.DossierItem;
import org.tiencu.personnel.domain.vetting.EligibilityFacts;
import org.tiencu.personnel.domain.vetting.OpinionBody;

/** Rules for tests that are not about the law: two thirds, more than half, steps 2 and 4 secret. */
public class FixedRules implements PersonnelRules {

    @Override
    public StepRule step(LocalDate day, Regime regime, ConferenceStep step) {
        boolean list = step == ConferenceStep.STEP_1 || step == ConferenceStep.AUTHORITY;
        boolean secret = step == ConferenceStep.STEP_2 || step == ConferenceStep.STEP_4;
        return new StepRule(new SelectionRule(
                list ? SelectionRule.Method.LIST_APPROVAL : SelectionRule.Method.NOMINATION, 2, 3,
                list ? SelectionRule.Base.MEMBERS : SelectionRule.Base.SUMMONED, 50, SelectionRule.Fallback.NONE, 0,
                step == ConferenceStep.STEP_5, "Nghị định 1/2026/NĐ-CP", "Điều 1"), secret);
    }

    @Override
    public int workingDays(LocalDate day, Regime regime, Limit limit) {
        return switch (limit) {
            case POLICY_ANSWER -> 15;
            case PERSONNEL_PROCESS -> 30;
            case OPINION -> 10;
        };
    }

    @Override
    public List<DossierItem> dossierItems(LocalDate day) {
        return List.of(new DossierItem("SUBMISSION", "Tờ trình", true, null),
                new DossierItem(DossierItem.HEALTH_CERTIFICATE, "Giấy khám sức khỏe", true, 6),
                new DossierItem("OTHER", "Tài liệu khác", false, null));
    }

    @Override
    public List<OpinionBody> opinionBodies(LocalDate day, Regime regime) {
        return List.of(new OpinionBody("inspection-commission", "Ủy ban Kiểm tra"),
                new OpinionBody("internal-affairs-commission", "Ban Nội chính"));
    }

    /** Planning, and a disciplinary measure that counts for so many months. */
    @Override
    public List<Condition> conditions(EligibilityFacts facts) {
        boolean served = switch (facts.discipline()) {
            case "NONE" -> true;
            case "REPRIMAND" -> facts.monthsSinceDiscipline() >= 24;
            case "WARNING" -> facts.monthsSinceDiscipline() >= 36;
            default -> facts.monthsSinceDiscipline() >= 60;
        };
        return List.of(condition("PLANNING", 1, facts.planned(), ""),
                condition("DISCIPLINE", 2, served, facts.discipline()),
                condition("GRADES", 3, facts.notCompletedYears() == 0, ""));
    }

    private static Condition condition(String code, int position, boolean met, String reason) {
        return new Condition(code, position, code, met, reason, "Nghị định 1/2026/NĐ-CP", "Điều 1");
    }
}
