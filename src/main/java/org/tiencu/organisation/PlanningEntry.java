package org.tiencu.organisation;

import java.time.LocalDate;

/**
 * An entry in the succession planning.
 *
 * @param title Vietnamese title that the official is planned for
 * @param postId the post, if it is one of the posts known here
 * @param rankOrder rank of that title, comparable with {@link Post#rankOrder()}
 * @param period such as {@code 2025-2030}
 * @param approvedOn day of approval
 */
public record PlanningEntry(String title, String postId, int rankOrder, String period, LocalDate approvedOn) {
}
