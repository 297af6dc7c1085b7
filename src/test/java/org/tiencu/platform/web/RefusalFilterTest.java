package org.tiencu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tiencu.platform.process.RefusedRequest;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;

class RefusalFilterTest {

    private static final String PARSE_ERROR = """
            {"type":"ParseException","message":"ENGINE-09005 Could not parse BPMN process.","details":{"a.bpmn":{}},"code":0}""";

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/engine-rest/task/1/complete");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    /** What the engine would answer. */
    private interface Engine {
        void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    @Test
    void shouldAnswerWithTheRefusal_whenTheEngineMadeA500OfIt() throws Exception {
        refuse(Refusal.input("Biểu mẫu chưa hợp lệ.", List.of(new Violation("votes[0].yes", "Đồng ý", "bắt buộc nhập"))));
        serve(error(500, "{\"type\":\"RestException\",\"message\":\"ENGINE-03051 Biểu mẫu\"}"));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
        JSONAssert.assertEquals("""
                {"type": "Refusal", "message": "Biểu mẫu chưa hợp lệ.",
                 "violations": [{"field": "votes[0].yes", "label": "Đồng ý", "message": "bắt buộc nhập"}]}
                """, response.getContentAsString(StandardCharsets.UTF_8), true);
    }

    @Test
    void shouldKeepHeadersOfTheEngine_whenItAnswersWithTheRefusal() throws Exception {
        refuse(Refusal.conflict("Công việc này đang do người khác xử lý."));
        serve((request, response) -> {
            response.setHeader("Set-Cookie", "XSRF-TOKEN=1");
            error(500, "{}").answer(request, response);
        });

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getHeader("Set-Cookie")).isEqualTo("XSRF-TOKEN=1");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("\"violations\":[]");
    }

    @Test
    void shouldReplaceWhatAWriterWrote() throws Exception {
        refuse(Refusal.forbidden("Bạn không có quyền thực hiện việc này."));
        serve((request, response) -> {
            response.setStatus(500);
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write("{\"message\":\"Biểu mẫu\"}");
            response.flushBuffer();
        });

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("Bạn không có quyền")
                .doesNotContain("Biểu mẫu");
    }

    @Test
    void shouldLeaveASuccessAlone_whenARefusalWasOvercome() throws Exception {
        refuse(Refusal.notFound("Không tìm thấy."));
        serve(error(200, "{\"id\":\"1\"}"));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEqualTo("{\"id\":\"1\"}");
    }

    @Test
    void shouldAnswer409_whenSomebodyElseChangedTheSameRow() throws Exception {
        serve(error(500, """
                {"type":"OptimisticLockingException","message":"ENGINE-03005 Execution of 'UPDATE TaskEntity[1]' failed."}"""));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(new ObjectMapper().readTree(response.getContentAsByteArray()).path("message").asText())
                .isEqualTo("Dữ liệu vừa được người khác cập nhật. Hãy tải lại trang rồi thực hiện lại.");
    }

    @Test
    void shouldAnswer409_whenTheRestLayerWrappedTheConcurrentChange() throws Exception {
        serve(error(500, """
                {"type":"RestException","message":"Cannot complete task 1: ENGINE-03005 Execution of 'DELETE' failed."}"""));

        assertThat(response.getStatus()).isEqualTo(409);
    }

    @Test
    void shouldLeaveOtherErrorsByteIdentical() throws Exception {
        serve(error(400, PARSE_ERROR));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).isEqualTo("application/json");
        assertThat(response.getContentAsByteArray()).isEqualTo(PARSE_ERROR.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldLeaveA500ByteIdentical_whenItIsNotJson() throws Exception {
        serve(error(500, "<html>"));

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString()).isEqualTo("<html>");
    }

    @Test
    void shouldPassADownloadOnWhileItIsWritten() throws Exception {
        serve((request, response) -> {
            response.getOutputStream().write(new byte[1000]);
            response.flushBuffer();
            assertThat(this.response.isCommitted()).isTrue();
            assertThat(this.response.getContentAsByteArray()).hasSize(1000);
        });
    }

    @Test
    void shouldPassAnErrorOn_whenItIsWrittenAfterTheRequestThreadHasGone() throws Exception {
        request.setAsyncSupported(true);
        HttpServletResponse[] held = new HttpServletResponse[1];
        serve((request, response) -> {
            MockAsyncContext async = (MockAsyncContext) request.startAsync(request, response);
            held[0] = (HttpServletResponse) async.getResponse();
        });
        error(400, "{\"type\":\"InvalidRequestException\"}").answer(request, held[0]);

        assertThat(response.getContentAsString()).isEqualTo("{\"type\":\"InvalidRequestException\"}");
    }

    private void refuse(Refusal refusal) {
        request.setAttribute(RefusedRequest.class.getName(), refusal);
    }

    private static Engine error(int status, String body) {
        return (request, response) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            response.setStatus(status);
            response.setContentType("application/json");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
            response.getOutputStream().flush();
        };
    }

    private void serve(Engine engine) throws ServletException, IOException {
        HttpServlet servlet = new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                engine.answer(request, response);
            }
        };
        new MockFilterChain(servlet, new RefusalFilter(new ObjectMapper())).doFilter(request, response);
    }
}
