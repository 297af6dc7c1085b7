package org.tiencu.personnel.application.reappointment;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.personnel.application.casefile.CaseDetails;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.reappointment.Terms.Term;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.reappointment.Route;

/** The days of a term and what is considered, beside what every case has. */
@Component
class ReappointmentDetails implements CaseDetails {

    private final CaseFile file;
    private final Terms terms;

    ReappointmentDetails(CaseFile file, Terms terms) {
        this.file = file;
        this.terms = terms;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.REAPPOINTMENT;
    }

    @Override
    public Map<String, ?> of(PersonnelCase personnelCase) {
        Term term = terms.of(personnelCase);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("startsOn", term.tenure().startsOn());
        details.put("endsOn", term.endsOn());
        details.put("retiresOn", term.retiresOn());
        if (personnelCase.closedAt() == null) {
            details.put("noticeBy", term.noticeBy());
        }
        file.latest(personnelCase.id(), Paper.Kind.CONDITION_CHECK).map(paper -> Route.valueOf(paper.outcome()))
                .ifPresent(route -> {
                    details.put("route", route);
                    details.put("routeName", route.label());
                });
        return details;
    }
}
