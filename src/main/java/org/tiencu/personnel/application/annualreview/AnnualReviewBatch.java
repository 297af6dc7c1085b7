package org.tiencu.personnel.application.annualreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.personnel.application.annualreview.AnnualReviewOpenings.Opened;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/**
 * Opens the reviews of all units under one. Each unit has a transaction of its own, so that a run that broke off is
 * simply repeated and goes on with the units that have none yet.
 */
@Service
public class AnnualReviewBatch {

    /** The case of a unit. */
    public record UnitCase(String unit, String id, boolean created) {
    }

    /** A unit without a case, and why. */
    public record Skipped(String unit, String reason) {
    }

    /**
     * What a run came to.
     *
     * @param year the year reviewed
     * @param created how many cases it opened
     * @param existing how many units had one before
     * @param skipped units that get none
     * @param cases the cases of all other units, in the order of their codes
     */
    public record Result(int year, int created, int existing, List<Skipped> skipped, List<UnitCase> cases) {
    }

    private final AnnualReviewOpenings openings;
    private final AnnualReviewWorkflow workflow;
    private final Units units;
    private final CurrentUser currentUser;
    private final TransactionTemplate unitTransaction;

    AnnualReviewBatch(AnnualReviewOpenings openings, AnnualReviewWorkflow workflow, Units units, CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.openings = openings;
        this.workflow = workflow;
        this.units = units;
        this.currentUser = currentUser;
        this.unitTransaction = new TransactionTemplate(transactions);
        this.unitTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Opens a review for each unit of this level right under {@code under} that has none for the year.
     *
     * @param year the year, null for this year
     * @throws Refusal if the user is neither the organisation commission of {@code under} nor an administrator, or the year
     *                 is not acceptable
     */
    public Result run(String under, UnitLevel level, Integer year) {
        if (!currentUser.isAdministrator()) {
            currentUser.require(Role.ORGANISATION_COMMISSION.code(), under);
        }
        if (units.find(under).isEmpty()) {
            throw Refusal.field("under", "Đơn vị cấp trên", "Không có đơn vị này.");
        }
        int reviewed = openings.year(year);
        List<UnitCase> cases = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Unit unit : units.list(level, under, null, AnnualReviewOpenings.MOST_UNITS)) {
            try {
                cases.add(caseOf(unit, reviewed));
            } catch (Refusal refusal) {
                // another run may have opened it between the look and the opening
                existing(unit, reviewed).ifPresentOrElse(cases::add,
                        () -> skipped.add(new Skipped(unit.code(), refusal.getMessage())));
            }
        }
        int created = (int) cases.stream().filter(UnitCase::created).count();
        return new Result(reviewed, created, cases.size() - created, skipped, cases);
    }

    private UnitCase caseOf(Unit unit, int year) {
        try {
            return unitTransaction.execute(status -> open(unit, year).orElseGet(() -> existing(unit, year).orElseThrow()));
        } catch (DataIntegrityViolationException sameMoment) {
            // another run has opened it meanwhile: the cause of a case is unique
            return existing(unit, year).orElseThrow(() -> sameMoment);
        }
    }

    private Optional<UnitCase> open(Unit unit, int year) {
        Optional<Opened> opened = openings.openUnlessThere(unit, year);
        opened.ifPresent(one -> workflow.start(one.personnelCase(), one.review()));
        return opened.map(one -> new UnitCase(unit.code(), one.personnelCase().id(), true));
    }

    private Optional<UnitCase> existing(Unit unit, int year) {
        return openings.existing(unit, year).map(PersonnelCase::id).map(id -> new UnitCase(unit.code(), id, false));
    }
}
