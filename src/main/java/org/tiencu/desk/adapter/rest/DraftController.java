package org.tiencu.desk.adapter.rest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.desk.application.draft.FormDraft;
import org.tiencu.desk.application.draft.FormDrafts;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.VietnamTime;

/** Drafts for Tasklist. Other programs keep what they have not sent themselves. */
@RestController
@RequestMapping("/desk/drafts/{taskId}")
@Hidden
class DraftController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);

    /** A draft; without its data in the answer to saving it. */
    record DraftView(JsonNode data, OffsetDateTime savedAt, String savedAtText) {

        static DraftView of(JsonNode data, Instant savedAt) {
            return new DraftView(data, savedAt.atZone(VietnamTime.ZONE).toOffsetDateTime(), TIME.format(savedAt));
        }
    }

    private final FormDrafts drafts;
    private final ObjectMapper json;

    DraftController(FormDrafts drafts, ObjectMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<DraftView> get(@PathVariable String taskId) {
        return drafts.find(taskId).map(draft -> ResponseEntity.ok(DraftView.of(draft.data(), draft.savedAt())))
                .orElse(ResponseEntity.noContent().build());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    DraftView put(@PathVariable String taskId, InputStream body) throws IOException {
        FormDraft saved = drafts.save(taskId, read(body));
        return DraftView.of(null, saved.savedAt());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String taskId) {
        drafts.discard(taskId);
    }

    /** No more is read than a draft may have, with some room for the way in which it is written. */
    private JsonNode read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(2 * FormDrafts.MOST_BYTES + 1);
        if (bytes.length > 2 * FormDrafts.MOST_BYTES) {
            throw Refusal.input("Bản nháp quá dài (hơn " + FormDrafts.MOST_BYTES / 1024 + " KB) nên chưa được lưu.");
        }
        try {
            return json.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw Refusal.input("Nội dung gửi lên không phải là JSON hợp lệ.");
        }
    }
}
