package org.tiencu.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How records are chained. Each link is the SHA-256 of the link before, of its place (day and number) and of the hash of
 * the record's content, so that no record can be changed, taken out, put in or moved without changing all links after it.
 * The first link of a day is tied to the last of the day before, the very first to 64 zeros. {@code docs/audit.md}
 * describes the same for whoever wants to check it with other software.
 */
final class AuditChain {

    static final String BEGINNING = "0".repeat(64);

    private AuditChain() {
    }

    /** Hash of a record: of its fields in their order, each with its length in front, so that none can flow into another. */
    static String contentHash(AuditRecord record) {
        Stream<Object> fields = Stream.of(record.id(), micros(record.at()), record.kind(), text(record.actor()),
                text(record.onBehalfOf()), text(record.caseId()), text(record.subject()), text(record.origin()),
                record.details(), text(record.beforeHash()), text(record.afterHash()));
        return sha256(fields.map(String::valueOf).map(field -> field.length() + ":" + field).collect(Collectors.joining()));
    }

    static String link(String previous, LocalDate day, int number, String contentHash) {
        return sha256(String.join("|", List.of(previous, day.toString(), String.valueOf(number), contentHash)));
    }

    /** Hash of a content that may be personal; without the salt nobody can find the content by trying. */
    static String hash(byte[] salt, String content) {
        MessageDigest digest = digest();
        digest.update(salt);
        return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** A missing field differs from an empty one: no text in the database can hold this character. */
    private static String text(String field) {
        return field == null ? "\u0000" : field;
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
