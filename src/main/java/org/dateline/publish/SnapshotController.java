package org.dateline.publish;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Previews of snapshots, of which nothing is kept, and the door at which one is kept.
@RestController
class SnapshotController {
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    private final Commissions commissions;
    private final Archive archive;
    private final Desk desk;

    SnapshotController(Commissions commissions, Archive archive, Desk desk) {
        this.commissions = commissions;
        this.archive = archive;
        this.desk = desk;
    }

    @PostMapping(path = "/snapshot", consumes = FORM)
    ResponseEntity<Map<String, Object>> keep(
            @RequestParam MultiValueMap<String, String> parameters) {
        Commission commission = commissions.read(new LinkedHashMap<>(parameters));
        Links links = here();
        Map<String, Object> json =
                desk.work(false, () -> SnapshotFacts.of(commission, desk.press())).json(links);
        archive.keep(commission);
        return ResponseEntity.created(URI.create(links.page(commission.id())))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json);
    }

    @RequestMapping(
            path = "/snapshot/preview.json",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Map<String, Object>> preview(
            @RequestParam MultiValueMap<String, String> parameters) {
        Commission commission = commissions.read(new LinkedHashMap<>(parameters));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(
                        desk.work(false, () -> SnapshotFacts.of(commission, desk.press()))
                                .json(here()));
    }

    @RequestMapping(
            path = "/snapshot/preview.{code:png|svg}",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<?> picture(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> parameters,
            WebRequest web) {
        FileKind kind = FileKind.ofCode(code).orElseThrow();
        Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
        FileOrder order = FileOrder.read(kind, asked);
        FileOrder.parameters(kind).forEach(asked::remove);
        Commission commission = commissions.read(asked);
        return new FileAnswer(desk, web).answer(commission, order, CacheControl.noCache(), false);
    }

    /// Scheme, host and port as the caller wrote them, or as a trusted proxy tells them.
    static Links here() {
        return new Links(
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    }
}
