package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tiencu.support.SampleFiles.docxParts;
import static org.tiencu.support.SampleFiles.image;
import static org.tiencu.support.SampleFiles.pdf;
import static org.tiencu.support.SampleFiles.utf8;
import static org.tiencu.support.SampleFiles.zip;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.desk.application.attachment.Attachment;
import org.tiencu.desk.application.attachment.AttachmentStore;
import org.tiencu.desk.application.attachment.FileKind;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.personnel.adapter.process.conference.ConferenceProcess;
import org.tiencu.personnel.adapter.process.nomination.NominationProcess;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.HttpTasks;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Multipart;
import org.tiencu.support.Session;

@IntegrationTest
class AttachmentRestTest {

    private static final int LARGER_THAN_TWO_PIECES = 600_000;

    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TaskService taskService;
    @LocalServerPort
    int port;

    private Http http;
    private CaseDriver drive;
    private String task;
    private byte[] content;

    @BeforeEach
    void startACase() {
        http = Http.of(context);
        drive = new CaseDriver(context).start("ON_SITE");
        task = task("office", NominationProcess.DRAFT_POLICY_REQUEST);
        content = pdf(UUID.randomUUID().toString());
    }

    // ---- what works

    @Test
    void shouldBeReadByThoseWhoMaySeeTheCase() {
        JsonNode added = add("office", "../Tờ trình <1>.pdf", content);

        assertThat(added.path("name").asText()).isEqualTo("Tờ trình _1_.pdf");
        assertThat(added.path("title").asText()).isEqualTo("Tờ trình");
        assertThat(added.path("caseId").asText()).isEqualTo(drive.caseId);
        assertThat(added.path("own").asBoolean()).isTrue();
        assertThat(ids(http.as("office").get(ofTask()))).containsExactly(added.path("id").asText());
        assertThat(ids(http.as("standing-committee").get(ofCase()))).containsExactly(added.path("id").asText());
        Answer file = http.as("standing-committee").get(file(added));
        assertThat(file.body()).isEqualTo(new String(content, StandardCharsets.UTF_8));
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).startsWith("attachment;")
                .contains("filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh%20_1_.pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        assertThat(file.header("Cache-Control")).contains("no-store");
    }

    @Test
    void shouldShowImagesInASandboxAndNoDocument() {
        Answer png = http.as("office").get(file(add("office", "a.png", image("png", 3, 3))) + "?inline=true");
        assertThat(png.header("Content-Disposition")).startsWith("inline;");
        assertThat(png.header("Content-Type")).isEqualTo("image/png");
        assertThat(png.header("Content-Security-Policy")).startsWith("default-src 'none'").endsWith("sandbox");

        Answer pdf = http.as("office").get(file(add("office", "a.pdf", content)) + "?inline=true");
        assertThat(pdf.header("Content-Disposition")).startsWith("inline;");
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(pdf.header("Content-Security-Policy")).endsWith("sandbox");

        Answer docx = http.as("office").get(file(add("office", "a.docx", zip(docxParts()))) + "?inline=true");
        assertThat(docx.header("Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void shouldReadALargeFilePieceByPiece() throws IOException {
        content = pdf("x".repeat(LARGER_THAN_TWO_PIECES));
        JsonNode added = add("office", "a.pdf", content);
        assertThat(jdbc.sql("select count(*) from tiencu.attachment_piece where sha256 = :sha256")
                .param("sha256", added.path("sha256").asText()).query(Integer.class).single()).isEqualTo(3);
        Attachment stored = context.getBean(AttachmentStore.class).find(added.path("id").asText()).orElseThrow();
        try (InputStream in = context.getBean(AttachmentStore.class).open(stored)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void shouldStoreTheSameContentOnce() {
        JsonNode first = add("office", "a.pdf", content);
        drive = new CaseDriver(context).start("ON_SITE");
        task = task("office", NominationProcess.DRAFT_POLICY_REQUEST);
        JsonNode second = add("office", "b.pdf", content);
        String sha256 = first.path("sha256").asText();
        assertThat(second.path("sha256").asText()).isEqualTo(sha256);
        assertThat(contents(sha256)).isEqualTo(1);

        assertThat(http.as("office").delete("/api/tasks/" + first.path("taskId").asText() + "/attachments/"
                + first.path("id").asText()).status()).isEqualTo(204);
        assertThat(http.as("office").get(file(first)).status()).isEqualTo(404);
        assertThat(http.as("office").get(file(second)).status()).isEqualTo(200);
        assertThat(http.as("office").delete(ofTask() + "/" + second.path("id").asText()).status()).isEqualTo(204);
        assertThat(contents(sha256)).isZero();
    }

    @Test
    void shouldBeThereInTheSessionOfAPage() {
        JsonNode added = add("office", "a.pdf", content);
        Session session = new Session(context, "office");
        assertThat(ids(session.get("/desk/tasks/" + task + "/attachments"))).containsExactly(added.path("id").asText());
        assertThat(session.get("/desk/attachments/" + added.path("id").asText()).status()).isEqualTo(200);
        assertThat(session.get("/desk/attachments/nothing").json().path("detail").asText())
                .isEqualTo("Không tìm thấy tài liệu này.");
        String own = "/desk/tasks/" + task + "/attachments/" + added.path("id").asText();
        assertThat(session.sendWithoutToken("DELETE", own, Map.of()).status()).isEqualTo(302);
        assertThat(http.as("office").get(file(added)).status()).isEqualTo(200);
        assertThat(session.send("DELETE", own, null).status()).isEqualTo(204);
        assertThat(http.as("office").get("/desk/attachments/x").status()).isEqualTo(401);
    }

    // ---- who may not

    @Test
    void shouldNotBeThereForOthers() {
        JsonNode added = add("office", "a.pdf", content);
        for (String other : List.of("office-99002", "designer")) {
            assertThat(http.as(other).get(file(added)).status()).isEqualTo(404);
            assertThat(http.as(other).get(ofTask()).status()).isEqualTo(404);
            assertThat(http.as(other).get(ofCase()).status()).isEqualTo(404);
            assertThat(http.as(other).delete(ofTask() + "/" + added.path("id").asText()).status()).isEqualTo(404);
        }
        assertThat(http.get(file(added)).status()).isEqualTo(401);
        assertThat(http.as("office").get(file(added)).status()).isEqualTo(200);
    }

    @Test
    void shouldBeAddedByThoseWhoMayWorkOnTheTaskOnly() {
        assertThat(upload("standing-committee").status()).isEqualTo(404);
        assertThat(upload("office-99002").status()).isEqualTo(404);
        assertThat(http.as("office").upload("/api/tasks/nothing/attachments", "a.pdf", content, "").status()).isEqualTo(404);

        letRead("head");
        Answer reader = upload("head");
        assertThat(reader.status()).isEqualTo(403);
        assertThat(reader.json().path("detail").asText()).isEqualTo("Bạn không có quyền xử lý công việc này.");

        taskService.setAssignee(task, "office");
        assertThat(upload("admin").status()).isEqualTo(409);
        assertThat(ids(http.as("office").get(ofTask()))).isEmpty();
    }

    @Test
    void shouldBeRemovedByWhoAddedItOnly() {
        JsonNode added = add("office", "a.pdf", content);
        String one = ofTask() + "/" + added.path("id").asText();
        Answer admin = http.as("admin").delete(one);
        assertThat(admin.status()).isEqualTo(403);
        assertThat(admin.json().path("detail").asText()).isEqualTo("Chỉ người đã đính kèm mới xóa được tài liệu này.");
        assertThat(http.as("office").delete("/api/tasks/other/attachments/" + added.path("id").asText()).status())
                .isEqualTo(404);
        assertThat(http.as("office").get(file(added)).status()).isEqualTo(200);
    }

    @Test
    void shouldStayForGoodWhenTheTaskIsCompleted() {
        JsonNode added = add("office", "a.pdf", content);
        drive.requestPolicy("ON_SITE");

        Answer removal = http.as("office").delete(ofTask() + "/" + added.path("id").asText());
        assertThat(removal.status()).isEqualTo(409);
        assertThat(removal.json().path("detail").asText()).startsWith("Công việc đã hoàn thành");
        assertThat(upload("office").status()).isEqualTo(404);
        assertThat(http.as("office").get(file(added)).status()).isEqualTo(200);
        assertThat(ids(http.as("office").get(ofTask()))).hasSize(1);
    }

    // ---- secret counts

    @Test
    void shouldKeepTheMinutesOfASecretCountFromThoseWhoMayNotSeeIt() {
        Map<String, Integer> votes = Map.of(drive.officials.get(0), 20);
        drive.requestPolicy("ON_SITE").answerPolicy("APPROVED", "ON_SITE").list(drive.officials.subList(0, 1));
        drive.summon(30).attendance(30);
        task = task("counting-board", ConferenceProcess.RECORD_COUNT);
        JsonNode ofStep1 = add("counting-board", "buoc-1.pdf", pdf("1" + UUID.randomUUID()));
        drive.count(votes).confirm("CONFIRMED").summon(30).attendance(30);
        task = task("counting-board", ConferenceProcess.RECORD_COUNT);
        JsonNode ofStep2 = add("counting-board", "buoc-2.pdf", content);

        for (String kept : List.of("office", "organisation-commission", "standing-committee", "admin")) {
            assertThat(ids(http.as(kept).get(ofCase()))).containsExactly(ofStep1.path("id").asText());
            assertThat(http.as(kept).get(file(ofStep2)).status()).as(kept).isEqualTo(404);
            assertThat(http.as(kept).delete(ofTask() + "/" + ofStep2.path("id").asText()).status()).isEqualTo(404);
        }
        assertThat(ids(http.as("admin").get(ofTask()))).isEmpty();
        assertThat(http.as("head").get(file(ofStep2)).status()).isEqualTo(200);
        assertThat(ids(http.as("counting-board").get(ofCase()))).hasSize(2);

        drive.count(votes).confirm("CONFIRMED");
        assertThat(http.as("office").get(file(ofStep2)).status()).isEqualTo(404);
        drive.conference(votes).conference(votes).assessment().conference(votes);
        assertThat(http.as("office").get(file(ofStep2)).status()).isEqualTo(200);
        assertThat(ids(http.as("standing-committee").get(ofCase()))).hasSize(2);
    }

    // ---- nothing is half stored

    @Test
    void shouldRefuseWhatIsNotTakenWithASentence() {
        Answer html = http.as("office").upload(ofTask(), "a.pdf", utf8("<html>"), "");
        assertThat(html.status()).isEqualTo(400);
        assertThat(html.json().path("detail").asText()).contains("Chỉ nhận tệp PDF");
        assertThat(html.json().at("/violations/0/field").asText()).isEqualTo("file");
        assertThat(http.as("office").upload(ofTask(), "a.pdf", new byte[0], "").status()).isEqualTo(400);
        assertThat(http.as("office").upload(ofTask(), "a.pdf", content, "x".repeat(201)).status()).isEqualTo(400);
        Multipart empty = new Multipart().text("title", "x");
        assertThat(http.as("office").postBytes(ofTask(), empty.body(), empty.contentType()).status()).isEqualTo(400);
        assertThat(ids(http.as("office").get(ofTask()))).isEmpty();
    }

    @Test
    void shouldRefuseAFileThatIsTooLarge() {
        Answer large = http.as("office").upload(ofTask(), "a.pdf", new byte[21 << 20], "");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().path("detail").asText()).contains("dung lượng");
        assertThat(ids(http.as("office").get(ofTask()))).isEmpty();
    }

    @Test
    void shouldStoreNothingOfAnUploadThatBreaksOff() throws IOException {
        Multipart form = new Multipart().file("file", "a.pdf", content);
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(utf8("POST " + ofTask() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
                    + Base64.getEncoder().encodeToString(utf8("office:demo")) + "\r\nContent-Type: " + form.contentType()
                    + "\r\nContent-Length: 1000000\r\n\r\n"));
            // the whole file, but not the line that ends it
            byte[] body = form.body();
            socket.getOutputStream().write(body, 0, body.length - 10);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            // the server answers, or only closes the connection, when it has noticed
            socket.setSoTimeout(60_000);
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).doesNotContain(" 201");
        }
        assertThat(ids(http.as("office").get(ofTask()))).isEmpty();
    }

    @Test
    void shouldStoreNoContentWithoutItsAttachment(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        String sha256 = "0".repeat(32) + UUID.randomUUID().toString().replace("-", "");
        Attachment withoutName = new Attachment(UUID.randomUUID().toString(), drive.caseId, task, "", "", "", FileKind.PDF,
                content.length, sha256, "office", "", null, Instant.now(), null);
        assertThatThrownBy(() -> context.getBean(TransactionTemplate.class).executeWithoutResult(
                status -> context.getBean(AttachmentStore.class).add(withoutName, file))).hasMessageContaining("check");
        assertThat(contents(sha256)).isZero();
    }

    // ---- in short

    private JsonNode add(String user, String name, byte[] file) {
        Answer answer = http.as(user).upload(ofTask(), name, file, "Tờ trình");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private Answer upload(String user) {
        return http.as(user).upload(ofTask(), "a.pdf", content, "");
    }

    private void letRead(String user) {
        AuthorizationService authorizations = context.getBean(AuthorizationService.class);
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setResource(Resources.TASK);
        grant.setResourceId(task);
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }

    private String task(String user, String key) {
        return new HttpTasks(http).find(user, drive.caseId, key);
    }

    private String ofTask() {
        return "/api/tasks/" + task + "/attachments";
    }

    private String ofCase() {
        return "/api/cases/" + drive.caseId + "/attachments";
    }

    private static String file(JsonNode attachment) {
        return "/api/attachments/" + attachment.path("id").asText();
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().findValuesAsText("id");
    }

    private int contents(String sha256) {
        return jdbc.sql("select count(*) from tiencu.attachment_content where sha256 = :sha256").param("sha256", sha256)
                .query(Integer.class).single();
    }
}
