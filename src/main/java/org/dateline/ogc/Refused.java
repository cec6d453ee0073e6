package org.dateline.ogc;

import java.util.List;
import org.springframework.http.HttpStatus;

/// A request that is not answered as asked.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String parameter;
    private final transient List<String> allowed;

    Refused(HttpStatus status, String detail, String parameter, List<String> allowed) {
        super(detail);
        this.status = status;
        this.parameter = parameter;
        this.allowed = allowed;
    }

    static Refused bad(String parameter, String detail, String... allowed) {
        return new Refused(HttpStatus.BAD_REQUEST, detail, parameter, List.of(allowed));
    }

    static Refused notFound(String what, String value, List<String> allowed) {
        return new Refused(
                HttpStatus.NOT_FOUND, "No " + what + " \"" + shown(value) + "\".", what, allowed);
    }

    /// What somebody sent, in a length that fits an answer.
    static String shown(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    HttpStatus status() {
        return status;
    }

    String parameter() {
        return parameter;
    }

    List<String> allowed() {
        return allowed;
    }
}
