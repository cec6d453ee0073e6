package org.dateline.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dateline.pages.Door;
import org.dateline.writing.PageLink;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.WebRequest;

/// A resource that is described: a document for programs, a page for people, and the links of both.
/// It takes no parameter but `f`.
///
/// @param format that was asked for
record Described(Door door, Format format, List<PageLink> links, Answers answers) {

    /// @param title of the links to it
    /// @param path of its address
    /// @throws Refused where there is another parameter, or no such format
    static Described asked(
            WebRequest web, List<Format> formats, Answers answers, String title, String path) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        web.getParameterMap().forEach((name, given) -> values.put(name, List.of(given)));
        Ask ask = Ask.of(values, List.of("f"));
        Format format = Format.chosen(ask.text("f"), accept(web), formats);
        Door door = Door.here();
        return new Described(
                door,
                format,
                format.links(formats, title, f -> door.to(path + "?f=" + f)),
                answers);
    }

    private static String accept(WebRequest web) {
        String[] headers = web.getHeaderValues(HttpHeaders.ACCEPT);
        return headers == null ? "*/*" : String.join(", ", headers);
    }

    /// With more links behind its own.
    Described with(List<PageLink> more) {
        List<PageLink> all = new ArrayList<>(links);
        all.addAll(more);
        return new Described(door, format, List.copyOf(all), answers);
    }

    ResponseEntity<byte[]> answer(Supplier<String> page, Supplier<Object> document) {
        return format == Format.HTML
                ? answers.html(page.get(), links)
                : answers.json(format, document.get(), links);
    }

    /// The links as documents hold them.
    List<Map<String, String>> written() {
        return written(links);
    }

    static List<Map<String, String>> written(List<PageLink> links) {
        return links.stream()
                .map(
                        link -> {
                            Map<String, String> written = new LinkedHashMap<>();
                            written.put("href", link.href());
                            written.put("rel", link.rel());
                            written.put("type", link.type());
                            written.put("title", link.title());
                            return written;
                        })
                .toList();
    }
}
