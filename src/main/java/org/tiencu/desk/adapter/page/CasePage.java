package org.tiencu.desk.adapter.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.tiencu.desk.application.cases.CaseDesk;
import org.tiencu.desk.application.cases.CaseDesk.Event;
import org.tiencu.desk.application.cases.CaseDesk.EventKind;
import org.tiencu.desk.application.cases.CaseDesk.Mark;
import org.tiencu.desk.application.cases.CaseRecord;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.platform.time.VietnamTime;

/**
 * A case in the words of the page.
 *
 * @param id number of the case
 * @param opened when it was opened, an empty text if that is not kept
 * @param open whether it has not ended
 * @param waiting what is to be done now
 * @param next what may follow
 * @param events what happened, latest first
 * @param papers the papers among it, in their order
 */
record CasePage(String id, String kind, String unit, String status, String opened, boolean open, List<Waiting> waiting,
        Collection<String> next, List<Happened> events, List<Happened> papers, List<CaseRecord.Vote> votes,
        List<CaseRecord.Link> links, List<CaseDesk.Picture> pictures) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy")
            .withZone(VietnamTime.ZONE);

    /** An open step; {@code who} is who has it or may take it. */
    record Waiting(String name, String process, String who, String since, String due, Mark mark, String address) {

        public String markText() {
            return switch (mark) {
                case LATE -> "Quá hạn";
                case TODAY -> "Đến hạn hôm nay";
                case AHEAD -> "";
            };
        }
    }

    /** A step or a paper. */
    record Happened(String at, String title, boolean paper, String detail, String by, String text) {
    }

    static CasePage of(CaseDesk.View view) {
        List<Happened> events = view.events().stream().map(CasePage::happened).toList();
        return new CasePage(view.facts().id(), view.facts().kind(), view.unitName(), view.facts().status(),
                view.openedAt() == null ? "" : MOMENT.format(view.openedAt()), view.facts().open(),
                view.open().stream().map(CasePage::waiting).toList(), view.next(), reversed(events),
                events.stream().filter(Happened::paper).toList(), view.votes(), view.links(), view.pictures());
    }

    private static Waiting waiting(CaseDesk.Waiting one) {
        String may = String.join("; ", one.step().holders());
        return new Waiting(one.step().name(), one.step().process(),
                one.step().takenBy() == null ? may + " (chưa ai nhận)" : one.step().takenBy() + " đang xử lý"
                        + (may.isEmpty() ? "" : " – " + may),
                MOMENT.format(one.step().since()), due(one.step().due()), one.mark(),
                "/camunda/app/tasklist/default/#/?task=" + one.step().taskId());
    }

    private static Happened happened(Event event) {
        String detail = event.kind() == EventKind.STEP
                ? event.process() + (event.completed() ? "" : ": kết thúc mà không phải xử lý")
                : Stream.of(event.number() == null ? null : "số " + event.number(),
                        event.datedOn() == null ? null : "ngày " + DAY.format(event.datedOn()))
                        .filter(Objects::nonNull).collect(Collectors.joining(" "));
        return new Happened(event.at() == null ? day(event.datedOn()) : MOMENT.format(event.at()), event.title(),
                event.kind() == EventKind.PAPER, detail,
                event.by() == null || event.onBehalfOf() == null ? event.by() : event.by() + " (làm thay " + event.onBehalfOf() + ")",
                event.text());
    }

    private static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String due(Instant due) {
        if (due == null) {
            return "";
        }
        LocalDate day = LocalDate.ofInstant(due, VietnamTime.ZONE);
        return due.equals(Deadlines.endOf(day)) ? "hết ngày " + DAY.format(day) : MOMENT.format(due);
    }

    private static <T> List<T> reversed(List<T> list) {
        return IntStream.iterate(list.size() - 1, i -> i >= 0, i -> i - 1).mapToObj(list::get).toList();
    }
}
