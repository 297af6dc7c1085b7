package org.tiencu.desk.adapter.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

import org.tiencu.desk.application.substitute.SubstituteStore.Act;
import org.tiencu.desk.application.substitute.SubstituteStore.HeldTask;
import org.tiencu.desk.application.substitute.Substitutes.Done;
import org.tiencu.desk.application.substitute.Substitutes.Entry;
import org.tiencu.desk.domain.substitute.Substitution;
import org.tiencu.desk.domain.substitute.Substitution.State;
import org.tiencu.platform.time.VietnamTime;

/** What the pages about substitutes show. */
final class SubstitutePage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");

    /** What was typed into the form; kept when it is refused. */
    record Form(String absent, String absentText, String substitute, String substituteText, LocalDate firstDay,
            LocalDate lastDay, Set<String> kinds) {

        static Form empty(LocalDate today) {
            return new Form("", "", "", "", today, null, Set.of("*"));
        }
    }

    /** A substitution in a list. */
    record Row(long id, String absent, String substitute, String days, String kinds, String state, boolean inForce,
            boolean open, String set, String ended, List<HeldTask> held) {

        static Row of(Entry one, List<HeldTask> held) {
            Substitution s = one.substitution();
            return new Row(s.id(), one.absentName(), one.substituteName(), days(s), String.join("; ", one.kindNames()),
                    one.state().label(), one.state() == State.IN_FORCE, one.open(),
                    one.setByName() + " cử lúc " + moment(s.setAt()),
                    s.endedAt() == null ? null : one.endedByName() + " chấm dứt lúc " + moment(s.endedAt()), held);
        }

        private static String days(Substitution s) {
            return s.firstDay().equals(s.lastDay()) ? DAY.format(s.firstDay())
                    : DAY.format(s.firstDay()) + " – " + DAY.format(s.lastDay());
        }
    }

    /** Something that was done on behalf of the absent user. */
    record ActRow(String at, String caseId, String kind, String task) {

        static ActRow of(Done one) {
            return new ActRow(moment(one.act().at()), one.act().caseId(), one.kindName(), task(one.act()));
        }

        static String task(Act act) {
            return act.task() == null ? "Khởi tạo vụ việc" : act.task();
        }
    }

    private SubstitutePage() {
    }

    private static String moment(Instant at) {
        return MOMENT.format(LocalDateTime.ofInstant(at, VietnamTime.ZONE));
    }
}
