package org.dateline.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.MapContext;
import org.dateline.query.EventBlock;
import org.dateline.query.Events;
import org.dateline.query.Mode;
import org.dateline.query.Selection;
import org.dateline.query.Situations;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The events of a selection as one block of columns that a browser scrubs through; layout in
/// `src/docs/event-block.md`.
@RestController
@CrossOrigin
class BlocksController {
    private static final List<String> PARAMETERS =
            List.of("revision", "known", "source", "place", "q");

    /// A revision never changes.
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Situations situations;

    BlocksController(Situations situations) {
        this.situations = situations;
    }

    @GetMapping(path = "/blocks/{situation}")
    ResponseEntity<byte[]> block(
            @PathVariable String situation,
            @RequestParam MultiValueMap<String, String> parameters) {
        Events newest =
                situations
                        .newest(situation)
                        .orElseThrow(
                                () -> Problem.notFound("situation", situation, situations.ids()));
        MapContext context = read(newest, parameters);
        Events events =
                context.revision().isEmpty()
                        ? newest
                        : situations
                                .at(situation, context.revision().getAsLong())
                                .orElseThrow(
                                        () ->
                                                Problem.notFound(
                                                        "revision",
                                                        parameters.getFirst("revision"),
                                                        List.of(
                                                                "1 to "
                                                                        + newest.state()
                                                                                .revision())));
        EventBlock block =
                events.block(
                        new Selection(
                                Optional.empty(),
                                Optional.empty(),
                                Mode.UNTIL,
                                Set.of(),
                                context.knownBy(),
                                context.text(),
                                context.sources(),
                                context.places()));
        // A weak tag: the bytes may be compressed on their way.
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(context.revision().isPresent() ? FOR_EVER : CacheControl.noCache())
                .eTag("W/" + block.etag())
                .body(block.bytes());
    }

    private static MapContext read(Events newest, MultiValueMap<String, String> parameters) {
        parameters.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw Problem.unknownParameter(name, PARAMETERS);
                        });
        Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
        ContextQuery.Reading reading =
                new ContextQuery(newest.state().situation()).read(asked, Set.of());
        reading.ignored().stream()
                .findFirst()
                .ifPresent(
                        ignored -> {
                            throw Problem.badParameter(ignored);
                        });
        return reading.context();
    }
}
