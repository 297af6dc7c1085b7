package org.tiencu.personnel.application.appointment;

/** What the use cases of a withdrawal ask of the process engine. */
public interface AppointmentWorkflow {

    /** Ends the whole case because it was withdrawn. */
    void withdraw(String appointmentId);

    /** Ends what is going on about one person because he withdrew. */
    void withdrawCandidate(String appointmentId, String officialId);
}
