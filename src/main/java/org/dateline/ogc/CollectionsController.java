package org.dateline.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.feature.Catalogue;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.geo.CoordinateSystems;
import org.dateline.pages.Door;
import org.dateline.pages.Pages;
import org.dateline.pages.Titles;
import org.dateline.portrayal.Words;
import org.dateline.writing.PageLink;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// What collections there are, what each is, and what can be asked of it.
@RestController
@CrossOrigin(exposedHeaders = {"Link", "ETag"})
class CollectionsController {
    static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";

    private final Catalogue catalogue;
    private final Answers answers;
    private final Descriptions descriptions;
    private final CoordinateSystems systems;
    private final Words words;
    private final Titles titles;
    private final Pages pages;

    CollectionsController(
            Catalogue catalogue,
            Answers answers,
            Descriptions descriptions,
            CoordinateSystems systems,
            Words openData,
            Pages pages) {
        this.catalogue = catalogue;
        this.answers = answers;
        this.descriptions = descriptions;
        this.systems = systems;
        this.words = openData;
        this.titles = new Titles(openData);
        this.pages = pages;
    }

    @GetMapping("/collections")
    ResponseEntity<byte[]> collections(WebRequest web) {
        Described asked =
                Described.asked(
                        web,
                        Format.described(),
                        answers,
                        words.say("link.collections"),
                        "/collections");
        return asked.answer(
                () -> pages.collections(asked.door(), catalogue.all()), () -> all(asked));
    }

    private Map<String, Object> all(Described asked) {
        List<Map<String, Object>> all = new ArrayList<>();
        catalogue
                .collections()
                .forEach(
                        (id, offered) -> {
                            List<PageLink> links = new ArrayList<>(own(asked.door(), offered));
                            links.addAll(links(asked.door(), offered));
                            Map<String, Object> one = descriptions.collection(offered, links);
                            one.put("crs", List.of("#/crs"));
                            all.add(one);
                        });
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("links", asked.written());
        document.put("crs", systems.listed());
        document.put("collections", all);
        return document;
    }

    private List<PageLink> own(Door door, Offered offered) {
        return Format.JSON.links(
                Format.described(),
                titles.of(offered),
                f -> door.collection(offered.id()) + "?f=" + f);
    }

    @GetMapping("/collections/{collection}")
    ResponseEntity<byte[]> collection(@PathVariable String collection, WebRequest web) {
        Offered offered = offered(catalogue, collection);
        Described own =
                Described.asked(
                        web,
                        Format.described(),
                        answers,
                        titles.of(offered),
                        "/collections/" + offered.id());
        Described asked = own.with(links(own.door(), offered));
        return asked.answer(
                () -> pages.collection(asked.door(), offered, asked.links()),
                () -> descriptions.collection(offered, asked.links()));
    }

    @GetMapping("/collections/{collection}/queryables")
    ResponseEntity<byte[]> queryables(@PathVariable String collection, WebRequest web) {
        Offered offered = offered(catalogue, collection);
        String path = "/collections/" + offered.id() + "/queryables";
        Described asked =
                Described.asked(
                        web,
                        List.of(Format.SCHEMA, Format.HTML),
                        answers,
                        words.say("link.queryables"),
                        path);
        return asked.answer(
                () -> pages.queryables(asked.door(), offered),
                () -> descriptions.queryables(offered, asked.door().to(path)));
    }

    /// Where a collection leads to.
    private List<PageLink> links(Door door, Offered offered) {
        String situation = offered.situation().situation().id();
        List<PageLink> links = new ArrayList<>();
        for (Format format : Format.ofItems()) {
            links.add(
                    new PageLink(
                            door.items(offered.id()) + "?f=" + format.code(),
                            "items",
                            format.mediaType(),
                            words.say("link.items", titles.of(offered), format.title())));
        }
        links.add(
                new PageLink(
                        door.collection(offered.id()) + "/queryables",
                        QUERYABLES,
                        Format.SCHEMA.mediaType(),
                        words.say("link.queryables")));
        links.add(licence(door, offered, words));
        links.add(
                new PageLink(
                        door.to("/collections/" + situation + "/map"),
                        "http://www.opengis.net/def/rel/ogc/1.0/map",
                        "image/png",
                        words.say("link.map")));
        links.add(
                new PageLink(
                        door.to("/changes/" + situation),
                        "related",
                        Format.ATOM.mediaType(),
                        words.say("link.changes")));
        links.add(
                new PageLink(
                        door.to("/export/" + situation + ".gpkg"),
                        "related",
                        Format.GPKG.mediaType(),
                        words.say("link.export")));
        return links;
    }

    static PageLink licence(Door door, Offered offered, Words words) {
        return new PageLink(
                door.licences(Optional.of(offered.situation().situation().id())),
                "license",
                Format.HTML.mediaType(),
                words.say("link.licence"));
    }

    static Offered offered(Catalogue catalogue, String id) {
        return catalogue
                .collection(id)
                .orElseThrow(
                        () ->
                                Refused.notFound(
                                        "collection",
                                        id,
                                        List.copyOf(catalogue.collections().keySet())));
    }
}
