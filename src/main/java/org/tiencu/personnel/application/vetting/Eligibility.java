package org.tiencu.personnel.application.vetting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Discipline;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.RetirementDates;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.personnel.application.PersonnelRules;
import org.tiencu.personnel.domain.vetting.Condition;
import org.tiencu.personnel.domain.vetting.EligibilityFacts;

/** Whether an official meets the conditions of a post. Every act asks here, so that the same rule decides everywhere. */
@Component
public class Eligibility {

    private final PersonnelRules rules;
    private final Posts posts;
    private final Tenures tenures;
    private final Units units;
    private final RetirementDates retirementDates;

    public Eligibility(PersonnelRules rules, Posts posts, Tenures tenures, Units units, RetirementDates retirementDates) {
        this.rules = rules;
        this.posts = posts;
        this.tenures = tenures;
        this.units = units;
        this.retirementDates = retirementDates;
    }

    /** Every condition for the post with its result by the rules of this day, in order. */
    public List<Condition> conditions(Official official, Post post, LocalDate day) {
        EligibilityFacts facts = facts(official, post, day);
        List<Condition> conditions = new ArrayList<>(rules.conditions(facts));
        for (Discipline discipline : official.disciplines()) {
            int months = (int) ChronoUnit.MONTHS.between(discipline.decidedOn(), day);
            rules.conditions(facts.withDiscipline(discipline.form().name(), months)).stream()
                    .filter(condition -> !condition.met() && !hasUnmet(conditions, condition))
                    .forEach(condition -> {
                        conditions.removeIf(other -> other.condition().equals(condition.condition()));
                        conditions.add(condition);
                    });
        }
        return conditions.stream().sorted(Comparator.comparingInt(Condition::position)).toList();
    }

    /**
     * Some of the conditions.
     *
     * @param codes codes of the conditions as in the table {@code vetting-eligibility}, such as {@code DISCIPLINE}
     */
    public List<Condition> conditions(Official official, Post post, LocalDate day, Set<String> codes) {
        return conditions(official, post, day).stream().filter(one -> codes.contains(one.condition())).toList();
    }

    /** Whole months from this day until the official retires. */
    public int monthsToRetirement(Official official, LocalDate day) {
        return (int) ChronoUnit.MONTHS.between(day, retirementDates.of(official.sex(), official.birthDate()));
    }

    private static boolean hasUnmet(List<Condition> conditions, Condition condition) {
        return conditions.stream().anyMatch(other -> other.condition().equals(condition.condition()) && !other.met());
    }

    private EligibilityFacts facts(Official official, Post post, LocalDate day) {
        int currentRank = tenures.ofOfficial(official.id()).stream().filter(tenure -> tenure.isHeldOn(day))
                .map(Tenure::postId).map(id -> posts.find(id).orElseThrow().rankOrder())
                .max(Integer::compare).orElse(-1);
        String province = units.chain(post.unitCode()).stream().filter(unit -> unit.level() == UnitLevel.PROVINCE)
                .map(unit -> unit.code()).findFirst().orElse(null);
        Discipline latest = official.disciplines().stream().findFirst().orElse(null);
        return new EligibilityFacts(day,
                official.planning().stream().anyMatch(entry -> entry.rankOrder() >= post.rankOrder()),
                (int) tenures.monthsInCurrentOrEquivalentPost(official.id(), day),
                currentRank < post.rankOrder(), monthsToRetirement(official, day), post.termYears() * 12,
                latest == null ? "NONE" : latest.form().name(),
                latest == null ? 0 : (int) ChronoUnit.MONTHS.between(latest.decidedOn(), day),
                official.underInvestigation(), post.nonLocal(),
                province != null && province.equals(official.nativeProvinceCode()),
                (int) official.grades().stream().filter(grade -> grade.year() >= day.getYear() - 3
                        && grade.level() == Grade.Level.NOT_COMPLETED).count());
    }
}
