package org.tiencu.personnel.application;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.tiencu.personnel.application.appointment.AppointmentStore;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.AppointmentDecision;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate;
import org.tiencu.personnel.domain.appointment.Candidate.Stage;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;

/** Cases as long as a test runs. */
public class InMemoryAppointments implements AppointmentStore {

    private final Map<String, Appointment> cases = new LinkedHashMap<>();
    private final Map<String, Map<String, Stage>> candidates = new LinkedHashMap<>();
    private final Map<String, Map<String, AppointmentDecision>> decisions = new LinkedHashMap<>();
    private final InMemoryCases all;

    public InMemoryAppointments(InMemoryCases all) {
        this.all = all;
    }

    @Override
    public void add(Appointment appointment) {
        update(appointment);
    }

    @Override
    public Optional<Appointment> find(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public Optional<Appointment> lock(String id) {
        return find(id);
    }

    @Override
    public void update(Appointment appointment) {
        cases.put(appointment.id(), appointment);
        all.add(row(appointment));
    }

    /** The same case as the row that all kinds share. */
    private static PersonnelCase row(Appointment a) {
        return new PersonnelCase(a.id(), CaseKind.APPOINTMENT, a.unitCode(), a.authorityUnit(), a.regime(), a.postId(), null,
                null, a.seats(), a.round(), a.reason(), null, a.status().name(), a.openedBy(), a.openedAt(),
                a.status().isClosed() ? a.openedAt() : null);
    }

    @Override
    public List<Appointment> list(String unit, AppointmentStatus status, Collection<String> visibleTo, int limit) {
        return cases.values().stream().filter(one -> unit == null || one.unitCode().equals(unit))
                .filter(one -> status == null || one.status() == status)
                .filter(one -> visibleTo == null || visibleTo.contains(one.unitCode())
                        || visibleTo.contains(one.authorityUnit())).limit(limit).toList();
    }

    @Override
    public List<Appointment> openForPost(String postId) {
        return cases.values().stream().filter(one -> one.postId().equals(postId) && !one.status().isClosed()).toList();
    }

    @Override
    public List<Candidate> candidates(String appointmentId) {
        return stages(appointmentId).entrySet().stream().map(one -> new Candidate(one.getKey(), one.getValue())).toList();
    }

    @Override
    public void replaceCandidates(String appointmentId, List<String> officialIds) {
        Map<String, Stage> before = stages(appointmentId);
        Map<String, Stage> after = new LinkedHashMap<>();
        before.forEach((id, stage) -> {
            if (stage == Stage.WITHDRAWN) {
                after.put(id, stage);
            }
        });
        officialIds.forEach(id -> after.putIfAbsent(id, Stage.LISTED));
        candidates.put(appointmentId, after);
    }

    @Override
    public void setStage(String appointmentId, Collection<String> officialIds, Stage stage) {
        officialIds.forEach(id -> stages(appointmentId).put(id, stage));
    }

    private Map<String, Stage> stages(String appointmentId) {
        return candidates.computeIfAbsent(appointmentId, id -> new LinkedHashMap<>());
    }

    @Override
    public void addDecision(String appointmentId, AppointmentDecision decision) {
        decisions.computeIfAbsent(appointmentId, id -> new LinkedHashMap<>()).put(decision.officialId(), decision);
    }

    @Override
    public void updateDecision(String appointmentId, AppointmentDecision decision) {
        addDecision(appointmentId, decision);
    }

    @Override
    public List<AppointmentDecision> decisions(String appointmentId) {
        return Stream.ofNullable(decisions.get(appointmentId)).flatMap(all -> all.values().stream()).toList();
    }
}
