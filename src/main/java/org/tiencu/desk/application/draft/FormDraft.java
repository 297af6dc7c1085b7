package org.tiencu.desk.application.draft;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * @param data values of the fields by key, as the form gives them
 * @param savedAt when it was saved last
 */
public record FormDraft(JsonNode data, Instant savedAt) {
}
