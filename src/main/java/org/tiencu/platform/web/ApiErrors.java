package org.tiencu.platform.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import org.tiencu.platform.process.RefusedRequest;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;

/**
 * Makes problem details of whatever goes wrong under {@code /api} or in a script, and the error page of a refusal anywhere else. No
 * answer names a class or a value that was sent; a defect gets a number under which it is in the log.
 */
@RestControllerAdvice
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler
    Object answer(Exception exception, HttpServletRequest request) throws Exception {
        Refusal refusal = RefusedRequest.refusalIn(exception);
        boolean api = asksForJson(request);
        if (exception instanceof AuthenticationException
                || DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            throw exception;
        }
        if (api) {
            return answer(refusal == null ? problem(exception) : Problems.of(refusal), exception);
        }
        if (refusal != null) {
            return page(refusal);
        }
        throw exception;
    }

    /** Other programs, and scripts of pages; who follows a link of such a script gets the error page. */
    private static boolean asksForJson(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return path.startsWith("/api/")
                || path.startsWith("/desk/") && (accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, Exception exception) {
        HttpHeaders headers = exception instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
        return ResponseEntity.status(problem.getStatus()).headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static ModelAndView page(Refusal refusal) {
        HttpStatus status = HttpStatus.valueOf(refusal.kind().status());
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("title", ErrorTexts.title(status));
        page.addObject("detail", refusal.getMessage());
        return page;
    }

    private static ProblemDetail problem(Exception exception) {
        if (exception instanceof BindingResult binding) {
            return invalid(fieldErrors(binding));
        }
        if (exception instanceof HandlerMethodValidationException validation) {
            return invalid(validation.getParameterValidationResults().stream().flatMap(ApiErrors::violations).toList());
        }
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            return wrongField(missing.getParameterName(), "Thiếu giá trị.");
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return wrongField(mismatch.getName(), "Giá trị không đúng kiểu.");
        }
        if (exception instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return Problems.of(response.getStatusCode());
        }
        if (exception instanceof TypeMismatchException) {
            return Problems.of(HttpStatus.BAD_REQUEST);
        }
        return ofState(exception);
    }

    private static ProblemDetail ofState(Exception exception) {
        if (exception instanceof AccessDeniedException || exception instanceof AuthorizationException) {
            return Problems.of(HttpStatus.FORBIDDEN);
        }
        if (exception instanceof OptimisticLockingException || exception instanceof ConcurrencyFailureException) {
            return Problems.of(HttpStatus.CONFLICT);
        }
        if (exception instanceof DuplicateKeyException) {
            return Problems.of(HttpStatus.CONFLICT, ErrorTexts.ALREADY_THERE, List.of());
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Request failed, reference {}", reference, exception);
        HttpStatusCode status = HttpStatus.INTERNAL_SERVER_ERROR;
        return Problems.of(status, ErrorTexts.detail(status) + " Mã tra cứu: " + reference + ".", List.of());
    }

    private static ProblemDetail unreadable(HttpMessageNotReadableException exception) {
        if (exception.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return wrongField(path(mapping), "Giá trị không đúng kiểu.");
        }
        return Problems.of(HttpStatus.BAD_REQUEST, "Nội dung gửi lên không phải là JSON hợp lệ.", List.of());
    }

    private static String path(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static ProblemDetail wrongField(String field, String message) {
        return Problems.of(Refusal.field(field, FieldLabels.of(field), message));
    }

    private static ProblemDetail invalid(List<Violation> violations) {
        return Problems.of(HttpStatus.BAD_REQUEST, ErrorTexts.detail(HttpStatus.BAD_REQUEST), violations);
    }

    private static Stream<Violation> violations(ParameterValidationResult result) {
        if (result instanceof BindingResult binding) {
            return fieldErrors(binding).stream();
        }
        String parameter = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream().map(error -> violation(parameter, error));
    }

    private static List<Violation> fieldErrors(BindingResult binding) {
        return Stream.concat(
                binding.getFieldErrors().stream().map(error -> violation(error.getField(), error)),
                binding.getGlobalErrors().stream().map(error -> violation("", error))).toList();
    }

    private static Violation violation(String field, MessageSourceResolvable error) {
        return new Violation(field, FieldLabels.of(field), error.getDefaultMessage());
    }
}
