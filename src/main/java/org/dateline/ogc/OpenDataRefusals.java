package org.dateline.ogc;

import java.nio.charset.StandardCharsets;
import org.dateline.pages.Door;
import org.dateline.pages.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/// Callers' mistakes as problem details (RFC 9457) that name the parameter and what is allowed,
/// whatever the caller accepts; as a page that says the same only to people, who asked for
/// `f=html`.
@RestControllerAdvice(basePackageClasses = OpenDataRefusals.class)
final class OpenDataRefusals {
    private final Pages pages;

    OpenDataRefusals(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused, WebRequest web) {
        var answer = ResponseEntity.status(refused.status());
        if (refused.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer = answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return Format.HTML.code().equals(web.getParameter("f"))
                ? answer.contentType(Answers.contentType(Format.HTML)).body(page(refused))
                : answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem(refused));
    }

    private byte[] page(Refused refused) {
        String page =
                pages.refused(
                        Door.here(),
                        String.valueOf(refused.getMessage()),
                        refused.parameter(),
                        refused.allowed());
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private static ProblemDetail problem(Refused refused) {
        ProblemDetail body =
                ProblemDetail.forStatusAndDetail(
                        refused.status(), String.valueOf(refused.getMessage()));
        body.setProperty("parameter", refused.parameter());
        body.setProperty("allowed", refused.allowed());
        return body;
    }
}
