package org.tiencu.desk.application.tasks;

/**
 * The time that the office gives itself for a task, where the law gives none.
 *
 * @param workingDays working days from the day on which the task came
 * @param followUpWorkingDays so many working days before the last day it is time to look after it
 */
public record TaskLimit(int workingDays, int followUpWorkingDays) {
}
