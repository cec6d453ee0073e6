package org.dateline.api;

import java.util.List;
import java.util.Locale;
import org.dateline.portrayal.Ignored;
import org.dateline.portrayal.IgnoredText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// Callers' mistakes as problem details (RFC 9457) that name the parameter and what is allowed.
final class Problem {
    private Problem() {}

    static ErrorResponseException notFound(
            String parameter, @Nullable String value, List<String> allowed) {
        return of(
                HttpStatus.NOT_FOUND,
                "No "
                        + parameter
                        + " \""
                        + new Ignored(
                                        parameter,
                                        value == null ? "" : value,
                                        Ignored.Reason.NOT_FOUND)
                                .value()
                        + "\".",
                parameter,
                allowed);
    }

    static ErrorResponseException unknownParameter(String name, List<String> allowed) {
        return badParameter(new Ignored(name, "", Ignored.Reason.UNKNOWN), allowed);
    }

    static ErrorResponseException badParameter(Ignored ignored) {
        String allowed = new IgnoredText(Locale.ENGLISH).allowed(ignored.parameter());
        return badParameter(ignored, List.of(allowed));
    }

    private static ErrorResponseException badParameter(Ignored ignored, List<String> allowed) {
        return of(
                HttpStatus.BAD_REQUEST,
                new IgnoredText(Locale.ENGLISH).write(ignored),
                ignored.parameter(),
                allowed);
    }

    /// @param why in a word or two, for example `missing`
    static ErrorResponseException bad(String parameter, String why, List<String> allowed) {
        return of(
                HttpStatus.BAD_REQUEST,
                "\"" + parameter + "\" is " + why + ".",
                parameter,
                allowed);
    }

    static ErrorResponseException of(
            HttpStatus status, String detail, String parameter, List<String> allowed) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setProperty("parameter", parameter);
        body.setProperty("allowed", allowed);
        return new ErrorResponseException(status, body, null);
    }
}
