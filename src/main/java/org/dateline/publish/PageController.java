package org.dateline.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dateline.snapshot.Snapshot;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// The page of a snapshot, or whichever of its files a caller accepts instead.
@RestController
class PageController {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src"
                    + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final Archive archive;
    private final Commissions commissions;
    private final Desk desk;
    private final EmbedFiles files = EmbedFiles.packed("page/", "frontend/snapshot-page.ts");

    PageController(Archive archive, Commissions commissions, Desk desk) {
        this.archive = archive;
        this.commissions = commissions;
        this.desk = desk;
    }

    @GetMapping(path = "/snapshot/{id:[^.]+}")
    ResponseEntity<?> page(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            WebRequest web) {
        Accepted accepted = Accepted.read(accept, desk.press().kinds());
        Archive.Found found;
        try {
            found = archive.find(id);
        } catch (ErrorResponseException missing) {
            if (accepted.page()) {
                return html(HttpStatus.NOT_FOUND, SnapshotPage.missing(id, files));
            }
            throw missing;
        }
        new Parameters(new LinkedHashMap<>(parameters)).only(List.of());
        Optional<FileKind> kind = accepted.kind();
        if (kind.isEmpty()) {
            Links links = SnapshotController.here();
            return html(HttpStatus.OK, desk.work(false, () -> write(found, links)));
        }
        if (kind.get() == FileKind.JSON) {
            return facts(found);
        }
        return new FileAnswer(desk, web)
                .answer(
                        found.commission(),
                        FileOrder.usual(kind.get()),
                        CacheControl.noCache(),
                        false);
    }

    @GetMapping(path = "/snapshot/{id}.json")
    ResponseEntity<?> json(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        Archive.Found found = archive.find(id);
        new Parameters(new LinkedHashMap<>(parameters)).only(List.of("download"));
        return facts(found);
    }

    private ResponseEntity<?> facts(Archive.Found found) {
        Links links = SnapshotController.here();
        Map<String, Object> json =
                desk.work(
                        false,
                        () -> {
                            var facts = SnapshotFacts.of(found.commission(), desk.press());
                            Map<String, Object> all = facts.json(links);
                            if (found.isRedrawn()) {
                                all.put("redrawn", redrawn(found));
                            }
                            difference(found, facts.snapshot())
                                    .ifPresent(d -> all.put("newer", d.json()));
                            return all;
                        });
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(json);
    }

    private static Map<String, Object> redrawn(Archive.Found found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", found.id());
        json.put("painter", found.painter());
        return json;
    }

    private String write(Archive.Found found, Links links) {
        var facts = SnapshotFacts.of(found.commission(), desk.press());
        return new SnapshotPage(
                        found,
                        facts,
                        difference(found, facts.snapshot()),
                        offer -> size(found, offer),
                        files)
                .write(links);
    }

    private OptionalInt size(Archive.Found found, Offer offer) {
        return desk.sizeBytes(found.commission(), offer.order())
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private Optional<Difference> difference(Archive.Found found, Snapshot snapshot) {
        return commissions
                .newer(found.commission())
                .map(
                        newer ->
                                Difference.between(
                                        snapshot.depiction(),
                                        desk.press().compose(newer).depiction()));
    }

    private static ResponseEntity<byte[]> html(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @GetMapping("/snapshot/page/{file:.+\\.(?:js|css|woff2)}")
    ResponseEntity<byte[]> file(@PathVariable String file) {
        EmbedFiles.File found =
                files.file(file)
                        .orElseThrow(() -> Refusals.notFound("file", file, new ArrayList<>()));
        return ResponseEntity.ok()
                .contentType(found.type())
                .cacheControl(FileAnswer.FOR_EVER)
                .body(found.bytes());
    }
}
