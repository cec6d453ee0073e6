package org.dateline.ogc;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.dateline.feature.Catalogue;
import org.dateline.feature.SituationFeatures;
import org.dateline.pages.Door;
import org.dateline.writing.PageLink;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/// Writes documents as HTTP answers that can be asked for again cheaply.
final class Answers {
    private static final int MOST_IN_HEADERS = 5_000;
    private static final Comparator<PageLink> NEXT_FIRST =
            Comparator.comparing(link -> !link.rel().equals("next"));

    private final JsonMapper mapper = new JsonMapper();
    private final Catalogue catalogue;

    Answers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ResponseEntity<byte[]> json(Format format, Object document, List<PageLink> links) {
        return answer(format, mapper.writeValueAsBytes(document), links);
    }

    ResponseEntity<byte[]> html(String page, List<PageLink> links) {
        return answer(Format.HTML, page.getBytes(StandardCharsets.UTF_8), links);
    }

    ResponseEntity<byte[]> answer(Format format, byte[] body, List<PageLink> links) {
        var sum = new CRC32();
        sum.update(body);
        return ResponseEntity.ok()
                .contentType(contentType(format))
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + Long.toHexString(sum.getValue()) + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .headers(headers -> link(headers, links))
                .body(body);
    }

    static MediaType contentType(Format format) {
        return switch (format) {
            case HTML, CSV -> MediaType.parseMediaType(format.mediaType() + ";charset=UTF-8");
            default -> MediaType.parseMediaType(format.mediaType());
        };
    }

    private static void link(HttpHeaders headers, List<PageLink> links) {
        inHeaders(links).forEach(link -> headers.add(HttpHeaders.LINK, written(link)));
    }

    static void link(List<PageLink> links, HttpServletResponse response) {
        inHeaders(links).forEach(link -> response.addHeader(HttpHeaders.LINK, written(link)));
    }

    /// The links of a page as headers too, for formats that have no place for them: that to the
    /// next page, and of the others no more than programs take, since a filter may be long.
    private static List<PageLink> inHeaders(List<PageLink> links) {
        List<PageLink> fitting = new ArrayList<>();
        int length = 0;
        for (PageLink link : links.stream().sorted(NEXT_FIRST).toList()) {
            length += written(link).length();
            if (link.rel().equals("next") || length <= MOST_IN_HEADERS) {
                fitting.add(link);
            }
        }
        return fitting;
    }

    private static String written(PageLink link) {
        return "<%s>; rel=\"%s\"; type=\"%s\"".formatted(link.href(), link.rel(), link.type());
    }

    /// Whether the caller has this page already: it follows from the address, the format and the
    /// revision. The time at which it was made does not count.
    boolean isKnown(WebRequest web, SituationFeatures situation, String query, Format format) {
        String all =
                situation.situation().id()
                        + situation.events().state().revision()
                        + format
                        + query
                        + Door.here().base()
                        + System.identityHashCode(catalogue);
        var sum = new CRC32();
        sum.update(all.getBytes(StandardCharsets.UTF_8));
        return web.checkNotModified("W/\"" + Long.toHexString(sum.getValue()) + "\"");
    }
}
