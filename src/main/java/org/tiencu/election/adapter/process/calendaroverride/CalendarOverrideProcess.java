package org.tiencu.election.adapter.process.calendaroverride;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/election/calendar-override/calendar-override.bpmn}. */
public final class CalendarOverrideProcess {

    public static final String ID = "calendar-override";

    public static final Variable<Collection<String>> CHUNKS = Variable.texts("chunks");
    public static final Variable<String> CHUNK = Variable.text("chunk");

    private CalendarOverrideProcess() {
    }

    /** What the process needs to move the step in so many chunks of cases. */
    public static Map<String, Object> variables(int chunks) {
        return Map.of(CHUNKS.name(), List.copyOf(IntStream.range(0, chunks).mapToObj(String::valueOf).toList()));
    }
}
