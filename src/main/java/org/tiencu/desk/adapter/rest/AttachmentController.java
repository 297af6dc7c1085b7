package org.tiencu.desk.adapter.rest;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.desk.application.attachment.Attachment;
import org.tiencu.desk.application.attachment.Attachments;

@RestController
@Tag(name = "Attachments")
class AttachmentController {

    /** What is shown gets no script, no address of this product, and nothing from outside. */
    private static final String SANDBOX = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/api/cases/{caseId}/attachments")
    @Operation(summary = "What is attached to the tasks of a case, oldest first")
    List<AttachmentView> ofCase(@PathVariable String caseId) {
        return attachments.ofCase(caseId).stream().map(one -> AttachmentView.of(one, attachments.isOwn(one))).toList();
    }

    @GetMapping({"/api/attachments/{id}", "/desk/attachments/{id}"})
    @Operation(summary = "The file; images and PDF can be shown in the browser with inline=true")
    ResponseEntity<Resource> get(@PathVariable String id, @RequestParam(defaultValue = "false") boolean inline) {
        Attachment attachment = attachments.require(id);
        boolean shown = inline && attachment.kind().isShownInBrowser();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.kind().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.builder(shown ? "inline" : "attachment")
                        .filename(attachment.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX)
                .body(new Content(attachment));
    }

    /** Reads the file from the database while it is sent. */
    private final class Content extends AbstractResource {

        private final Attachment attachment;

        private Content(Attachment attachment) {
            this.attachment = attachment;
        }

        @Override
        public String getDescription() {
            return "attachment " + attachment.id();
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public long contentLength() {
            return attachment.size();
        }

        @Override
        public InputStream getInputStream() {
            return attachments.content(attachment);
        }
    }
}
