package org.tiencu.desk.application.substitute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.stereotype.Component;
import org.tiencu.desk.domain.substitute.Substitution;

/**
 * The open substitutions in memory, so that where nobody is away nothing asks the database. It is read anew when one is set
 * or ended here, and with each {@link SubstituteUpkeep}, by which other servers learn of it.
 */
@Component
public class SubstituteBoard {

    private record Content(List<Substitution> open, Map<String, String> folders) {
    }

    private final SubstituteStore store;
    private final SubstituteKinds kinds;
    private final Clock clock;
    private final AtomicReference<Content> content = new AtomicReference<>();

    public SubstituteBoard(SubstituteStore store, SubstituteKinds kinds, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Reads it anew. */
    public void reload() {
        content.set(new Content(store.open(), kinds.folders()));
    }

    private Content content() {
        if (content.get() == null) {
            reload();
        }
        return content.get();
    }

    /** Every open substitution, whether it is in force or not. */
    public List<Substitution> open() {
        return content().open();
    }

    /** Those in force that cover cases of the process. */
    public List<Substitution> inForce(String processId) {
        List<Substitution> open = open();
        return open.isEmpty() ? open : open.stream().filter(one -> isInForce(one, processId)).toList();
    }

    /** Whether it is in force today and covers cases of the process. */
    public boolean isInForce(Substitution one, String processId) {
        return one.isInForce(today()) && one.kinds().covers(processId, content().folders().get(processId));
    }

    /** The folder of each process. */
    public Map<String, String> folders() {
        return content().folders();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
