package org.tiencu.desk.adapter.process.datarequest;

import java.util.Date;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.datarequest.DataRequest;
import org.tiencu.desk.application.datarequest.DataRequests;
import org.tiencu.desk.application.datarequest.DataRequests.Received;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;

/** Records a request from the start form. */
@Component
class DataRequestStart implements StartHandler {

    private final DataRequests requests;

    DataRequestStart(DataRequests requests) {
        this.requests = requests;
    }

    @Override
    public String processId() {
        return DataRequestProcess.ID;
    }

    @Override
    public void requireRight() {
        requests.requireRight();
    }

    @Override
    public Map<String, ?> prefill() {
        return Map.of("officialOptions", requests.officials().stream().map(one -> DataRequestTasks.option(
                        one.fullName() + " – sinh " + one.birthDate().getYear(), one.id())).toList(),
                "fieldOptions", requests.parts().stream().map(one -> DataRequestTasks.option(one.label(),
                        one.name())).toList());
    }

    @Override
    public NewCase open(FormData form) {
        DataRequest request = requests.receive(new Received(form.text("officialId"),
                form.choice("requestKind", DataRequest.Kind.class), form.date("receivedOn"), form.text("content"),
                form.text("fieldName"), form.text("newValue")));
        return new NewCase(request.id(), Map.of(DataRequestProcess.UNIT.name(), request.unitCode(),
                DataRequestProcess.ACKNOWLEDGE_DUE.name(), Date.from(request.acknowledgeDue()),
                DataRequestProcess.ANSWER_DUE.name(), Date.from(request.answerDue())));
    }
}
