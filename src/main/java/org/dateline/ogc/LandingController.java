package org.dateline.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.feature.Catalogue;
import org.dateline.portrayal.Words;
import org.dateline.writing.PageLink;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The way in: landing page, declaration of conformance, and definition of the interface.
@RestController
@CrossOrigin(exposedHeaders = {"Link", "ETag"})
class LandingController {
    private final Catalogue catalogue;
    private final Answers answers;
    private final Words words;
    private final OpenApi openApi;
    private final Pages pages;

    LandingController(
            Catalogue catalogue, Answers answers, OpenApi openApi, Pages pages, Words openData) {
        this.catalogue = catalogue;
        this.answers = answers;
        this.openApi = openApi;
        this.pages = pages;
        this.words = openData;
    }

    /// Also what a program gets at the address of the application itself: see [LandingFilter].
    @GetMapping(LandingFilter.PATH)
    ResponseEntity<byte[]> landing(
            @RequestParam MultiValueMap<String, String> values,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        Ask ask = Ask.of(values, List.of("f"));
        Format format = Format.chosen(ask.text("f"), accept, Format.described());
        Door door = Door.here();
        List<PageLink> links = landingLinks(door, format);
        if (format == Format.HTML) {
            return answers.html(pages.landing(door, catalogue.all()), links);
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", words.say("title"));
        page.put("description", words.say("about"));
        page.put("attribution", words.say("attribution"));
        page.put("links", Descriptions.links(links));
        return answers.json(format, page, links);
    }

    private List<PageLink> landingLinks(Door door, Format own) {
        List<PageLink> links =
                new ArrayList<>(
                        Door.formats(
                                own,
                                Format.described(),
                                words.say("title"),
                                f ->
                                        door.to(
                                                (f.equals("html") ? LandingFilter.PATH : "/")
                                                        + "?f="
                                                        + f)));
        links.add(link(door, "/api?f=json", "service-desc", Format.OPENAPI, "link.api"));
        links.add(link(door, "/api?f=html", "service-doc", Format.HTML, "link.api-html"));
        links.add(link(door, "/conformance", "conformance", Format.JSON, "link.conformance"));
        links.add(
                link(
                        door,
                        "/conformance",
                        "http://www.opengis.net/def/rel/ogc/1.0/conformance",
                        Format.JSON,
                        "link.conformance"));
        links.add(link(door, "/collections", "data", Format.JSON, "link.collections"));
        links.add(
                link(
                        door,
                        "/collections",
                        "http://www.opengis.net/def/rel/ogc/1.0/data",
                        Format.JSON,
                        "link.collections"));
        return links;
    }

    private PageLink link(Door door, String path, String rel, Format format, String title) {
        return new PageLink(door.to(path), rel, format.mediaType(), words.say(title));
    }

    @GetMapping("/conformance")
    ResponseEntity<byte[]> conformance(
            @RequestParam MultiValueMap<String, String> values,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        Ask ask = Ask.of(values, List.of("f"));
        Format format = Format.chosen(ask.text("f"), accept, Format.described());
        Door door = Door.here();
        List<PageLink> links =
                Door.formats(
                        format,
                        Format.described(),
                        words.say("link.conformance"),
                        f -> door.to("/conformance?f=" + f));
        if (format == Format.HTML) {
            return answers.html(pages.conformance(door), links);
        }
        return answers.json(format, Map.of("conformsTo", Conformance.CLASSES), links);
    }

    @GetMapping("/api")
    ResponseEntity<byte[]> api(
            @RequestParam MultiValueMap<String, String> values,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        Ask ask = Ask.of(values, List.of("f"));
        Optional<String> f = ask.text("f");
        Format format = Format.chosen(f, accept, List.of(Format.OPENAPI, Format.HTML));
        Door door = Door.here();
        List<PageLink> links =
                Door.formats(
                        format,
                        List.of(Format.OPENAPI, Format.HTML),
                        words.say("link.api"),
                        code -> door.to("/api?f=" + code));
        Map<String, Object> definition = openApi.document(door, catalogue.collections());
        return format == Format.HTML
                ? answers.html(pages.api(door, definition), links)
                : answers.json(format, definition, links);
    }
}
