package org.tiencu.personnel.domain.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The structure of a plan: how many women, young people and people of ethnic minorities, and their ages. It only warns. */
public final class PlanStructure {

    private static final String MAJORITY = "Kinh";
    private static final int WHOLE = 100;
    private static final int DECIMALS = 2;

    /** What a target counts. */
    public enum Criterion {
        WOMEN, YOUNG, ETHNIC, AGE_BAND
    }

    /**
     * What is wanted.
     *
     * @param criterion what is counted
     * @param label Vietnamese name
     * @param fromAge youngest age, null for no limit
     * @param toAge oldest age, null for no limit
     * @param percent percent of the people of the plan that are wanted, null if none is set
     * @param people number of people that are wanted, null if none is set
     */
    public record Target(Criterion criterion, String label, Integer fromAge, Integer toAge, Integer percent,
            Integer people) {

        /** Whether this age lies in the target. */
        public boolean covers(int age) {
            return (fromAge == null || age >= fromAge) && (toAge == null || age <= toAge);
        }

        private boolean counts(Person person) {
            return switch (criterion) {
                case WOMEN -> person.woman();
                case ETHNIC -> person.ethnicity() != null && !MAJORITY.equals(person.ethnicity());
                case YOUNG, AGE_BAND -> covers(person.age());
            };
        }
    }

    /**
     * What counts of a person.
     *
     * @param age full years
     * @param woman whether she is a woman
     * @param ethnicity ethnic group, null if it is not known
     */
    public record Person(int age, boolean woman, String ethnicity) {
    }

    /**
     * How the plan stands to one target.
     *
     * @param target what is wanted
     * @param people how many there are
     * @param percent percent of all people of the plan, two decimals
     * @param met whether that is enough; always if nothing is set
     */
    public record Line(Target target, int people, BigDecimal percent, boolean met) {
    }

    private PlanStructure() {
    }

    /** One line for each target, in their order. */
    public static List<Line> of(List<Target> targets, List<Person> people) {
        return targets.stream().map(target -> line(target, people)).toList();
    }

    private static Line line(Target target, List<Person> people) {
        int counted = (int) people.stream().filter(target::counts).count();
        BigDecimal percent = people.isEmpty() ? BigDecimal.ZERO.setScale(DECIMALS)
                : BigDecimal.valueOf((long) counted * WHOLE)
                .divide(BigDecimal.valueOf(people.size()), DECIMALS, RoundingMode.HALF_UP);
        boolean enoughPercent = target.percent() == null
                || (long) counted * WHOLE >= (long) target.percent() * people.size();
        boolean enoughPeople = target.people() == null || counted >= target.people();
        return new Line(target, counted, percent, people.isEmpty() || enoughPercent && enoughPeople);
    }
}
