package org.dateline.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.query.Events;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// A map of a situation in the style of OGC API - Maps - Part 1 (OGC 20-058): a picture of any box
/// at any time, in Web Mercator. Its headers tell what is really shown.
@RestController
class MapsController {
    private final Commissions commissions;
    private final Desk desk;

    MapsController(Commissions commissions, Desk desk) {
        this.commissions = commissions;
        this.desk = desk;
    }

    @GetMapping("/collections/{situation}/map")
    ResponseEntity<?> map(
            @PathVariable String situation,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            WebRequest web) {
        Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
        Events newest =
                Optional.of(situation)
                        .filter(commissions.situations()::contains)
                        .flatMap(commissions::newest)
                        .orElseThrow(
                                () ->
                                        Refusals.notFound(
                                                "situation", situation, commissions.situations()));
        MapRequest map = MapRequest.read(newest.state().situation(), asked);
        Commission commission = Commissions.pinned(map.request(), newest);
        HttpHeaders headers = new HttpHeaders();
        headers.set("Content-Crs", "<" + MapCrs.EPSG_3857.uri() + ">");
        headers.set("Content-Bbox", map.frame().written());
        headers.set("Content-Datetime", map.datetime());
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return new FileAnswer(desk, web)
                .answer(
                        commission,
                        FileOrder.usual(kind(asked, accept)),
                        CacheControl.noCache(),
                        false,
                        headers);
    }

    /// `f` counts before the header, in which browsers ask for pages.
    private static FileKind kind(Map<String, List<String>> asked, String accept) {
        List<FileKind> pictures = List.of(FileKind.PNG, FileKind.SVG);
        Optional<FileKind> named =
                new Parameters(asked)
                        .word(
                                "f",
                                code -> FileKind.ofCode(code).filter(pictures::contains),
                                "png, svg");
        return named.or(() -> Accepted.read(accept, pictures).kind()).orElse(FileKind.PNG);
    }
}
