package org.tiencu.desk.application.datarequest;

import java.time.LocalDate;

/** Limits of the law for requests about personal data. */
public interface DataRequestRules {

    /**
     * @param days how many days after the day on which it was received
     * @param working whether working days are counted
     */
    record Limit(int days, boolean working) {
    }

    /**
     * The limit for what was received on a day.
     *
     * @param limit ACKNOWLEDGE, or the name of a {@link DataRequest.Kind}
     */
    Limit limit(String limit, LocalDate receivedOn);
}
