package org.tiencu.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * An official with the parts of his record that eligibility rests on.
 *
 * @param id opaque id, the only thing of an official that may appear in a URL or a variable
 * @param fullName Vietnamese full name
 * @param birthDate date of birth
 * @param sex sex
 * @param ethnicity ethnic group, in Vietnamese
 * @param nativeProvinceCode province of the native place
 * @param partyJoinedOn admission to the Party, null if not a member
 * @param partyOfficialOn full membership
 * @param education highest qualification
 * @param politicalTheory level of political theory
 * @param currentUnitCode unit in which he works
 * @param underInvestigation whether he is prosecuted, investigated or under inspection
 * @param sample whether this is an invented person of the demo
 * @param planning succession planning, latest first
 * @param grades annual reviews, latest first
 * @param disciplines disciplinary measures, latest first
 */
public record Official(String id, String fullName, LocalDate birthDate, Sex sex, String ethnicity,
        String nativeProvinceCode, LocalDate partyJoinedOn, LocalDate partyOfficialOn, Education education,
        PoliticalTheory politicalTheory, String currentUnitCode, boolean underInvestigation, boolean sample,
        List<PlanningEntry> planning, List<Grade> grades, List<Discipline> disciplines) {

    public Official {
        planning = List.copyOf(planning);
        grades = List.copyOf(grades);
        disciplines = List.copyOf(disciplines);
    }

    /** The id only: what is printed ends in logs. */
    @Override
    public String toString() {
        return "Official[" + id + "]";
    }
}
