package org.tiencu.personnel.application.confidence;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.RetirementDates;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.application.casefile.CaseFile;

/** Who in a unit holds a leading post, and who of them is voted on. */
@Component
class ConfidenceCandidates {

    /**
     * Somebody who holds a leading post in the unit.
     *
     * @param officialId who
     * @param name his name
     * @param post his highest post there
     * @param exclusions why he is not voted on, empty if he is
     * @param termYear the year of his term in which the vote falls, from 1
     */
    record Holder(String officialId, String name, Post post, List<String> exclusions, int termYear) {

        boolean isEligible() {
            return exclusions.isEmpty();
        }
    }

    private final Posts posts;
    private final Tenures tenures;
    private final Officials officials;
    private final RetirementDates retirementDates;
    private final ConfidenceRules rules;
    private final CaseFile file;

    ConfidenceCandidates(Posts posts, Tenures tenures, Officials officials, RetirementDates retirementDates,
            ConfidenceRules rules, CaseFile file) {
        this.posts = posts;
        this.tenures = tenures;
        this.officials = officials;
        this.retirementDates = retirementDates;
        this.rules = rules;
        this.file = file;
    }

    /** Everybody who holds a leading post in the unit today, each once, highest post first. */
    List<Holder> holders(String unitCode, LocalDate voteDay) {
        Map<String, Tenure> highest = new LinkedHashMap<>();
        Map<String, Post> inPost = new LinkedHashMap<>();
        for (Post post : posts.inUnit(unitCode)) {
            for (Tenure tenure : tenures.holders(post.id(), file.today())) {
                highest.putIfAbsent(tenure.officialId(), tenure);
                inPost.putIfAbsent(tenure.officialId(), post);
            }
        }
        Map<String, Official> people = officials.find(highest.keySet()).stream()
                .collect(Collectors.toMap(Official::id, Function.identity()));
        Map<String, List<Tenure>> careers = tenures.ofOfficials(highest.keySet()).stream()
                .collect(Collectors.groupingBy(Tenure::officialId));
        return highest.values().stream().map(tenure -> holder(people.get(tenure.officialId()),
                inPost.get(tenure.officialId()), tenure, careers.getOrDefault(tenure.officialId(), List.of()), voteDay))
                .toList();
    }

    private Holder holder(Official official, Post post, Tenure tenure, List<Tenure> career, LocalDate voteDay) {
        boolean startedInVoteYear = firstDay(tenure, career).getYear() == voteDay.getYear();
        return new Holder(official.id(), official.fullName(), post,
                rules.exclusions(voteDay, monthsToRetirement(official, voteDay), startedInVoteYear),
                Period.between(tenure.startsOn(), voteDay).getYears() + 1);
    }

    /** The day on which he came into the post; a reappointment that follows at once is not a new beginning. */
    private static LocalDate firstDay(Tenure tenure, List<Tenure> career) {
        LocalDate first = tenure.startsOn();
        // latest first, so each earlier time in the post comes after the one that followed it
        for (Tenure earlier : career) {
            if (earlier.postId().equals(tenure.postId()) && first.minusDays(1).equals(earlier.closedOn())) {
                first = earlier.startsOn();
            }
        }
        return first;
    }

    /** A month begun counts, so that somebody who retires in six months and a day has not yet got notice. */
    private int monthsToRetirement(Official official, LocalDate day) {
        LocalDate retirement = retirementDates.of(official.sex(), official.birthDate());
        int months = (int) ChronoUnit.MONTHS.between(day, retirement);
        return day.plusMonths(months).isBefore(retirement) ? months + 1 : months;
    }
}
