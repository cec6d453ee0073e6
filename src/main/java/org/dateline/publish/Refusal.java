package org.dateline.publish;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// Callers' mistakes as problem details (RFC 9457) that name the parameter and what is allowed.
final class Refusal {
    private Refusal() {}

    static ErrorResponseException notFound(String parameter, String value, List<String> allowed) {
        String detail = "No " + parameter + " \"" + shown(value) + "\".";
        return of(HttpStatus.NOT_FOUND, detail, parameter, allowed);
    }

    /// What somebody sent, in a length that fits an answer.
    static String shown(String value) {
        return value.length() > 100 ? value.substring(0, 100) + "…" : value;
    }

    static ErrorResponseException of(
            HttpStatus status, String detail, String parameter, List<String> allowed) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setProperty("parameter", parameter);
        body.setProperty("allowed", allowed);
        return new ErrorResponseException(status, body, null);
    }
}
