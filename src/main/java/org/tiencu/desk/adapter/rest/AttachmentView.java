package org.tiencu.desk.adapter.rest;

import java.time.OffsetDateTime;

import io.swagger.v3.oas.annotations.media.Schema;
import org.tiencu.desk.application.attachment.Attachment;
import org.tiencu.platform.time.VietnamTime;

/** An attachment as it is told; {@code own} if the one who asks attached it, {@code shown} if a browser can show it. */
@Schema(name = "Attachment")
record AttachmentView(String id, String caseId, String taskId, String taskName, String name, String title, String mediaType,
        long size, String sizeText, String sha256, String author, OffsetDateTime addedAt, String addedAtText, boolean own,
        boolean shown) {

    static AttachmentView of(Attachment one, boolean own) {
        return new AttachmentView(one.id(), one.caseId(), one.taskId(), one.taskName(), one.name(), one.title(),
                one.kind().mediaType(), one.size(), one.sizeText(), one.sha256(), one.authorName(),
                one.addedAt().atZone(VietnamTime.ZONE).toOffsetDateTime(), one.addedAtText(), own,
                one.kind().isShownInBrowser());
    }
}
