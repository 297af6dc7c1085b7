package org.tiencu.personnel.application.casefile;

import java.util.Map;

import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;

/** What only one kind of case has, for whoever may see the case. */
public interface CaseDetails {

    CaseKind kind();

    /** Names in camelCase with plain values, lists or records. */
    Map<String, ?> of(PersonnelCase personnelCase);
}
