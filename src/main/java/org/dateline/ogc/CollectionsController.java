package org.dateline.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.feature.Catalogue;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.geo.CoordinateSystems;
import org.dateline.portrayal.Words;
import org.dateline.writing.PageLink;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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
        this.pages = pages;
    }

    @GetMapping("/collections")
    ResponseEntity<byte[]> collections(
            @RequestParam MultiValueMap<String, String> values,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        Ask ask = Ask.of(values, List.of("f"));
        Format format = Format.chosen(ask.text("f"), accept, Format.described());
        Door door = Door.here();
        List<PageLink> links =
                Door.formats(
                        format,
                        Format.described(),
                        words.say("link.collections"),
                        f -> door.to("/collections?f=" + f));
        if (format == Format.HTML) {
            return answers.html(pages.collections(door, catalogue.all()), links);
        }
        List<Map<String, Object>> all = new ArrayList<>();
        catalogue
                .collections()
                .forEach(
                        (id, offered) -> {
                            Map<String, Object> one =
                                    descriptions.collection(
                                            offered, links(door, offered, Format.JSON));
                            one.put("crs", List.of("#/crs"));
                            all.add(one);
                        });
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("links", Descriptions.links(links));
        document.put("crs", systems.listed());
        document.put("collections", all);
        return answers.json(format, document, links);
    }

    @GetMapping("/collections/{collection}")
    ResponseEntity<byte[]> collection(
            @PathVariable String collection,
            @RequestParam MultiValueMap<String, String> values,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        Offered offered = offered(catalogue, collection);
        Ask ask = Ask.of(values, List.of("f"));
        Format format = Format.chosen(ask.text("f"), accept, Format.described());
        Door door = Door.here();
        List<PageLink> links = links(door, offered, format);
        return format == Format.HTML
                ? answers.html(pages.collection(door, offered), links)
                : answers.json(format, descriptions.collection(offered, links), links);
    }

    @GetMapping("/collections/{collection}/queryables")
    ResponseEntity<byte[]> queryables(
            @PathVariable String collection,
            @RequestParam MultiValueMap<String, String> values,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        Offered offered = offered(catalogue, collection);
        Ask ask = Ask.of(values, List.of("f"));
        List<Format> formats = List.of(Format.SCHEMA, Format.HTML);
        Format format = Format.chosen(ask.text("f"), accept, formats);
        Door door = Door.here();
        String address = door.collection(offered.id()) + "/queryables";
        List<PageLink> links =
                Door.formats(
                        format, formats, words.say("link.queryables"), f -> address + "?f=" + f);
        return format == Format.HTML
                ? answers.html(pages.queryables(door, offered), links)
                : answers.json(format, descriptions.queryables(offered, address), links);
    }

    private List<PageLink> links(Door door, Offered offered, Format own) {
        String title = descriptions.title(offered);
        String address = door.collection(offered.id());
        List<PageLink> links =
                new ArrayList<>(
                        Door.formats(own, Format.described(), title, f -> address + "?f=" + f));
        for (Format format : Format.ofItems()) {
            links.add(
                    new PageLink(
                            address + "/items?f=" + format.code(),
                            "items",
                            format.mediaType(),
                            words.say("link.items", title, format.title())));
        }
        links.add(
                new PageLink(
                        address + "/queryables",
                        QUERYABLES,
                        Format.SCHEMA.mediaType(),
                        words.say("link.queryables")));
        links.add(
                new PageLink(
                        door.to("/data?situation=" + offered.situation().situation().id()),
                        "license",
                        Format.HTML.mediaType(),
                        words.say("link.licence")));
        links.add(
                new PageLink(
                        door.to("/collections/" + offered.situation().situation().id() + "/map"),
                        "http://www.opengis.net/def/rel/ogc/1.0/map",
                        "image/png",
                        words.say("link.map")));
        links.add(
                new PageLink(
                        door.to("/changes/" + offered.situation().situation().id()),
                        "related",
                        Format.ATOM.mediaType(),
                        words.say("link.changes")));
        return links;
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
