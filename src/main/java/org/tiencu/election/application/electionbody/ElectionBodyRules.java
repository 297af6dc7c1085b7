package org.tiencu.election.application.electionbody;

import java.time.LocalDate;

import org.tiencu.election.domain.electionbody.BodySize;

/** How many members the bodies of an election have. */
public interface ElectionBodyRules {

    /**
     * @param sizeKind constant of the table {@code body-size}, such as {@code BOARD_NA}
     * @param electionDay the law of this day holds
     */
    BodySize size(String sizeKind, LocalDate electionDay);
}
