package org.tiencu.election.adapter.process.electionopening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.stream.IntStream;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/election/election-opening/election-opening.bpmn}. */
public final class ElectionOpeningProcess {

    public static final String ID = "election-opening";

    public static final Variable<Collection<String>> CHUNKS = Variable.texts("chunks");
    public static final Variable<String> CHUNK = Variable.text("chunk");

    private ElectionOpeningProcess() {
    }

    /** What the process needs to open so many chunks of cases. */
    public static Map<String, Object> variables(int chunks) {
        return Map.of(CHUNKS.name(), new ArrayList<>(IntStream.range(0, chunks).mapToObj(String::valueOf).toList()));
    }
}
