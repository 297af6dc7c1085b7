package org.tiencu.personnel.adapter.process.conference;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.attachment.TaskSeals;
import org.tiencu.desk.application.opentask.OpenTask;
import org.tiencu.personnel.application.conference.Conferences;
import org.tiencu.personnel.domain.conference.ConferenceStep;

/**
 * What is attached to the count of a conference and to the tasks that follow from it is as secret as the count: whoever may
 * not see the figures in the form may not read them in the minutes either.
 */
@Component
class ConferenceSeals implements TaskSeals {

    private static final Set<String> SHOW_THE_COUNT = Set.of(ConferenceProcess.RECORD_COUNT, ConferenceProcess.HEAD_DECIDES,
            ConferenceProcess.CONFIRM_MINUTES);
    private static final Pattern SEAL = Pattern.compile("conference/(\\d+)/(\\w+)");

    private final Conferences conferences;

    ConferenceSeals(Conferences conferences) {
        this.conferences = conferences;
    }

    /** Names the step in its round, such as {@code conference/1/2}. */
    @Override
    public Optional<String> sealOf(OpenTask task) {
        if (!task.processId().equals(ConferenceProcess.ID) || !SHOW_THE_COUNT.contains(task.taskKey())) {
            return Optional.empty();
        }
        String step = (String) task.facts().get(ConferenceProcess.STEP.name());
        int round = conferences.current(task.caseId(), ConferenceStep.of(step).orElseThrow()).round();
        return Optional.of("conference/" + round + "/" + step);
    }

    @Override
    public boolean isOpen(String caseId, String seal) {
        Matcher place = SEAL.matcher(seal);
        return place.matches() && ConferenceStep.of(place.group(2))
                .filter(step -> conferences.isOpenToUser(caseId, Integer.parseInt(place.group(1)), step)).isPresent();
    }
}
