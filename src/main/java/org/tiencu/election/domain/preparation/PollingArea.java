package org.tiencu.election.domain.preparation;

/**
 * A polling area (khu vực bỏ phiếu).
 *
 * @param number its number in the commune
 * @param name Vietnamese name
 * @param kind constant of the table {@code election-preparation-polling-area}
 * @param place where people vote
 * @param voters voters expected when it was fixed
 */
public record PollingArea(int number, String name, String kind, String place, int voters) {
}
