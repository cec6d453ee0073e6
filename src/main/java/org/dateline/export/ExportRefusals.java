package org.dateline.export;

import java.util.List;
import org.dateline.portrayal.ContextRefused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Callers' mistakes as problem details (RFC 9457) that name the parameter and what is allowed.
@RestControllerAdvice(basePackageClasses = ExportRefusals.class)
final class ExportRefusals {
    private static final int LONGEST = 60;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ContextRefused refused) {
        String name = shown(refused.parameter());
        return answer(
                problem(
                        HttpStatus.BAD_REQUEST,
                        "\"" + name + "\" is not taken as given.",
                        name,
                        List.of(refused.allowed())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(ExportDesk.Busy busy) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.SERVICE_UNAVAILABLE, busy.getMessage()));
    }

    /// In one form, whatever the caller accepts: even where that cannot be read.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> told(ErrorResponseException problem) {
        return answer(problem.getBody());
    }

    static ErrorResponseException notFound(String what, String value, List<String> allowed) {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                problem(
                        HttpStatus.NOT_FOUND,
                        "No " + what + " \"" + shown(value) + "\".",
                        what,
                        allowed),
                null);
    }

    private static String shown(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail body) {
        return ResponseEntity.status(body.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static ProblemDetail problem(
            HttpStatus status, String detail, String parameter, List<String> allowed) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setProperty("parameter", parameter);
        body.setProperty("allowed", allowed);
        return body;
    }
}
