package org.tiencu.personnel.adapter.process.appointment;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.tiencu.personnel.adapter.process.vetting.VettingProcess;
import org.tiencu.personnel.application.appointment.AppointmentWorkflow;
import org.tiencu.platform.security.CurrentUser;

/** The appointment process as the use cases see it. */
@Component
class EngineAppointmentWorkflow implements AppointmentWorkflow {

    private final RuntimeService runtimeService;
    private final CurrentUser currentUser;

    EngineAppointmentWorkflow(RuntimeService runtimeService, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.currentUser = currentUser;
    }

    @Override
    public void withdraw(String appointmentId) {
        currentUser.asSystem(() -> runtimeService.createMessageCorrelation(AppointmentProcess.WITHDRAWN)
                .processInstanceBusinessKey(appointmentId).correlateWithResult());
    }

    @Override
    public void withdrawCandidate(String appointmentId, String officialId) {
        currentUser.asSystem(() -> runtimeService.createMessageCorrelation(VettingProcess.CANDIDATE_WITHDRAWN)
                .processInstanceBusinessKey(appointmentId)
                .processInstanceVariableEquals(VettingProcess.OFFICIAL_ID.name(), officialId).correlateAllWithResult());
    }
}
