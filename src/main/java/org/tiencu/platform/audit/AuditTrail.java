package org.tiencu.platform.audit;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tiencu.platform.security.CurrentUser;

/**
 * Writes down what was done, in the transaction in which it is done: an act that is rolled back leaves no record, and
 * what cannot be recorded is not done.
 */
@Component
public class AuditTrail {

    /** Actor of an act of which nobody knows who did it, such as a sign-in with a wrong name. */
    static final String NOBODY = "nobody";

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The same content always gives the same text. */
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private final AuditStore store;
    private final AuditKinds kinds;
    private final ObjectProvider<CurrentUser> currentUser;

    AuditTrail(AuditStore store, AuditKinds kinds, ObjectProvider<CurrentUser> currentUser) {
        this.store = store;
        this.kinds = kinds;
        this.currentUser = currentUser;
    }

    /**
     * Records an act of the current user, or of the product itself if nobody asks.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public void record(AuditEntry entry) {
        kinds.require(entry.kind());
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        // a command of the console has no users
        CurrentUser user = entry.actor() == null ? currentUser.getIfAvailable() : null;
        store.add(entry, user == null ? Objects.requireNonNullElse(entry.actor(), CurrentUser.SYSTEM) : user.id(),
                user == null ? null : user.onBehalfOf(), entry.origin() == null ? origin() : entry.origin(),
                json(entry.details()), hash(salt, entry.before()), hash(salt, entry.after()), salt);
    }

    /**
     * Makes the hashes that were taken of personal contents tell nothing any more, as when the contents are removed. The
     * records themselves stay.
     *
     * @param caseOrSubject id of a case, or what an entry was {@link AuditEntry#on on}, such as {@code official:1}
     */
    public void forget(String caseOrSubject) {
        store.forget(caseOrSubject);
    }

    /** What persons did in a case so far, in its order. */
    public List<DoneStep> doneIn(String caseId) {
        return store.doneIn(caseId);
    }

    private static String hash(byte[] salt, Object state) {
        return state == null ? null : AuditChain.hash(salt, json(state));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value instanceof String text ? Map.of("text", text) : value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + value.getClass().getName(), e);
        }
    }

    /** Network address of the browser or client; null for what the product does by itself. */
    private static String origin() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request instanceof ServletRequestAttributes http ? http.getRequest().getRemoteAddr() : null;
    }
}
