package org.tiencu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;

class ApiErrorsTest {

    private static Supplier<RuntimeException> failure;

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new SampleController())
            .setControllerAdvice(new ApiErrors()).build();

    @RestController
    static class SampleController {

        record Row(int votes) {
        }

        record Input(@NotBlank String name, LocalDate day, List<@Valid Row> rows) {
        }

        @GetMapping({"/api/fail", "/page"})
        String fail() {
            throw failure.get();
        }

        @GetMapping("/api/days/{day}")
        String day(@PathVariable LocalDate day, @RequestParam @Max(9) int count) {
            return "";
        }

        @PostMapping("/api/inputs")
        String input(@Valid @RequestBody Input input) {
            return "";
        }
    }

    @Test
    void shouldTellTheRefusal() throws Exception {
        failure = () -> Refusal.input("Ngày nghỉ chưa hợp lệ.",
                List.of(new Violation("name", "Tên ngày", "Không được để trống.")));
        mvc.perform(get("/api/fail")).andExpect(status().isBadRequest())
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(jsonPath("$.status").value(400))
                .andExpect(jsonPath("$.title").value("Yêu cầu không hợp lệ"))
                .andExpect(jsonPath("$.detail").value("Ngày nghỉ chưa hợp lệ."))
                .andExpect(jsonPath("$.message").value("Ngày nghỉ chưa hợp lệ."))
                .andExpect(jsonPath("$.violations[0].field").value("name"))
                .andExpect(jsonPath("$.violations[0].label").value("Tên ngày"))
                .andExpect(jsonPath("$.violations[0].message").value("Không được để trống."));
    }

    @Test
    void shouldTellTheRefusal_whenTheEngineWrappedIt() throws Exception {
        failure = () -> new ProcessEngineException("wrapped", Refusal.notFound("Không có hồ sơ này."));
        mvc.perform(get("/api/fail")).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.message").value("Không có hồ sơ này."));
    }

    static List<Arguments> failures() {
        return List.of(
                Arguments.of(new AccessDeniedException("no"), 403, "Bạn không có quyền thực hiện việc này."),
                Arguments.of(new AuthorizationException("no"), 403, "Bạn không có quyền thực hiện việc này."),
                Arguments.of(new OptimisticLockingException("ENGINE-03005"), 409, ErrorTexts.CHANGED_MEANWHILE),
                Arguments.of(new OptimisticLockingFailureException("version"), 409, ErrorTexts.CHANGED_MEANWHILE),
                Arguments.of(new CannotAcquireLockException("serialize"), 409, ErrorTexts.CHANGED_MEANWHILE),
                Arguments.of(new DuplicateKeyException("unique"), 409, ErrorTexts.ALREADY_THERE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void shouldTellTheStatus(RuntimeException exception, int status, String sentence) throws Exception {
        failure = () -> exception;
        mvc.perform(get("/api/fail")).andExpect(status().is(status))
                .andExpect(jsonPath("$.detail").value(sentence)).andExpect(jsonPath("$.violations", hasSize(0)));
    }

    @Test
    void shouldGiveANumberOnly_whenSomethingIsBroken() throws Exception {
        failure = () -> new IllegalStateException("secret");
        MvcResult result = mvc.perform(get("/api/fail")).andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.detail", matchesPattern("Hệ thống gặp lỗi.* Mã tra cứu: [0-9a-f]{8}\\.")))
                .andReturn();
        assertThat(result.getResponse().getContentAsString()).doesNotContain("secret", "Exception", "org.");
    }

    @Test
    void shouldNameTheParameter_whenItIsMissingOrOfAnotherType() throws Exception {
        mvc.perform(get("/api/days/2026-09-02")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.violations[0].field").value("count"));
        mvc.perform(get("/api/days/hello?count=1")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.violations[0].field").value("day"))
                .andExpect(jsonPath("$.detail").value("Ngày: Giá trị không đúng kiểu."));
        mvc.perform(get("/api/days/2026-09-02?count=x")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.violations[0].field").value("count"));
    }

    @Test
    void shouldTellWhatIsWrong_whenAConstraintIsBroken() throws Exception {
        mvc.perform(get("/api/days/2026-09-02?count=10").header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.violations[0].field").value("count"))
                .andExpect(jsonPath("$.violations[0].message").value("Không được lớn hơn 9."));
        mvc.perform(json("{\"name\": \" \"}")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.violations[0].field").value("name"))
                .andExpect(jsonPath("$.violations[0].message").value("Không được để trống."));
    }

    @Test
    void shouldTellWhere_whenTheJsonIsUnreadable() throws Exception {
        mvc.perform(json("{")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("Nội dung gửi lên không phải là JSON hợp lệ."));
        MvcResult result = mvc.perform(json("{\"name\": \"a\", \"rows\": [{\"votes\": \"Nguyễn\"}]}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.violations[0].field").value("rows[0].votes")).andReturn();
        assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Nguyễn", "java");
    }

    @Test
    void shouldTellTheStatus_whenMethodOrTypeOrAddressIsWrong() throws Exception {
        mvc.perform(put("/api/inputs")).andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "POST"))
                .andExpect(jsonPath("$.detail", containsString("không hỗ trợ thao tác")));
        mvc.perform(post("/api/inputs").content("x").contentType(MediaType.TEXT_PLAIN))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.detail", containsString("JSON")));
        mvc.perform(get("/api/nothing")).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value("Không tìm thấy"));
    }

    @Test
    void shouldShowThePage_whenAPageIsRefused() throws Exception {
        failure = () -> Refusal.forbidden("Bạn không có quyền thực hiện việc này.");
        mvc.perform(get("/page")).andExpect(status().isForbidden()).andExpect(view().name("error"))
                .andExpect(model().attribute("detail", "Bạn không có quyền thực hiện việc này."));
    }

    private static MockHttpServletRequestBuilder json(String body) {
        return post("/api/inputs").contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
