package org.tiencu.election.application.preparation;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.substitute.KindFolder;

/** Tells the desk which processes belong to elections. */
@Component
@Order(2)
class ElectionFolder implements KindFolder {

    @Override
    public String folder() {
        return "election";
    }

    @Override
    public String label() {
        return "Bầu cử";
    }
}
