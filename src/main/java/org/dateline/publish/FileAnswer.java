package org.dateline.publish;

import java.time.Duration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/// Hands one file over HTTP: with a tag that follows from the id, so that a cache is answered
/// without any work, and with ranges, which players of films ask for.
///
/// @param web the request, for its conditions
record FileAnswer(Desk desk, WebRequest web) {
    static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /// @param download whether a browser is to save it instead of showing it
    ResponseEntity<?> answer(
            Commission commission, FileOrder order, CacheControl caching, boolean download) {
        return answer(commission, order, caching, download, new HttpHeaders());
    }

    /// @param more headers of the door
    ResponseEntity<?> answer(
            Commission commission,
            FileOrder order,
            CacheControl caching,
            boolean download,
            HttpHeaders more) {
        String tag = tag(commission, order);
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(tag);
        headers.setCacheControl(caching);
        headers.addAll(more);
        if (web.checkNotModified(tag)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        byte[] file = desk.file(commission, order);
        headers.setContentType(MediaType.parseMediaType(order.kind().mediaType()));
        headers.setContentDisposition(
                (download ? ContentDisposition.attachment() : ContentDisposition.inline())
                        .filename(name(commission, order))
                        .build());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        headers.set("Content-Security-Policy", policy(order.kind()));
        return new ResponseEntity<>(new ByteArrayResource(file), headers, HttpStatus.OK);
    }

    /// Text may be compressed on its way, which only a weak tag survives.
    private static String tag(Commission commission, FileOrder order) {
        String tag = "\"" + Desk.key(commission, order) + "\"";
        return order.kind().isText() ? "W/" + tag : tag;
    }

    static String name(Commission commission, FileOrder order) {
        return commission.situation().id() + "-" + commission.id() + "." + order.kind().code();
    }

    /// A file that is opened on its own must not act in the name of this site.
    private static String policy(FileKind kind) {
        return switch (kind) {
            case HTML -> "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox";
            case SVG ->
                    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox";
            case PNG, PDF, PPTX, DOCX, GIF, MP4, CSV, GEOJSON, JSON -> "default-src 'none'";
        };
    }
}
