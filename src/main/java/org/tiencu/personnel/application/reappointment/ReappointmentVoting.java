package org.tiencu.personnel.application.reappointment;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.personnel.application.conference.VotedCase;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.conference.ConferenceStep;

/** Every step votes on the one person whose term ends. */
@Component
class ReappointmentVoting implements VotedCase {

    @Override
    public CaseKind kind() {
        return CaseKind.REAPPOINTMENT;
    }

    @Override
    public List<String> candidates(PersonnelCase voted, ConferenceStep step) {
        return List.of(voted.officialId());
    }
}
