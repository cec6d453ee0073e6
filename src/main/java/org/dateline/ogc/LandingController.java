package org.dateline.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.feature.Catalogue;
import org.dateline.pages.Door;
import org.dateline.pages.Pages;
import org.dateline.portrayal.Words;
import org.dateline.writing.PageLink;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// The way in: landing page, declaration of conformance, and definition of the interface.
@RestController
@CrossOrigin(exposedHeaders = {"Link", "ETag"})
class LandingController {
    private static final String OGC = "http://www.opengis.net/def/rel/ogc/1.0/";

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
    @GetMapping(Door.LANDING)
    ResponseEntity<byte[]> landing(WebRequest web) {
        Described own = Described.asked(web, Format.described(), answers, words.say("title"), "/");
        Door door = own.door();
        Described all = new Described(door, own.format(), links(door, own.format()), answers);
        return all.answer(
                () -> pages.landing(door, catalogue.all()),
                () -> {
                    Map<String, Object> page = new LinkedHashMap<>();
                    page.put("title", words.say("title"));
                    page.put("description", words.say("about"));
                    page.put("attribution", words.say("attribution"));
                    page.put("links", all.written());
                    return page;
                });
    }

    /// For people the page lies beside the application, which has the address itself.
    private List<PageLink> links(Door door, Format own) {
        List<PageLink> links =
                own.links(
                        Format.described(),
                        words.say("title"),
                        f -> door.to((f.equals("html") ? Door.LANDING : "/") + "?f=" + f));
        links.add(link(door, "/api?f=json", "service-desc", Format.OPENAPI, "link.api"));
        links.add(link(door, "/api?f=html", "service-doc", Format.HTML, "link.api-html"));
        for (String rel : List.of("conformance", OGC + "conformance")) {
            links.add(link(door, "/conformance", rel, Format.JSON, "link.conformance"));
        }
        for (String rel : List.of("data", OGC + "data")) {
            links.add(link(door, "/collections", rel, Format.JSON, "link.collections"));
        }
        return links;
    }

    private PageLink link(Door door, String path, String rel, Format format, String title) {
        return new PageLink(door.to(path), rel, format.mediaType(), words.say(title));
    }

    @GetMapping("/conformance")
    ResponseEntity<byte[]> conformance(WebRequest web) {
        Described asked =
                Described.asked(
                        web,
                        Format.described(),
                        answers,
                        words.say("link.conformance"),
                        "/conformance");
        return asked.answer(
                () -> pages.conformance(asked.door(), Conformance.CLASSES),
                () -> Map.of("conformsTo", Conformance.CLASSES));
    }

    @GetMapping("/api")
    ResponseEntity<byte[]> api(WebRequest web) {
        Described asked =
                Described.asked(
                        web,
                        List.of(Format.OPENAPI, Format.HTML),
                        answers,
                        words.say("link.api"),
                        "/api");
        Map<String, Object> definition = openApi.document(asked.door(), catalogue.collections());
        return asked.answer(() -> pages.api(asked.door(), definition), () -> definition);
    }
}
