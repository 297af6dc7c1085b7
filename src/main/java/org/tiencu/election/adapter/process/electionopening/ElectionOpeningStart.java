package org.tiencu.election.adapter.process.electionopening;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.application.preparation.Elections;
import org.tiencu.election.application.preparation.Elections.Opened;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.organisation.Unit;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;

/** Opens an election from the start form. */
@Component
class ElectionOpeningStart implements StartHandler {

    private final Elections elections;

    ElectionOpeningStart(Elections elections) {
        this.elections = elections;
    }

    @Override
    public String processId() {
        return ElectionOpeningProcess.ID;
    }

    @Override
    public void requireRight() {
        elections.requireRight();
    }

    @Override
    public Map<String, ?> prefill() {
        return Map.of("provinceOptions", elections.provinces().stream()
                .map(unit -> ElectionForm.option(unit.name(), unit.code())).toList());
    }

    @Override
    public NewCase open(FormData form) {
        List<String> provinces = form.choices("provinces");
        Opened opened = elections.register(form.text("name"), form.date("electionDay"),
                form.choices("bodies").stream().map(Body::valueOf).collect(Collectors.toSet()),
                provinces.isEmpty() ? null : elections.unitsOf(provinces).stream().map(Unit::code).toList());
        return new NewCase(opened.election().id(), ElectionOpeningProcess.variables(opened.chunks()));
    }
}
