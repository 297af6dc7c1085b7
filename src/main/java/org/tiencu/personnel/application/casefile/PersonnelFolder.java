package org.tiencu.personnel.application.casefile;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.substitute.KindFolder;

/** Tells the desk which processes are personnel work. */
@Component
@Order(1)
class PersonnelFolder implements KindFolder {

    @Override
    public String folder() {
        return "personnel";
    }

    @Override
    public String label() {
        return "Công tác cán bộ";
    }
}
