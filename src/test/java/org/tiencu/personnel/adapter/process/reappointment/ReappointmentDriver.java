package org.tiencu.personnel.adapter.process.reappointment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.RetirementDates;
import org.tiencu.organisation.Sex;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.Door;
import org.tiencu.personnel.domain.casefile.CaseKind;

/** People whose terms end, and their cases. */
public class ReappointmentDriver extends ActDriver {

    public static final LocalDate ENDS = NOW.plusDays(60);

    public Tenure tenure;

    public ReappointmentDriver(ApplicationContext context) {
        super(context);
    }

    /** For the end of a term that is there. */
    public ReappointmentDriver(ApplicationContext context, Door door, Tenure tenure) {
        super(context, door);
        this.tenure = tenure;
    }

    /** Somebody of the commune whose term ends in 60 days, so many months before she retires, or up to four more. */
    public ReappointmentDriver holder(Regime regime, int monthsToRetirement) {
        return holder(regime, monthsToRetirement, ENDS);
    }

    public ReappointmentDriver holder(Regime regime, int monthsToRetirement, LocalDate endsOn) {
        RetirementDates dates = context.getBean(RetirementDates.class);
        LocalDate born = NOW.minusYears(63).withDayOfMonth(1);
        while (ChronoUnit.MONTHS.between(endsOn, dates.of(Sex.FEMALE, born)) < monthsToRetirement) {
            born = born.plusMonths(1);
        }
        String id = "test-" + UUID.randomUUID();
        save(sample(id, UNIT, born, false, List.of(), List.of(new Grade(NOW.getYear() - 1, Grade.Level.GOOD))));
        tenure = tenure(id, post(UNIT, regime, false, 1, 40), endsOn.minusYears(5), endsOn);
        return this;
    }

    public LocalDate retirement() {
        var official = read(tenure.officialId());
        return context.getBean(RetirementDates.class).of(official.sex(), official.birthDate());
    }

    public void underInvestigation(boolean yes) {
        var official = read(tenure.officialId());
        save(sample(official.id(), UNIT, official.birthDate(), yes, List.of(), official.grades()));
    }

    public ReappointmentDriver start() {
        start(ORGANISATION_COMMISSION, CaseKind.REAPPOINTMENT, Map.of("tenureId", tenure.id()));
        return this;
    }

    public ReappointmentDriver notice(String outcome) {
        Map<String, Object> form = new HashMap<>(Map.of("documentNumber", "1-TB/TC", "documentDate", today(),
                "noticeOutcome", outcome));
        if (outcome.equals("STOPPED")) {
            form.put("reason", "Có nguyện vọng không xem xét");
        }
        task(ORGANISATION_COMMISSION, ReappointmentProcess.NOTIFY_OFFICIAL, form);
        return this;
    }

    public ReappointmentDriver selfReview() {
        task(OFFICE, ReappointmentProcess.RECORD_SELF_REVIEW, Map.of("documentDate", today(),
                "content", "Hoàn thành nhiệm vụ"));
        return this;
    }

    public ReappointmentDriver vote(int votes) {
        conference("", Map.of(tenure.officialId(), votes));
        return this;
    }

    public ReappointmentDriver propose() {
        task(OFFICE, ReappointmentProcess.SUBMIT_PROPOSAL, Map.of("documentNumber", "2-TTr", "documentDate", today(),
                "content", "Đề nghị bổ nhiệm lại"));
        return this;
    }

    public ReappointmentDriver approve(LocalDate effectiveOn) {
        task(STANDING_COMMITTEE, ReappointmentProcess.DECIDE, Map.of("decisionOutcome", "APPROVED",
                "decisionNumber", "3-QĐ/TU", "decisionDate", today(), "effectiveOn", effectiveOn.toString(),
                "signerTitle", "Phó Bí thư Thường trực"));
        return this;
    }

    public ReappointmentDriver decide(String outcome) {
        task(STANDING_COMMITTEE, ReappointmentProcess.DECIDE, Map.of("decisionOutcome", outcome, "reason", "Chưa rõ"));
        return this;
    }

    public ReappointmentDriver review(String task, String field, String outcome) {
        task(ORGANISATION_COMMISSION, task, Map.of(field, outcome, "reason", "Theo kết luận"));
        return this;
    }
}
