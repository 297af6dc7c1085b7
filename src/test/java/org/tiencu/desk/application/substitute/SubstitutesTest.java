package org.tiencu.desk.application.substitute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.desk.application.substitute.SubstituteStore.TaskFacts;
import org.tiencu.desk.domain.substitute.Substitution;
import org.tiencu.desk.domain.substitute.Substitution.State;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.process.Deputies.Absent;
import org.tiencu.platform.process.Deputies.Standing;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.Accounts;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.MockUser;
import org.tiencu.support.Refusals;

class SubstitutesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final String OFFICE = "office@1";
    private static final String TASK = "t1";

    /** Says what time it is. */
    private static final class Hands extends Clock {

        Instant now = TODAY.atTime(9, 0).atZone(VietnamTime.ZONE).toInstant();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return VietnamTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new AssertionError("Days are those of Vietnam");
        }
    }

    private final InMemorySubstitutes world = new InMemorySubstitutes();
    private final CurrentUser user = mock(CurrentUser.class);
    private final Accounts accounts = mock(Accounts.class);
    private final Hands clock = new Hands();
    private final SubstituteBoard board = new SubstituteBoard(world, world, clock);
    private final SubstituteDeputies deputies = new SubstituteDeputies(board, world, clock);
    private final SubstituteLinks links = new SubstituteLinks(world, world, world, board, clock);
    private final SubstituteUpkeep upkeep = new SubstituteUpkeep(board, links, user);
    private final List<KindFolder> folders = List.of(folder("personnel"), folder("election"));
    private final Substitutes substitutes = new Substitutes(
            new SubstituteBook(world, world, folders, accounts, user, mock(AuditTrail.class), clock), world, board, upkeep, links, world, world, folders,
            new SubstituteUsers() {
                @Override
                public List<Person> search(String text, int limit) {
                    return List.of();
                }

                @Override
                public Map<String, String> names(Collection<String> ids) {
                    return ids.stream().collect(Collectors.toMap(id -> id, id -> "Ông " + id));
                }
            }, user);

    private static KindFolder folder(String name) {
        return new KindFolder() {
            @Override
            public String folder() {
                return name;
            }

            @Override
            public String label() {
                return name;
            }
        };
    }

    @BeforeEach
    void begin() {
        lenient().when(accounts.userExists(any())).thenAnswer(call -> !call.getArgument(0).equals("nobody"));
        world.groups.put("an", Set.of(OFFICE));
        world.task(TASK, "appointment", null, OFFICE);
        signIn("an");
    }

    private void signIn(String id, String... groups) {
        MockUser.signIn(user, id, groups);
    }

    private Substitution name(String absent, String substitute, int days, String... kinds) {
        return substitutes.add(new Substitutes.Request(absent, substitute, LocalDate.now(clock),
                LocalDate.now(clock).plusDays(days), Set.of(kinds))).substitution();
    }

    private void day(int day) {
        clock.now = TODAY.plusDays(day).atTime(0, 0).atZone(VietnamTime.ZONE).toInstant();
    }

    private Standing standing(String userId, String taskId) {
        return deputies.onTask(userId, world.groups.getOrDefault(userId, Set.of()), taskId);
    }

    private String actsFor(String userId, String taskId) {
        Absent absent = standing(userId, taskId).absent();
        return absent == null ? null : absent.userId();
    }

    // ---- naming

    @Test
    void shouldGiveTheSubstituteTheOpenTasksAtOnce() {
        name(null, "binh", 3, "*");
        assertThat(world.candidates(TASK)).containsExactly("binh");
        assertThat(actsFor("binh", TASK)).isEqualTo("an");
        assertThat(standing("binh", TASK).absent().groups()).containsExactly(OFFICE);
    }

    @Test
    void shouldGiveNothing_beforeTheFirstDay() {
        substitutes.add(new Substitutes.Request("an", "binh", TODAY.plusDays(1), TODAY.plusDays(1), Set.of("*")));
        assertThat(world.candidates(TASK)).isEmpty();
        assertThat(actsFor("binh", TASK)).isNull();
        assertThat(deputies.onStart("binh", "appointment")).isEmpty();

        day(1);
        upkeep.run();
        assertThat(world.candidates(TASK)).containsExactly("binh");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-03T16:59:59.999Z, true", "2026-12-03T17:00:00Z, false"})
    void shouldEnd_atMidnightInVietnam(Instant moment, boolean entitled) {
        name("an", "binh", 2, "*");
        clock.now = moment;
        assertThat(standing("binh", TASK).entitled()).isEqualTo(entitled);
        assertThat(deputies.onStart("binh", "appointment").isEmpty()).isEqualTo(!entitled);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01T16:59:59.999Z, false", "2026-12-01T17:00:00Z, true"})
    void shouldBegin_atMidnightInVietnam(Instant moment, boolean begun) {
        substitutes.add(new Substitutes.Request("an", "binh", TODAY.plusDays(1), TODAY.plusDays(1), Set.of("*")));
        clock.now = moment;
        assertThat(deputies.onStart("binh", "appointment").isEmpty()).isEqualTo(!begun);
    }

    @Test
    void shouldCoverChosenKindsOnly() {
        world.task("t2", "voter-list", null, OFFICE);
        name("an", "binh", 3, "election/*");
        assertThat(world.candidates(TASK)).isEmpty();
        assertThat(world.candidates("t2")).containsExactly("binh");
        assertThat(actsFor("binh", TASK)).isNull();
        assertThat(deputies.onStart("binh", "appointment")).isEmpty();
        assertThat(deputies.onStart("binh", "voter-list")).extracting(Absent::userId).containsExactly("an");
    }

    // ---- who may

    @Test
    void shouldRefuseAStranger_andLetAnAdministratorDoIt() {
        signIn("head", "head@1");
        assertThat(Refusals.of(() -> name("an", "binh", 3, "*")).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(world.all).isEmpty();
        signIn("admin", "camunda-admin");
        assertThat(name("an", "binh", 3, "*").setBy()).isEqualTo("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"an", "binh", "admin"})
    void shouldBeEnded_byThoseWhomItConcerns(String who) {
        long id = name("an", "binh", 3, "*").id();
        signIn(who, who.equals("admin") ? "camunda-admin" : OFFICE);
        assertThat(substitutes.end(id).state()).isEqualTo(State.ENDED);
        assertThat(world.candidates(TASK)).isEmpty();
        assertThat(world.all.get(id).endedBy()).isEqualTo(who);
        assertThat(Refusals.of(() -> substitutes.end(id)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(board.open()).isEmpty();
    }

    @Test
    void shouldNotExist_forStrangers() {
        long id = name("an", "binh", 3, "*").id();
        signIn("head", "head@1");
        assertThat(Refusals.of(() -> substitutes.end(id)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(Refusals.of(() -> substitutes.done(id)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(substitutes.visible()).isEmpty();
        assertThat(world.candidates(TASK)).containsExactly("binh");
    }

    @Test
    void shouldRefuseWhatMakesNoSense() {
        assertThat(Refusals.of(() -> name("an", "nobody", 3, "*")).violations().get(0).field()).isEqualTo("substitute");
        assertThat(Refusals.of(() -> name("an", "an", 3, "*")).violations().get(0).field()).isEqualTo("substitute");
        assertThat(Refusals.of(() -> name("an", "binh", -1, "*")).violations().get(0).field()).isEqualTo("lastDay");
        assertThat(Refusals.of(() -> name("an", "binh", 3)).violations().get(0).field()).isEqualTo("kinds");
        assertThat(Refusals.of(() -> name("an", "binh", 3, "other/*")).violations().get(0).field()).isEqualTo("kinds");
        assertThat(world.all).isEmpty();
    }

    @Test
    void shouldRefuseACycle_andASecond() {
        name("an", "binh", 3, "*");
        assertThat(Refusals.of(() -> name("an", "chi", 3, "voter-list")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        signIn("binh");
        assertThat(Refusals.of(() -> name("binh", "an", 3, "personnel/*"))).hasMessageContaining("làm thay lẫn nhau");
        assertThat(world.all).hasSize(1);
    }

    // ---- whose right

    @Test
    void shouldNotPassOn_whatOneHasAsASubstitute() {
        name("an", "binh", 3, "*");
        signIn("binh");
        name("binh", "chi", 3, "*");
        assertThat(world.candidates(TASK)).containsExactly("binh");
        assertThat(actsFor("chi", TASK)).isNull();

        world.hold(TASK, "binh");
        upkeep.run();
        assertThat(world.candidates(TASK)).containsExactly("binh");
        assertThat(deputies.takeOver("chi", TASK, "binh")).isFalse();
        assertThat(deputies.appeared(new TaskFacts(TASK, "appointment", "binh", Set.of(), Set.of()))).isEmpty();
    }

    @Test
    void shouldWorkInOnesOwnRightFirst() {
        world.groups.put("binh", Set.of(OFFICE));
        name("an", "binh", 3, "*");
        assertThat(world.candidates(TASK)).isEmpty();
        assertThat(standing("binh", TASK)).isEqualTo(Standing.OWN);
    }

    @Test
    void shouldLoseAtOnce_whatTheAbsentUserLoses() {
        name("an", "binh", 3, "*");
        world.groups.put("an", Set.of());
        assertThat(standing("binh", TASK)).isEqualTo(Standing.NONE);
        upkeep.run();
        assertThat(world.candidates(TASK)).isEmpty();
        assertThat(world.forgotten).containsExactly(TASK + " binh");

        world.groups.put("an", Set.of(OFFICE));
        upkeep.run();
        assertThat(world.candidates(TASK)).containsExactly("binh");
    }

    @Test
    void shouldTakeOver_whatTheAbsentUserHasClaimed() {
        world.groups.put("binh", Set.of(OFFICE));
        world.hold(TASK, "an");
        assertThat(deputies.takeOver("binh", TASK, "an")).isFalse();
        name("an", "binh", 3, "*");
        assertThat(deputies.takeOver("binh", TASK, "an")).isTrue();
        world.hold(TASK, "binh");
        assertThat(actsFor("binh", TASK)).as("also where it could be his own work").isEqualTo("an");
        upkeep.run();
        assertThat(actsFor("binh", TASK)).isEqualTo("an");
    }

    // ---- the end

    @Test
    void shouldGiveBegunWorkBackToTheGroup() {
        name("an", "binh", 2, "*");
        world.hold(TASK, "binh");
        day(3);
        assertThat(standing("binh", TASK)).isEqualTo(Standing.NONE);
        upkeep.run();
        assertThat(world.holder(TASK)).isNull();
        assertThat(world.candidates(TASK)).isEmpty();
        assertThat(world.rows).isEmpty();
        assertThat(board.open()).as("nothing is left to do").isEmpty();
    }

    @Test
    void shouldGiveATaskWithoutAGroupBackToItsHolder() {
        world.task("t3", "appointment", "an");
        name("an", "binh", 2, "*");
        assertThat(deputies.takeOver("binh", "t3", "an")).isTrue();
        world.hold("t3", "binh");
        assertThat(deputies.returnsTo("binh", "t3")).isEqualTo("an");
        upkeep.run();
        assertThat(actsFor("binh", "t3")).isEqualTo("an");
        day(3);
        upkeep.run();
        assertThat(world.holder("t3")).isEqualTo("an");
    }

    @Test
    void shouldKeep_whatAnotherSubstitutionGives() {
        world.groups.put("dung", Set.of(OFFICE));
        name("an", "binh", 2, "*");
        signIn("dung");
        name("dung", "binh", 5, "*");
        day(3);
        upkeep.run();
        assertThat(world.candidates(TASK)).containsExactly("binh");
        assertThat(actsFor("binh", TASK)).isEqualTo("dung");
        day(6);
        upkeep.run();
        assertThat(world.candidates(TASK)).isEmpty();
    }

    @Test
    void shouldChangeNothing_whenRepeated() {
        name("an", "binh", 2, "*");
        List<?> rows = List.copyOf(world.rows);
        upkeep.run();
        upkeep.run();
        assertThat(world.rows).isEqualTo(rows);
        assertThat(world.candidates(TASK)).containsExactly("binh");
    }

    // ---- what it costs

    @Test
    void shouldAskNothing_whereNobodyIsAway() {
        board.reload();
        world.asked = 0;
        for (int i = 0; i < 100; i++) {
            assertThat(deputies.appeared(new TaskFacts("t" + i, "appointment", null, Set.of(OFFICE), Set.of()))).isEmpty();
            assertThat(standing("an", TASK)).isEqualTo(Standing.OWN);
            assertThat(deputies.onStart("an", "appointment")).isEmpty();
            assertThat(deputies.takeOver("an", TASK, "binh")).isFalse();
        }
        assertThat(world.asked).isZero();
    }

    @Test
    void shouldAskOnce_forATaskThatConcernsNobodyAway() {
        name("an", "binh", 2, "*");
        world.asked = 0;
        deputies.appeared(new TaskFacts("t9", "appointment", null, Set.of("head@1"), Set.of()));
        assertThat(world.asked).isEqualTo(1);
        assertThat(standing("chi", TASK)).isEqualTo(Standing.OWN);
        assertThat(world.asked).isEqualTo(1);
    }
}
