package org.tiencu.desk.application.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.desk.application.notice.DueTasks.Due;
import org.tiencu.desk.application.notice.DueTasks.Staged;
import org.tiencu.desk.application.notice.ReminderRules.Moment;
import org.tiencu.platform.mail.MailOutbox;
import org.tiencu.platform.time.WorkingDays;

/** The run over all open tasks that are due: it tells people, and puts one mail for each of them into the outbox. */
@Service
public class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final int DAYS_AHEAD = 60;
    private static final int LINES = 50;

    private final DueTasks tasks;
    private final ReminderRules rules;
    private final NoticeStore notices;
    private final DigestWriter writer;
    private final MailOutbox outbox;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final Duration keep;

    Reminders(DueTasks tasks, ReminderRules rules, NoticeStore notices, DigestWriter writer, MailOutbox outbox,
            WorkingDays workingDays, Clock clock, @Value("${tiencu.reminder.keep}") Duration keep) {
        this.tasks = tasks;
        this.rules = rules;
        this.notices = notices;
        this.writer = writer;
        this.outbox = outbox;
        this.workingDays = workingDays;
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * The first run of a working day looks at all tasks, every other one only at those that are due today. It may be repeated
     * at any time, and on several nodes: nobody is told twice, and everything or nothing is done.
     *
     * @return how many notices are new
     */
    @Transactional
    public int run() {
        if (!tasks.lock()) {
            return 0;
        }
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        boolean full = workingDays.isWorkingDay(today) && !tasks.isDone(today);
        List<Staged> staged = staged(today, full);
        int told = tasks.tell(staged, now);
        int mails = mail(staged, today, full);
        if (full) {
            notices.forgetBefore(now.minus(keep));
            tasks.done(today, now);
        }
        LOG.info("Reminders ({}): {} notices, {} mails", full ? "morning" : "due today", told, mails);
        return told;
    }

    private List<Staged> staged(LocalDate today, boolean full) {
        Map<LocalDate, Integer> counted = new HashMap<>();
        return tasks.due(full ? today.plusDays(DAYS_AHEAD) : today).stream()
                .filter(due -> full || due.day().equals(today))
                .flatMap(due -> stages(today, due, counted).stream().map(stage -> new Staged(due, stage))).toList();
    }

    private List<Stage> stages(LocalDate today, Due due, Map<LocalDate, Integer> counted) {
        int compared = due.day().compareTo(today);
        Moment moment = compared > 0 ? Moment.BEFORE : compared < 0 ? Moment.AFTER : Moment.TODAY;
        return rules.stages(today, due.processId(), moment,
                counted.computeIfAbsent(due.day(), day -> Math.abs(workingDays.between(today, day))));
    }

    private int mail(List<Staged> staged, LocalDate today, boolean full) {
        if (!outbox.isOn()) {
            return 0;
        }
        Set<DigestMode> modes = full ? EnumSet.of(DigestMode.EVERY_DAY, DigestMode.WORKING_MORNINGS)
                : EnumSet.of(DigestMode.EVERY_DAY);
        List<Digest> digests = tasks.digests(staged, today, modes, LINES);
        int taken = outbox.add(digests.stream().map(digest -> writer.write(digest, today)).toList());
        tasks.mailed(digests, today);
        return taken;
    }
}
