package org.tiencu.desk.adapter.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tiencu.desk.application.attachment.Attachment;
import org.tiencu.desk.application.attachment.AttachmentUploads;
import org.tiencu.desk.application.attachment.Attachments;

@RestController
@RequestMapping({"/api/tasks/{taskId}/attachments", "/desk/tasks/{taskId}/attachments"})
@Tag(name = "Attachments")
class TaskAttachmentController {

    private final Attachments attachments;
    private final AttachmentUploads uploads;

    TaskAttachmentController(Attachments attachments, AttachmentUploads uploads) {
        this.attachments = attachments;
        this.uploads = uploads;
    }

    @GetMapping
    @Operation(summary = "What is attached to a task, oldest first")
    List<AttachmentView> list(@PathVariable String taskId) {
        return attachments.ofTask(taskId).stream().map(one -> AttachmentView.of(one, attachments.isOwn(one))).toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Attaches a PDF, PNG, JPEG or docx file to an open task")
    AttachmentView add(@PathVariable String taskId, @RequestPart MultipartFile file,
            @RequestParam(required = false) String title) throws IOException {
        Path content = Files.createTempFile("attachment", null);
        try {
            file.transferTo(content);
            Attachment added = uploads.add(taskId, file.getOriginalFilename(), title, content);
            return AttachmentView.of(added, true);
        } finally {
            Files.deleteIfExists(content);
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes what one attached oneself, while the task is open")
    void remove(@PathVariable String taskId, @PathVariable String id) {
        attachments.remove(taskId, id);
    }
}
