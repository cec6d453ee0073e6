package org.dateline.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.feature.Catalogue;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Feature;
import org.dateline.feature.Found;
import org.dateline.geo.CoordinateSystem;
import org.dateline.geo.CoordinateSystems;
import org.dateline.pages.Door;
import org.dateline.pages.FeatureId;
import org.dateline.pages.Form;
import org.dateline.pages.PageAddress;
import org.dateline.pages.Pages;
import org.dateline.pages.Titles;
import org.dateline.portrayal.Words;
import org.dateline.writing.CsvWriter;
import org.dateline.writing.FeaturePage;
import org.dateline.writing.GeoJsonWriter;
import org.dateline.writing.KmlWriter;
import org.dateline.writing.PageLink;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/// The features of a collection, page by page, and each by its id. Written straight to the caller.
@RestController
@CrossOrigin(exposedHeaders = {"Link", "ETag", "Content-Crs", "Content-Disposition"})
class ItemsController {
    private static final int BUFFER = 1 << 15;

    private final Catalogue catalogue;
    private final CoordinateSystems systems;
    private final Answers answers;
    private final Clock clock;
    private final Words words;
    private final Titles titles;
    private final Pages pages;
    private final GeoPackages geoPackages;

    ItemsController(
            Catalogue catalogue,
            CoordinateSystems systems,
            Answers answers,
            Clock clock,
            Words openData,
            Pages pages,
            GeoPackages geoPackages) {
        this.catalogue = catalogue;
        this.systems = systems;
        this.answers = answers;
        this.clock = clock;
        this.words = openData;
        this.titles = new Titles(openData);
        this.pages = pages;
        this.geoPackages = geoPackages;
    }

    @GetMapping("/collections/{collection}/items")
    void items(
            @PathVariable String collection,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Offered offered = CollectionsController.offered(catalogue, collection);
        MultiValueMap<String, String> values =
                Format.HTML.code().equals(sent.getFirst("f")) ? Form.filled(sent) : sent;
        ItemsAsk ask = ItemsAsk.of(values, offered.collection(), systems);
        Format format =
                Format.chosen(Optional.ofNullable(values.getFirst("f")), accept, Format.ofItems());
        head(response, format, ask.crs());
        if (!format.ending().isEmpty()) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(offered, format));
        }
        if (isKnown(request, response, offered, format)) {
            return;
        }
        Door door = Door.here();
        Function<Optional<String>, List<PageLink>> links =
                next -> links(door, offered, format, values, next);
        if (format == Format.GPKG) {
            geoPackages.send(offered, ask, titles.about(offered), links, response);
            return;
        }
        Found<Feature> found = ask.find(offered, ask.after(), ask.limit());
        var page =
                page(
                        door,
                        offered,
                        found.items(),
                        ask.crs(),
                        found.matched(),
                        links.apply(found.next()));
        write(
                page,
                format,
                response,
                () ->
                        pages.items(
                                door,
                                offered,
                                page,
                                values,
                                WithoutTime.found(offered, ask, door.items(offered.id()), values)));
    }

    private List<PageLink> links(
            Door door,
            Offered offered,
            Format format,
            MultiValueMap<String, String> values,
            Optional<String> next) {
        var address = new PageAddress(door.items(offered.id()), values);
        List<PageLink> links =
                new ArrayList<>(
                        format.links(
                                Format.ofItems(),
                                titles.of(offered),
                                code -> address.with("f", code)));
        next.ifPresent(
                after ->
                        links.add(
                                new PageLink(
                                        address.with("f", format.code(), "after", after),
                                        "next",
                                        format.mediaType(),
                                        words.say("link.next"))));
        links.add(
                new PageLink(
                        door.collection(offered.id()),
                        "collection",
                        Format.JSON.mediaType(),
                        titles.of(offered)));
        links.add(CollectionsController.licence(door, offered, words));
        return links;
    }

    @GetMapping("/collections/{collection}/items/{feature}")
    void item(
            @PathVariable String collection,
            @PathVariable String feature,
            @RequestParam MultiValueMap<String, String> values,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Offered offered = CollectionsController.offered(catalogue, collection);
        Ask ask = Ask.of(values, List.of("crs", "known", "f"));
        CoordinateSystem crs = ItemsAsk.crs(ask, "crs", systems);
        Optional<Instant> known = ItemsAsk.known(ask);
        Format format = Format.chosen(ask.text("f"), accept, Format.ofItem());
        Feature found =
                FeatureId.read(feature)
                        .flatMap(id -> offered.collection().one(id, known))
                        .orElseThrow(
                                () ->
                                        Refused.notFound(
                                                "feature",
                                                feature,
                                                List.of("an id of " + offered.id())));
        head(response, format, crs);
        if (isKnown(request, response, offered, format)) {
            return;
        }
        Door door = Door.here();
        var address = new PageAddress(door.item(offered.id(), found.id()), values);
        List<PageLink> links =
                new ArrayList<>(
                        format.links(Format.ofItem(), found.id(), code -> address.with("f", code)));
        links.add(
                new PageLink(
                        door.collection(offered.id()),
                        "collection",
                        Format.JSON.mediaType(),
                        titles.of(offered)));
        links.add(CollectionsController.licence(door, offered, words));
        var page = page(door, offered, List.of(found), crs, 1, links);
        if (format == Format.HTML) {
            write(page, format, response, () -> pages.item(door, offered, page));
            return;
        }
        Answers.link(links, response);
        try (OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER)) {
            new GeoJsonWriter(format == Format.JSONFG).writeOne(page, out);
        }
    }

    private FeaturePage page(
            Door door,
            Offered offered,
            List<Feature> features,
            CoordinateSystem crs,
            long matched,
            List<PageLink> links) {
        return new FeaturePage(
                titles.of(offered),
                offered.collection().type(),
                features,
                crs,
                matched,
                clock.instant(),
                links,
                id -> door.item(offered.id(), id));
    }

    private static void head(HttpServletResponse response, Format format, CoordinateSystem crs) {
        response.setContentType(Answers.contentType(format).toString());
        // KML knows no other.
        String uri = format == Format.KML ? CoordinateSystems.CRS84 : crs.uri();
        response.setHeader("Content-Crs", "<" + uri + ">");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /// Shown where it can be, and kept under a name of its own where not.
    private static String named(Offered offered, Format format) {
        return ContentDisposition.inline()
                .filename(offered.id() + "." + format.ending())
                .build()
                .toString();
    }

    private boolean isKnown(
            HttpServletRequest request,
            HttpServletResponse response,
            Offered offered,
            Format format) {
        String asked = request.getRequestURI() + "?" + request.getQueryString();
        return answers.isKnown(
                new ServletWebRequest(request, response), offered.situation(), asked, format);
    }

    private static void write(
            FeaturePage page,
            Format format,
            HttpServletResponse response,
            java.util.function.Supplier<String> html)
            throws IOException {
        byte[] whole =
                format == Format.HTML ? html.get().getBytes(StandardCharsets.UTF_8) : new byte[0];
        Answers.link(page.links(), response);
        try (OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER)) {
            switch (format) {
                case JSONFG -> new GeoJsonWriter(true).write(page, out);
                case CSV -> new CsvWriter().write(page, out);
                case KML -> new KmlWriter().write(page, out);
                case HTML -> out.write(whole);
                default -> new GeoJsonWriter(false).write(page, out);
            }
        }
    }
}
