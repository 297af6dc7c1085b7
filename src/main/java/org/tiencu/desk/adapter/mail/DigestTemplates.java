package org.tiencu.desk.adapter.mail;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.tiencu.desk.application.notice.Digest;
import org.tiencu.desk.application.notice.DigestWriter;
import org.tiencu.desk.application.notice.NoticeKind;
import org.tiencu.platform.mail.Mail;
import org.tiencu.platform.time.VietnamTime;

/** Words the mail of a day: numbers of cases, names of tasks, days and links, nothing about persons. */
@Component
class DigestTemplates implements DigestWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(VietnamTime.ZONE);
    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";

    /** A task in the mail. */
    record Row(String caseId, String title, String due, String link) {
    }

    /** The tasks of one kind; {@code more} of them are not listed. */
    record Section(String label, int count, List<Row> rows, int more) {
    }

    private final ITemplateEngine templates;
    private final String baseUrl;

    DigestTemplates(ITemplateEngine templates, @Value("${tiencu.base-url}") String baseUrl) {
        this.templates = templates;
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
    }

    @Override
    public Mail write(Digest digest, LocalDate day) {
        List<Section> sections = sections(digest);
        String subject = "Tiến Cử: " + summary(digest.counts());
        Context context = new Context(Locale.forLanguageTag("vi"), Map.of("subject", subject, "day", DAY.format(
                day.atStartOfDay(VietnamTime.ZONE)), "sections", sections, "notices", baseUrl + "/notices",
                "settings", baseUrl + "/notices/settings"));
        return new Mail("digest/" + day + "/" + digest.userId(), digest.address(), subject,
                templates.process("mail/digest.txt", context), templates.process("mail/digest.html", context));
    }

    /** Such as {@code 3 việc đến hạn, 1 việc quá hạn}. */
    static String summary(Map<NoticeKind, Integer> counts) {
        Map<String, Integer> summed = new LinkedHashMap<>();
        for (NoticeKind kind : List.of(NoticeKind.DUE_TODAY, NoticeKind.DUE_SOON)) {
            summed.merge(kind.counted(), counts.getOrDefault(kind, 0), Integer::sum);
        }
        for (NoticeKind kind : NoticeKind.values()) {
            if (kind != NoticeKind.DUE_TODAY && kind != NoticeKind.DUE_SOON) {
                summed.merge(kind.counted(), counts.getOrDefault(kind, 0), Integer::sum);
            }
        }
        return summed.entrySet().stream().filter(one -> one.getValue() > 0).map(one -> one.getValue() + " " + one.getKey())
                .collect(Collectors.joining(", "));
    }

    private List<Section> sections(Digest digest) {
        List<Section> sections = new ArrayList<>();
        for (NoticeKind kind : NoticeKind.values()) {
            int count = digest.counts().getOrDefault(kind, 0);
            if (count > 0) {
                List<Row> rows = digest.lines().stream().filter(line -> line.kind() == kind).map(this::row).toList();
                sections.add(new Section(kind.label(), count, rows, count - rows.size()));
            }
        }
        return sections;
    }

    private Row row(Digest.Line line) {
        boolean opens = line.kind().opensTask() && line.taskId() != null;
        return new Row(line.caseId(), line.title(), line.dueAt() == null ? null : DAY.format(line.dueAt()),
                baseUrl + (opens ? TASK + line.taskId() : "/notices"));
    }
}
