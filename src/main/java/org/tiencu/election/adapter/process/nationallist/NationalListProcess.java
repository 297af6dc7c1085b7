package org.tiencu.election.adapter.process.nationallist;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;

import org.tiencu.organisation.Unit;
import org.tiencu.platform.process.Variable;

/** The names in {@code processes/election/national-list/national-list.bpmn}. */
public final class NationalListProcess {

    public static final String ID = "national-list";

    public static final String DECIDE_NATIONAL_LIST = "UserTask_DecideNationalList";
    public static final String CORRECT_PROVINCE_LIST = "UserTask_CorrectProvinceList";

    public static final Variable<String> UNIT = Variable.text("unit");
    public static final Variable<String> LIST_OUTCOME = Variable.text("listOutcome");
    /** Codes of the provinces whose lists the council sent back. */
    public static final Variable<Collection<String>> RETURNED_PROVINCES = Variable.texts("returnedProvinces");
    /** One of them. */
    public static final Variable<String> PROVINCE = Variable.text("province");
    public static final Variable<Date> NEXT_WATCH = Variable.instant("nextWatch");
    public static final Variable<Boolean> WATCHING = Variable.flag("watching");
    public static final Variable<Date> MILESTONE_DUE = Variable.instant("milestoneDue");

    private NationalListProcess() {
    }

    /** What the process needs to know about the case of the centre. */
    public static Map<String, Object> variables(Instant firstWatch) {
        return Map.of(UNIT.name(), Unit.CENTRE, NEXT_WATCH.name(), Date.from(firstWatch));
    }
}
