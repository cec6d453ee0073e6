package org.dateline.api;

import org.dateline.event.Database;
import org.dateline.event.Fault;
import org.dateline.event.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers at every door where the store cannot be written, or not even read, at the moment: 503
/// with the reason, without a word on files.
@RestControllerAdvice
final class StoreRefusals {
    private static final Logger LOG = LoggerFactory.getLogger("org.dateline.data");
    private static final String RETRY_SECONDS = "10";

    private final Database database;

    StoreRefusals(Database database) {
        this.database = database;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(StoreUnavailable why) {
        // What is known of the database is nearer to the cause than what one connection met with.
        Fault fault = database.fault().orElse(why.fault());
        LOG.warn("Refused at a door, since {}: {}", fault.sentence(), why.getMessage());
        ProblemDetail body =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Not possible at the moment: "
                                + fault.sentence()
                                + ". Nothing was changed; what can be read can still be read.");
        body.setProperty("fault", fault.code());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
