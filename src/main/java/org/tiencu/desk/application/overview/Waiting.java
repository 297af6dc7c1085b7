package org.tiencu.desk.application.overview;

import java.util.List;

/**
 * What waits for somebody.
 *
 * @param first the tasks to be done first: late ones, then by the day on which they are due
 * @param own how many he has taken on
 * @param free how many wait for somebody in his groups
 * @param late how many of both are late
 * @param withColleagues how many tasks of his groups somebody else has taken on
 */
public record Waiting(List<OpenTask> first, int own, int free, int late, int withColleagues) {

    /** How many he can work on. */
    public int total() {
        return own + free;
    }
}
