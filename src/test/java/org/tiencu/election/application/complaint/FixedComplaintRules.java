package org.tiencu.election.application.complaint;

import java.time.LocalDate;

import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.complaint.Complainant;
import org.tiencu.election.domain.complaint.ComplaintKind;
import org.tiencu.election.domain.complaint.ComplaintObject;
import org.tiencu.organisation.UnitLevel;

/** The rules that the tests need, in one form or the other. */
class FixedComplaintRules implements ComplaintRules {

    @Override
    public Seats seats(ComplaintObject object, Body body, UnitLevel receiver, LocalDate electionDay) {
        return switch (object) {
            case NA_CANDIDATE -> new Seats(Seat.PROVINCE, Seat.CENTRE, true);
            case NA_RESULT -> new Seats(Seat.NONE, Seat.CENTRE, false);
            case PC_RESULT -> new Seats(Seat.NONE, Seat.UNIT, false);
            case CAMPAIGN -> new Seats(Seat.UNIT, Seat.UNIT, false);
            default -> new Seats(Seat.UNIT, Seat.UNIT, true);
        };
    }

    @Override
    public Limits limits(ComplaintObject object, ComplaintKind kind, LocalDate electionDay) {
        boolean old = electionDay.isBefore(LocalDate.of(2025, 7, 1));
        return new Limits("Ban bầu cử", "Ủy ban bầu cử", object.isResult() ? old ? 5 : 3 : null,
                object.isResult() ? old ? 20 : 7 : 30, object.isCandidate(), "Luật 85/2015/QH13, Điều 61");
    }

    @Override
    public boolean examined(ComplaintKind kind, Complainant.Naming naming, LocalDate electionDay) {
        return kind != ComplaintKind.DENUNCIATION || naming == Complainant.Naming.NAMED;
    }
}
