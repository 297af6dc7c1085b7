package org.tiencu.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.refusal.Refusal;

/**
 * Makes a start repeatable: a client that got no answer sends the same {@code Idempotency-Key} again and learns what
 * the first attempt started. A failed attempt leaves no key behind.
 */
@Component
public class Idempotency {

    private static final int MAX_KEY_LENGTH = 200;

    /**
     * What a start came to.
     *
     * @param id what {@code start} returned, now or the first time
     * @param replayed whether it was started by an earlier request
     */
    public record Started(String id, boolean replayed) {
    }

    private final JdbcClient jdbc;
    private final ObjectMapper canonicalJson;

    Idempotency(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.canonicalJson = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /**
     * Starts something unless the user has started it with this key before. A second request with the same key waits
     * for the first one to end.
     *
     * @param key the client's key, null to start in any case
     * @param request what was asked for; its JSON must be the same each time
     * @param start starts it and returns its id, in the caller's transaction
     */
    @Transactional
    public Started once(String userId, String key, Object request, Supplier<String> start) {
        if (key == null) {
            return new Started(start.get(), false);
        }
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            throw Refusal.input("Idempotency-Key phải có từ 1 đến " + MAX_KEY_LENGTH + " ký tự.");
        }
        String hash = hash(request);
        return reserve(userId, key, hash) ? new Started(start(userId, key, start), false) : earlier(userId, key, hash);
    }

    /** Takes the key; waits as long as another transaction holds it. False if it is taken for good. */
    private boolean reserve(String userId, String key, String hash) {
        return jdbc.sql("""
                insert into tiencu.idempotency_key (user_id, key, request_hash, result_id)
                values (:user, :key, :hash, '')
                on conflict do nothing
                """).param("user", userId).param("key", key).param("hash", hash).update() > 0;
    }

    private String start(String userId, String key, Supplier<String> start) {
        String id = start.get();
        jdbc.sql("update tiencu.idempotency_key set result_id = :id where user_id = :user and key = :key")
                .param("id", id).param("user", userId).param("key", key).update();
        return id;
    }

    private Started earlier(String userId, String key, String hash) {
        return jdbc.sql("""
                select result_id from tiencu.idempotency_key
                where user_id = :user and key = :key and request_hash = :hash
                """).param("user", userId).param("key", key).param("hash", hash).query(String.class).optional()
                .map(id -> new Started(id, true))
                .orElseThrow(() -> Refusal.conflict("Idempotency-Key này đã được dùng cho một yêu cầu khác."));
    }

    private String hash(Object request) {
        try {
            // through a plain tree, so that the order of properties does not matter
            Object plain = canonicalJson.convertValue(request, Object.class);
            byte[] json = canonicalJson.writeValueAsString(plain).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The request cannot be hashed", e);
        }
    }
}
