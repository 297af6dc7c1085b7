package org.tiencu.desk.application.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one person is told on one day.
 *
 * @param address where the mail goes
 * @param counts how many there are of each kind
 * @param lines the most urgent ones
 */
public record Digest(String userId, String address, Map<NoticeKind, Integer> counts, List<Line> lines) {

    /** One task. */
    public record Line(NoticeKind kind, String taskId, String caseId, String title, Instant dueAt) {
    }
}
