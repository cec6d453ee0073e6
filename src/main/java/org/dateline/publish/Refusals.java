package org.dateline.publish;

import java.util.List;
import org.dateline.snapshot.FilmStopped;
import org.dateline.snapshot.SnapshotRefused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Callers' mistakes as problem details (RFC 9457) that name the parameter and what is allowed.
@RestControllerAdvice(basePackageClasses = Refusals.class)
final class Refusals {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(SnapshotRefused refused) {
        return answer(
                problem(
                        HttpStatus.BAD_REQUEST,
                        "\"" + refused.parameter() + "\" is not taken as given.",
                        refused.parameter(),
                        List.of(refused.allowed())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(Busy busy) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, busy.retryAfter().toSeconds())))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.SERVICE_UNAVAILABLE, busy.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stopped(FilmStopped stopped) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "60")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        problem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                stopped.getMessage()
                                        + ": it took too long or was called off. A longer step makes fewer pictures.",
                                "step",
                                List.of("an ISO 8601 duration such as PT6H")));
    }

    static ErrorResponseException notFound(String what, String value, List<String> allowed) {
        return of(HttpStatus.NOT_FOUND, "No " + what + " \"" + shown(value) + "\".", what, allowed);
    }

    static ErrorResponseException of(
            HttpStatus status, String detail, String parameter, List<String> allowed) {
        return new ErrorResponseException(
                status, problem(status, detail, parameter, allowed), null);
    }

    /// What somebody sent, in a length that fits an answer.
    static String shown(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    /// In one form, whatever the caller accepts: even where that cannot be read.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> told(ErrorResponseException problem) {
        return answer(problem.getBody());
    }

    static ErrorResponseException notAcceptable(List<String> allowed) {
        return Refusals.of(
                HttpStatus.NOT_ACCEPTABLE,
                "None of the media types that are accepted can be had.",
                "Accept",
                allowed);
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
