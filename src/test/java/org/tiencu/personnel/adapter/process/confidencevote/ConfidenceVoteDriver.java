package org.tiencu.personnel.adapter.process.confidencevote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.Door;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.support.MovableClock;

/**
 * Plays a confidence vote on two people of a unit. There is one vote in a year, so each is planned for a year of its own,
 * and the clock has to go there; whoever uses this sets it back.
 */
public class ConfidenceVoteDriver extends ActDriver {

    private static final AtomicInteger YEARS = new AtomicInteger();

    private final String unit;
    public final String suffix;
    public final String first;
    public final String second;
    public LocalDate voteDay = NOW.plusYears(YEARS.incrementAndGet());

    /** In the unit whose users end with this suffix. */
    public ConfidenceVoteDriver(ApplicationContext context, Door door, String unit, String suffix) {
        super(context, door);
        this.suffix = suffix;
        this.first = holder(unit);
        this.second = holder(unit);
        this.unit = unit;
    }

    private String holder(String inUnit) {
        String official = official(inUnit, 25);
        tenure(official, post(inUnit, Regime.PARTY, false, 1, 40), NOW.minusYears(1), NOW.plusYears(4));
        return official;
    }

    public Map<String, Object> startForm() {
        return new HashMap<>(Map.of("unit", unit, "voteDay", voteDay.toString(), "reason", "Đến kỳ lấy phiếu"));
    }

    public ConfidenceVoteDriver start() {
        start(OFFICE + suffix, CaseKind.CONFIDENCE_VOTE, startForm());
        return this;
    }

    public ConfidenceVoteDriver listed() {
        task(OFFICE + suffix, ConfidenceVoteProcess.PREPARE_LIST, Map.of("listOutcome", "PREPARED", "people",
                List.of(first, second)));
        return this;
    }

    public ConfidenceVoteDriver fileSent() {
        task(OFFICE + suffix, ConfidenceVoteProcess.SEND_FILE, Map.of("fileOutcome", "SENT", "sentOn", today(), "items",
                List.of("REPORT", "ASSETS")));
        return this;
    }

    /** Everything is prepared and the day of the vote has come. */
    public ConfidenceVoteDriver ready() {
        start().listed().fileSent().task(ORGANISATION_COMMISSION, ConfidenceVoteProcess.SEND_POINTS,
                Map.of("pointsOutcome", "NO_POINTS"));
        context.getBean(MovableClock.class).moveTo(voteDay);
        return this;
    }

    /** 30 people summoned, so many present, all ballots valid; the rest of the ballots is high. */
    public Map<String, Object> countForm(int present, int firstLow, int secondLow) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(Map.of("officialId", first, "high", present - firstLow, "medium", 0, "low", firstLow));
        rows.add(Map.of("officialId", second, "high", present - secondLow, "medium", 0, "low", secondLow));
        return new HashMap<>(Map.of("heldOn", voteDay.toString(), "summoned", 30, "present", present, "issued", present,
                "returned", present, "invalid", 0, "boardMembers", "Ban kiểm phiếu", "results", rows));
    }

    public ConfidenceVoteDriver counted(int firstLow, int secondLow) {
        task(COUNTING_BOARD + suffix, ConfidenceVoteProcess.RECORD_VOTE, countForm(30, firstLow, secondLow));
        return this;
    }

    public ConfidenceVoteDriver minutes(Map<String, Object> form) {
        task(HEAD + suffix, ConfidenceVoteProcess.CONFIRM_MINUTES, form);
        return this;
    }

    public ConfidenceVoteDriver confirmed() {
        return minutes(Map.of("minutesOutcome", "CONFIRMED", "minutesNumber", "1-BB"));
    }

    public ConfidenceVoteDriver reported() {
        task(OFFICE + suffix, ConfidenceVoteProcess.REPORT_RESULT, Map.of("reportNumber", "1-BC/ĐU", "reportDate",
                voteDay.toString()));
        return this;
    }
}
