package org.tiencu.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.tiencu.ballot.SelectionRule.Base;
import org.tiencu.ballot.SelectionRule.Fallback;
import org.tiencu.ballot.SelectionRule.Method;

@Label("What holds for every ballot")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE) // the generators aim at the thresholds themselves
class BallotPropertyTest {

    /** A rule with a record that is possible under it and has the quorum. */
    record Vote(SelectionRule rule, CountRecord record) {

        BallotResult evaluate() {
            return Ballot.evaluate(rule, record);
        }
    }

    @Property
    @Label("The order of the ballot changes nobody's fate")
    void orderOfTheBallot(@ForAll("votes") Vote vote, @ForAll Random random) {
        List<CandidateVotes> shuffled = new ArrayList<>(vote.record().candidates());
        Collections.shuffle(shuffled, random);

        BallotResult first = vote.evaluate();
        BallotResult second = Ballot.evaluate(vote.rule(), with(vote.record(), shuffled));

        assertThat(second.outcome()).isEqualTo(first.outcome());
        assertThat(second.selected()).containsExactlyInAnyOrderElementsOf(first.selected());
        assertThat(second.headChoices()).containsExactlyInAnyOrderElementsOf(first.headChoices());
        assertThat(second.results()).containsExactlyInAnyOrderElementsOf(first.results());
    }

    @Property
    @Label("Everyone in a result SELECTED is above the majority and, in a nomination, has a seat")
    void selectedAreAboveTheMajority(@ForAll("selections") Vote vote) {
        BallotResult result = vote.evaluate();

        assertThat(result.selected()).isNotEmpty().allSatisfy(id -> assertThat(
                compare(votesOf(vote, id), vote.record().summoned(), vote.rule().majorityPercent())).isPositive());
        if (vote.rule().method() == Method.NOMINATION) {
            assertThat(result.selected()).hasSizeLessThanOrEqualTo(vote.record().seats());
        }
    }

    @Property
    @Label("Nobody above the majority is dropped unless the seats are full of people with at least as many votes")
    void theMajorityIsNotDropped(@ForAll("votes") Vote vote) {
        BallotResult result = vote.evaluate();

        for (CandidateVotes candidate : vote.record().candidates()) {
            boolean above =
                    compare(candidate.votes(), vote.record().summoned(), vote.rule().majorityPercent()) > 0;
            if (above && !in(result, candidate.id())) {
                assertThat(vote.rule().method()).isEqualTo(Method.NOMINATION);
                assertThat(result.selected().size() + result.headChoices().size())
                        .isGreaterThanOrEqualTo(vote.record().seats());
                assertThat(Stream.concat(result.selected().stream(), result.headChoices().stream()))
                        .allSatisfy(id -> assertThat(votesOf(vote, id)).isGreaterThan(candidate.votes()));
            }
        }
    }

    @Property
    @Label("Nobody with fewer votes is preferred in a nomination")
    void moreVotesAreNeverWorse(@ForAll("nominations") Vote vote) {
        BallotResult result = vote.evaluate();

        for (CandidateVotes better : vote.record().candidates()) {
            for (CandidateVotes worse : vote.record().candidates()) {
                if (better.votes() >= worse.votes() && result.selected().contains(worse.id())) {
                    assertThat(in(result, better.id())).isTrue();
                }
            }
        }
    }

    @Property
    @Label("A vote more never drops a person who was selected or carried")
    void moreVotesDoNotDrop(@ForAll("votes") Vote vote, @ForAll @IntRange(min = 1, max = 40) int more) {
        BallotResult before = vote.evaluate();

        for (String id : before.selected()) {
            CountRecord raised = with(vote.record(), vote.record().candidates().stream()
                    .map(candidate -> candidate.id().equals(id)
                            ? new CandidateVotes(id, candidate.votes() + more) : candidate)
                    .toList());
            if (!CountCheck.problems(vote.rule(), raised).isEmpty()) {
                continue;
            }
            BallotResult after = Ballot.evaluate(vote.rule(), raised);
            boolean hadMajority =
                    compare(votesOf(vote, id), vote.record().summoned(), vote.rule().majorityPercent()) > 0;
            if (hadMajority || !vote.rule().headDecidesAtMajority()) {
                assertThat(after.selected()).contains(id);
            } else {
                // the raise may lift a carried person to exactly the majority, where the head decides
                assertThat(in(after, id)).isTrue();
            }
        }
    }

    @Property
    @Label("Selected people and the head's choices are candidates, without repetition or overlap")
    void selectedAreCandidates(@ForAll("votes") Vote vote) {
        BallotResult result = vote.evaluate();
        List<String> ids = vote.record().candidates().stream().map(CandidateVotes::id).toList();

        assertThat(ids).containsAll(result.selected()).containsAll(result.headChoices());
        assertThat(result.selected()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(headChoicesOr(result, "-"));
        assertThat(result.headChoices()).doesNotHaveDuplicates();
        assertThat(result.results()).extracting(CandidateResult::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(result.results()).extracting(CandidateResult::votes).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    @Label("The outcome agrees with the lists")
    void outcomeAgreesWithTheLists(@ForAll("votes") Vote vote) {
        BallotResult result = vote.evaluate();

        assertThat(result.quorum()).isTrue();
        assertThat(result.outcome()).isNotEqualTo(Outcome.NO_QUORUM);
        assertThat(result.headChoices().isEmpty()).isEqualTo(result.outcome() != Outcome.HEAD_DECIDES);
        if (result.outcome() == Outcome.FAILED) {
            assertThat(result.selected()).isEmpty();
        }
        if (result.outcome() == Outcome.SELECTED || result.outcome() == Outcome.CARRIED) {
            assertThat(result.selected()).isNotEmpty();
        }
        if (result.outcome() == Outcome.HEAD_DECIDES) {
            assertThat(vote.rule().headDecidesAtMajority()).isTrue();
            assertThat(result.selected()).hasSizeLessThan(vote.record().seats());
        }
        // guards the generator: a property that never meets an outcome says nothing about it
        Statistics.collect(result.outcome());
        Statistics.coverage(coverage -> {
            for (Outcome outcome : List.of(Outcome.SELECTED, Outcome.CARRIED, Outcome.HEAD_DECIDES, Outcome.FAILED)) {
                coverage.check(outcome).count(count -> count >= 5);
            }
        });
    }

    @Property
    @Label("A list approves exactly those above the majority")
    void listApproval(@ForAll @IntRange(min = 1) int summoned, @ForAll @IntRange(min = 0, max = 100) int percent,
            @ForAll @IntRange(min = -2, max = 2) int offset) {
        int edge = (int) ((long) summoned * percent / 100) + offset;
        int votes = Math.max(0, Math.min(summoned, edge));
        SelectionRule rule = new SelectionRule(Method.LIST_APPROVAL, 2, 3, Base.SUMMONED, percent, Fallback.NONE, 0,
                false, "", "");

        Outcome outcome = Ballot.evaluate(rule, Records.of(summoned, votes)).outcome();

        assertThat(outcome).isEqualTo(compare(votes, summoned, percent) > 0 ? Outcome.SELECTED : Outcome.FAILED);
    }

    @Property
    @Label("A body a thousand times as large decides alike")
    void scale(@ForAll("votes") Vote vote) {
        int scale = 1_000;
        CountRecord small = vote.record();
        CountRecord large = new CountRecord(small.summoned() * scale, small.present() * scale, small.issued() * scale,
                small.returned() * scale, small.invalid() * scale, small.seats(), small.candidates().stream()
                        .map(candidate -> new CandidateVotes(candidate.id(), candidate.votes() * scale)).toList());

        BallotResult expected = vote.evaluate();
        BallotResult actual = Ballot.evaluate(vote.rule(), large);

        assertThat(actual.outcome()).isEqualTo(expected.outcome());
        assertThat(actual.selected()).isEqualTo(expected.selected());
        assertThat(actual.headChoices()).isEqualTo(expected.headChoices());
        assertThat(actual.results()).extracting(CandidateResult::percent)
                .isEqualTo(expected.results().stream().map(CandidateResult::percent).toList());
    }

    @Property
    @Label("The head can pick any open number of the choices, and a decided step is decided")
    void headDecision(@ForAll("headDecisions") Vote vote, @ForAll Random random) {
        BallotResult pending = vote.evaluate();
        int seats = vote.record().seats();
        List<String> choices = new ArrayList<>(pending.headChoices());
        Collections.shuffle(choices, random);
        int most = Math.min(choices.size(), seats - pending.selected().size());
        List<String> chosen = choices.subList(0, random.nextInt(most + 1));

        BallotResult decided = Ballot.decideByHead(pending, seats, chosen);

        Set<String> expected = new HashSet<>(pending.selected());
        expected.addAll(chosen);
        assertThat(decided.selected()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected)
                .hasSizeLessThanOrEqualTo(seats);
        assertThat(decided.outcome()).isEqualTo(expected.isEmpty() ? Outcome.FAILED : Outcome.SELECTED);
        assertThat(decided.results()).isEqualTo(pending.results());
    }

    @Property
    @Label("One person more in the room never loses the quorum; all who were summoned always have it")
    void quorumIsMonotone(@ForAll("rules") SelectionRule rule, @ForAll @IntRange(min = 1) int summoned,
            @ForAll @IntRange(min = 0) int present) {
        Assume.that(present < summoned);

        if (Quorum.reached(rule, summoned, present)) {
            assertThat(Quorum.reached(rule, summoned, present + 1)).isTrue();
        }
        assertThat(Quorum.reached(rule, summoned, summoned)).isTrue();
    }

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    @Label("A record gives a result exactly if its figures can be true")
    void impossibleRecordsGiveNoResult(@ForAll("rules") SelectionRule rule, @ForAll("anyRecords") CountRecord record) {
        boolean possible = possible(rule, record);
        Statistics.collect(possible);
        Statistics.coverage(coverage -> {
            coverage.check(true).count(count -> count >= 10);
            coverage.check(false).count(count -> count >= 10);
        });
        if (possible) {
            assertThat(Ballot.evaluate(rule, record)).isNotNull();
        } else {
            assertThatThrownBy(() -> Ballot.evaluate(rule, record))
                    .isInstanceOfSatisfying(ImpossibleCountException.class,
                            refusal -> assertThat(refusal.problems()).isNotEmpty().doesNotHaveDuplicates());
        }
    }

    @Provide
    Arbitrary<SelectionRule> rules() {
        return rules(Arbitraries.of(Method.NOMINATION, Method.NOMINATION, Method.LIST_APPROVAL, Method.OPINION));
    }

    @Provide
    Arbitrary<Vote> votes() {
        return rules().flatMap(BallotPropertyTest::records);
    }

    @Provide
    Arbitrary<Vote> nominations() {
        return rules(Arbitraries.just(Method.NOMINATION)).flatMap(BallotPropertyTest::records);
    }

    @Provide
    Arbitrary<Vote> selections() {
        return votes().filter(vote -> vote.evaluate().outcome() == Outcome.SELECTED);
    }

    @Provide
    Arbitrary<Vote> headDecisions() {
        return rules(Arbitraries.just(Method.NOMINATION)).filter(SelectionRule::headDecidesAtMajority)
                .flatMap(BallotPropertyTest::records)
                .filter(vote -> vote.evaluate().outcome() == Outcome.HEAD_DECIDES);
    }

    /** Figures that are nearly right, so that both possible and impossible records come up often. */
    @Provide
    Arbitrary<CountRecord> anyRecords() {
        Arbitrary<Integer> step = Arbitraries.frequency(entry(12, 0), entry(4, 1), entry(1, -1), entry(1, 3));
        Arbitrary<List<CandidateVotes>> candidates = Combinators.combine(
                Arbitraries.of("A", "B", "C", "D", "E", "F", " "), Arbitraries.frequency(
                        entry(6, 0), entry(6, 1), entry(4, 2), entry(2, 5), entry(1, -1)))
                .as(CandidateVotes::new).list().ofMaxSize(4);
        return Combinators.combine(Arbitraries.integers().between(-1, 12), step, step, step,
                Arbitraries.integers().between(-1, 3), Arbitraries.integers().between(0, 3), candidates)
                .as((summoned, absent, unissued, unreturned, invalid, seats, persons) -> new CountRecord(summoned,
                        summoned - absent, summoned - absent - unissued, summoned - absent - unissued - unreturned,
                        invalid, seats, persons));
    }

    private static Tuple.Tuple2<Integer, Integer> entry(int frequency, int value) {
        return Tuple.of(frequency, value);
    }

    private static Arbitrary<SelectionRule> rules(Arbitrary<Method> methods) {
        Arbitrary<Integer> majority = Arbitraries.oneOf(Arbitraries.of(50, 25), Arbitraries.integers().between(0, 100));
        Arbitrary<Integer> fallbackPercent =
                Arbitraries.oneOf(Arbitraries.just(30), Arbitraries.integers().between(1, 100));
        Arbitrary<Integer> denominators = Arbitraries.integers().between(1, 5);
        return denominators.flatMap(denominator -> Combinators.combine(methods,
                Arbitraries.integers().between(0, denominator), Arbitraries.of(Base.class), majority,
                Arbitraries.of(Fallback.class), fallbackPercent, Arbitraries.of(true, false))
                .as((method, numerator, base, percent, fallback, fallbackAt, head) -> new SelectionRule(method,
                        numerator, denominator, base, percent, fallback, fallbackAt, head, "", "")));
    }

    private static Arbitrary<Vote> records(SelectionRule rule) {
        Arbitrary<Integer> share = Arbitraries.integers().between(0, 4);
        Arbitrary<Integer> summoned =
                Arbitraries.oneOf(Arbitraries.of(4, 12, 20), Arbitraries.integers().between(1, 40));
        return Combinators.combine(summoned, share, share, share, Arbitraries.integers().between(1, 4))
                .flatAs((all, absent, unreturned, invalid, seats) -> {
                    int denominator = rule.quorumDenominator();
                    int least = (all * rule.quorumNumerator() + denominator - 1) / denominator;
                    int present = Math.max(least, all - absent);
                    int returned = Math.max(0, present - unreturned);
                    int bad = Math.min(returned, invalid);
                    return votes(rule, all, returned - bad).list().ofMinSize(1).ofMaxSize(6)
                            .map(votes -> new Vote(rule, new CountRecord(all, present, present, returned, bad, seats,
                                    candidates(rule, (returned - bad) * seats, votes))));
                });
    }

    /** Votes of one person, often next to a threshold. */
    private static Arbitrary<Integer> votes(SelectionRule rule, int summoned, int valid) {
        Arbitrary<Integer> anywhere = Arbitraries.integers().between(0, valid);
        Arbitrary<Integer> nearTheEdge = Combinators.combine(
                Arbitraries.of(rule.majorityPercent(), rule.fallbackPercent()), Arbitraries.of(-1, 0, 0, 1))
                .as((percent, offset) -> Math.max(0, Math.min(valid, summoned * percent / 100 + offset)));
        return Arbitraries.oneOf(anywhere, nearTheEdge, nearTheEdge);
    }

    /** Cuts the votes down where the ballots of a nomination would not suffice for them. */
    private static List<CandidateVotes> candidates(SelectionRule rule, int available, List<Integer> votes) {
        List<CandidateVotes> candidates = new ArrayList<>();
        int left = rule.method() == Method.LIST_APPROVAL ? Integer.MAX_VALUE : available;
        for (int wanted : votes) {
            int given = Math.min(wanted, left);
            left -= given;
            candidates.add(new CandidateVotes("person-" + candidates.size(), given));
        }
        return candidates;
    }

    /** Says the conditions of a possible record once more, in one expression each. */
    private static boolean possible(SelectionRule rule, CountRecord record) {
        boolean conference = record.summoned() >= 1 && record.present() >= 0 && record.present() <= record.summoned();
        if (!conference) {
            return false;
        }
        boolean voteNeeded = record.present() * rule.quorumDenominator()
                >= record.summoned() * rule.quorumNumerator();
        int valid = record.returned() - record.invalid();
        boolean ballots = IntStream.of(record.issued(), record.returned(), record.invalid()).allMatch(n -> n >= 0)
                && record.issued() <= record.present() && record.returned() <= record.issued() && valid >= 0;
        boolean seats = record.seats() >= (voteNeeded ? 1 : 0);
        List<String> ids = record.candidates().stream().map(CandidateVotes::id).toList();
        boolean persons = !(voteNeeded && ids.isEmpty()) && ids.stream().noneMatch(String::isBlank)
                && new HashSet<>(ids).size() == ids.size()
                && record.candidates().stream().allMatch(c -> c.votes() >= 0 && c.votes() <= valid);
        boolean sum = rule.method() == Method.LIST_APPROVAL
                || record.candidates().stream().mapToInt(CandidateVotes::votes).sum() <= valid * record.seats();
        return ballots && seats && persons && sum;
    }

    private static int compare(int votes, int base, int percent) {
        return BigInteger.valueOf(votes).multiply(BigInteger.valueOf(100))
                .compareTo(BigInteger.valueOf(base).multiply(BigInteger.valueOf(percent)));
    }

    private static int votesOf(Vote vote, String id) {
        return vote.record().candidates().stream().filter(candidate -> candidate.id().equals(id)).findFirst()
                .orElseThrow().votes();
    }

    private static boolean in(BallotResult result, String id) {
        return result.selected().contains(id) || result.headChoices().contains(id);
    }

    private static List<String> headChoicesOr(BallotResult result, String nobody) {
        return result.headChoices().isEmpty() ? List.of(nobody) : result.headChoices();
    }

    private static CountRecord with(CountRecord record, List<CandidateVotes> candidates) {
        return new CountRecord(record.summoned(), record.present(), record.issued(), record.returned(),
                record.invalid(), record.seats(), candidates);
    }
}
