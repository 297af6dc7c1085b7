package org.tiencu.personnel.application.appointment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.AppointmentDecision;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate;

/** Where appointment cases are kept. */
public interface AppointmentStore {

    void add(Appointment appointment);

    Optional<Appointment> find(String id);

    /** The case, locked until the end of the transaction. */
    Optional<Appointment> lock(String id);

    void update(Appointment appointment);

    /**
     * Cases, latest first.
     *
     * @param unit proposing unit, or null for any
     * @param status or null for any
     * @param visibleTo units of which one must be the proposing unit or the authority, null for no limit
     */
    List<Appointment> list(String unit, AppointmentStatus status, Collection<String> visibleTo, int limit);

    /** Cases about the post that are not closed; the post is locked until the end of the transaction. */
    List<Appointment> openForPost(String postId);

    /** Candidates in order. */
    List<Candidate> candidates(String appointmentId);

    /** Puts these officials on the list in place of those listed before. Withdrawn ones stay withdrawn. */
    void replaceCandidates(String appointmentId, List<String> officialIds);

    void setStage(String appointmentId, Collection<String> officialIds, Candidate.Stage stage);

    void addDecision(String appointmentId, AppointmentDecision decision);

    void updateDecision(String appointmentId, AppointmentDecision decision);

    List<AppointmentDecision> decisions(String appointmentId);
}
