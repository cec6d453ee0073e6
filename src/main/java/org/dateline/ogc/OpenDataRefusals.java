package org.dateline.ogc;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Callers' mistakes as problem details (RFC 9457) that name the parameter and what is allowed, in
/// one form whatever the caller accepts.
@RestControllerAdvice(basePackageClasses = OpenDataRefusals.class)
final class OpenDataRefusals {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        ProblemDetail body =
                ProblemDetail.forStatusAndDetail(
                        refused.status(), String.valueOf(refused.getMessage()));
        body.setProperty("parameter", refused.parameter());
        body.setProperty("allowed", refused.allowed());
        var answer =
                ResponseEntity.status(refused.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refused.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer = answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(body);
    }
}
