package org.dateline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dateline.export.Csvw;
import org.dateline.export.Export;
import org.dateline.export.ExportKind;
import org.dateline.export.Selected;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.MapContext;
import org.dateline.query.Events;
import org.dateline.query.Situations;
import org.dateline.snapshot.SnapshotRefused;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The events of a situation as a file: `/export/{situation}.{format}`, all of them, or with the
/// parameters of the map exactly what the map shows.
@RestController
class ExportController {
    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String METADATA = ".csv-metadata";

    private final Situations situations;
    private final Semaphore free = new Semaphore(AT_A_TIME, true);

    ExportController(Situations situations) {
        this.situations = situations;
    }

    @GetMapping("/export/{situation}.{format}")
    ResponseEntity<?> export(
            @PathVariable String situation,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        if (format.equals("json") && situation.endsWith(METADATA)) {
            return metadata(
                    situation.substring(0, situation.length() - METADATA.length()), parameters);
        }
        List<String> allowed = new ArrayList<>(ExportKind.codes());
        allowed.add("csv-metadata.json");
        ExportKind kind =
                ExportKind.ofCode(format)
                        .orElseThrow(() -> Refusals.notFound("format", format, allowed));
        return file(selected(situation, parameters), kind);
    }

    private ResponseEntity<?> file(Selected selected, ExportKind kind) throws IOException {
        String name = name(selected) + "." + kind.code();
        try {
            if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy("Too many exports at once.", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("Too many exports at once.", PATIENCE);
        }
        Path file = Files.createTempFile("dateline-export-", "." + kind.code());
        try {
            Export.write(selected, kind, file);
            long length = Files.size(file);
            InputStream in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            return ResponseEntity.ok()
                    .headers(headers(name))
                    .contentType(MediaType.parseMediaType(kind.mediaType()))
                    .contentLength(length)
                    .body(new InputStreamResource(in));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        } finally {
            free.release();
        }
    }

    private ResponseEntity<?> metadata(String situation, MultiValueMap<String, String> parameters) {
        Selected selected = selected(situation, parameters);
        var state = selected.events().state();
        String url = name(selected) + ".csv";
        String json = Csvw.write(state.situation(), state.revision(), selected.language(), url);
        return ResponseEntity.ok()
                .headers(headers(url + "-metadata.json"))
                .contentType(MediaType.parseMediaType("application/csvm+json"))
                .body(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Selected selected) {
        var state = selected.events().state();
        return state.situation().id() + "-r" + state.revision();
    }

    private static HttpHeaders headers(String name) {
        var headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment().filename(name).build());
        headers.setCacheControl(CacheControl.noCache());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'");
        return headers;
    }

    private Selected selected(String situation, MultiValueMap<String, String> parameters) {
        Events newest =
                situations.ids().contains(situation)
                        ? situations.newest(situation).orElseThrow()
                        : refuse(situation);
        Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
        new Parameters(asked).only(ContextQuery.PARAMETERS);
        if (asked.isEmpty()) {
            return Selected.all(newest);
        }
        MapContext context = new SnapshotQuery(newest.state().situation()).read(asked).context();
        if (context.revision().isEmpty()) {
            return Selected.shown(newest, context);
        }
        long last = newest.state().revision();
        return context.revision().stream()
                .filter(r -> r >= 1 && r <= last)
                .mapToObj(r -> situations.at(situation, r))
                .flatMap(e -> e.stream())
                .findFirst()
                .map(e -> Selected.shown(e, context))
                .orElseThrow(() -> new SnapshotRefused("revision", "1 to " + last));
    }

    private Events refuse(String situation) {
        throw Refusals.of(
                HttpStatus.NOT_FOUND,
                "No situation \"" + Refusals.shown(situation) + "\".",
                "situation",
                situations.ids());
    }
}
