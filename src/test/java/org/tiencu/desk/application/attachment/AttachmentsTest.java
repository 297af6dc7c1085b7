package org.tiencu.desk.application.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.tiencu.desk.application.attachment.AttachmentStore.Usage;
import org.tiencu.desk.application.cases.CaseFacts;
import org.tiencu.desk.application.cases.Cases;
import org.tiencu.desk.application.opentask.OpenTask;
import org.tiencu.desk.application.opentask.OpenTasks;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.support.MockUser;
import org.tiencu.support.Refusals;
import org.tiencu.support.SampleFiles;

class AttachmentsTest {

    private static final String CASE = "BN-2026-000001";
    private static final OpenTask TASK = new OpenTask("task", CASE, "process", "UserTask_Work", "Việc", "somebody",
            Map.of());

    @TempDir
    Path folder;

    private final AttachmentStore store = mock(AttachmentStore.class);
    private final OpenTasks tasks = mock(OpenTasks.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final AttachmentScan scan = mock(AttachmentScan.class);
    private final TaskSeals seals = mock(TaskSeals.class);
    private final AttachmentLimits limits = new AttachmentLimits(DataSize.ofMegabytes(1), 3, DataSize.ofMegabytes(2), "");
    private final Cases cases = new Cases(List.of(id -> Optional.of(new CaseFacts(id, "Việc", "99001", "Mở", true))));
    private final Attachments attachments = new Attachments(store, tasks, cases, List.of(seals), limits, user,
            mock(AuditTrail.class), Clock.systemUTC());
    private final AttachmentUploads uploads = new AttachmentUploads(tasks, attachments, scan, limits);
    private Path file;

    @BeforeEach
    void somebodyHasTheTask() throws IOException {
        MockUser.signIn(user, "somebody");
        when(user.name()).thenReturn("Ai đó (mẫu)");
        when(tasks.requireWorkable("task")).thenReturn(TASK);
        when(tasks.find("task")).thenReturn(Optional.of(TASK));
        when(store.usage(CASE)).thenReturn(new Usage(2, 1 << 20));
        file = Files.write(folder.resolve("file"), SampleFiles.pdf(""));
    }

    @Test
    void shouldStoreWhatPassedAllChecks() {
        when(seals.sealOf(TASK)).thenReturn(Optional.of("seal"));
        Attachment added = uploads.add("task", "a.pdf", " Tờ\u200b trình ", file);
        assertThat(added).extracting(Attachment::title, Attachment::author, Attachment::authorName, Attachment::seal)
                .containsExactly("Tờ trình", "somebody", "Ai đó (mẫu)", "seal");
        verify(tasks).lock("task");
        verify(store).add(added, file);
    }

    @Test
    void shouldStoreNothingThatIsNotScanned() {
        doThrow(Refusal.unavailable("Chưa kiểm tra được.")).when(scan).check(file);
        assertThat(refusal().kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
    }

    @Test
    void shouldStoreNothingIfTheTaskWasCompletedWhileTheFileWasLookedAt() {
        when(tasks.requireWorkable("task")).thenReturn(TASK).thenThrow(Refusal.notFound("Không tìm thấy."));
        assertThat(refusal().kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void shouldRefuseMoreThanACaseMayHave() {
        when(store.usage(CASE)).thenReturn(new Usage(3, 1));
        assertThat(refusal()).hasMessageContaining("đã có 3 tài liệu");
        when(store.usage(CASE)).thenReturn(new Usage(1, (2 << 20) - 10));
        assertThat(refusal()).hasMessageContaining("tổng cộng 2 MB");
    }

    @Test
    void shouldRefuseALargeFileBeforeItIsLookedAt() throws IOException {
        Files.write(file, new byte[(1 << 20) + 1]);
        assertThat(refusal()).hasMessageContaining("Không được lớn hơn 1 MB.");
        verify(scan, never()).check(any());
    }

    @Test
    void shouldShowNothingWhoseSealNobodyUnderstands() {
        Attachment sealed = uploads.add("task", "a.pdf", "", file);
        Attachment closed = new Attachment("1", CASE, "task", "Việc", "a.pdf", "", FileKind.PDF, 1, "", "somebody", "", null,
                sealed.addedAt(), "unknown");
        when(store.ofCase(CASE)).thenReturn(List.of(closed, sealed));
        when(store.find(anyString())).thenReturn(Optional.of(closed));
        assertThat(attachments.ofCase(CASE)).containsExactly(sealed);
        assertThat(Refusals.of(() -> attachments.require("1")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        when(seals.isOpen(CASE, "unknown")).thenReturn(true);
        assertThat(attachments.require("1")).isEqualTo(closed);
    }

    private Refusal refusal() {
        Refusal refusal = Refusals.of(() -> uploads.add("task", "a.pdf", "", file));
        verify(store, never()).add(any(), any());
        return refusal;
    }
}
