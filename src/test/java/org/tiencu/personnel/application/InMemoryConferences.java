package org.tiencu.personnel.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tiencu.personnel.application.conference.ConferenceStore;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.ConferenceStep;

/** Conferences as long as a test runs. */
public class InMemoryConferences implements ConferenceStore {

    private final List<Conference> all = new ArrayList<>();

    @Override
    public void add(Conference conference) {
        all.add(conference);
    }

    @Override
    public void update(Conference conference) {
        all.replaceAll(one -> isSame(one, conference) ? conference : one);
    }

    private static boolean isSame(Conference one, Conference other) {
        return one.caseId().equals(other.caseId()) && one.round() == other.round() && one.step() == other.step()
                && one.attempt() == other.attempt();
    }

    @Override
    public Optional<Conference> latest(String caseId, int round, ConferenceStep step) {
        return ofCase(caseId).stream().filter(one -> one.round() == round && one.step() == step)
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<Conference> ofCase(String caseId) {
        return all.stream().filter(one -> one.caseId().equals(caseId)).toList();
    }
}
