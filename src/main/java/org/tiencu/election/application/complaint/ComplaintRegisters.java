package org.tiencu.election.application.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.domain.complaint.ElectionComplaint;
import org.tiencu.election.domain.preparation.ElectionPaper;
import org.tiencu.organisation.Role;
import org.tiencu.platform.security.CurrentUser;

/**
 * The registers as others see them. Who sent a complaint and what it says is shown to those who keep the register or decide
 * about it, to the National Election Council and to administrators; to everybody else it does not exist.
 */
@Service
@Transactional(readOnly = true)
public class ComplaintRegisters {

    /**
     * A complaint with what the law says about it.
     *
     * @param fileBy the last day for filing it, null if there is none
     * @param handlingEnds from when it is not handled any more
     */
    public record Details(ElectionComplaint complaint, ComplaintRules.Limits limits, LocalDate fileBy, Instant handlingEnds,
            List<ElectionPaper> papers) {
    }

    private final ComplaintStore store;
    private final ComplaintMoments moments;
    private final ElectionFile file;
    private final ElectionAccess access;
    private final CurrentUser currentUser;

    ComplaintRegisters(ComplaintStore store, ComplaintMoments moments, ElectionFile file, ElectionAccess access,
            CurrentUser currentUser) {
        this.store = store;
        this.moments = moments;
        this.file = file;
        this.access = access;
        this.currentUser = currentUser;
    }

    /**
     * What the unit has received or handles, and what concerns it, in the order of entry.
     *
     * @throws org.tiencu.platform.refusal.Refusal not found if there is no such election, or the user does not see the unit
     */
    public List<ElectionComplaint> ofUnit(String electionId, String unitCode) {
        file.election(electionId);
        access.require(unitCode);
        return store.ofUnit(electionId, unitCode);
    }

    /**
     * The complaint, if the current user may see it.
     *
     * @throws org.tiencu.platform.refusal.Refusal not found if not
     */
    public Details visible(String id) {
        return find(id).orElseThrow(ComplaintHandling::unknown);
    }

    /** The same; empty if there is none, or not for the current user. */
    public Optional<Details> find(String id) {
        return store.find(id).filter(this::permitted).map(this::details);
    }

    private boolean permitted(ElectionComplaint complaint) {
        return access.seesAll() || Stream.of(complaint.registerUnit(), complaint.handlerUnit(), complaint.finalUnit())
                .filter(Objects::nonNull).anyMatch(unit -> currentUser.holds(Role.ELECTION_COMMITTEE.code(), unit));
    }

    /** The complaint, for the form of whoever has a task about it. */
    public Details forTask(String id) {
        return store.find(id).map(this::details).orElseThrow(ComplaintHandling::unknown);
    }

    private Details details(ElectionComplaint complaint) {
        return new Details(complaint, moments.limits(complaint), moments.fileBy(complaint), moments.handlingEnds(complaint),
                file.papers(complaint.id()));
    }
}
