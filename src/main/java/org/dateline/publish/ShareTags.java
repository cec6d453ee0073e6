package org.dateline.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.report.Report;
import org.dateline.snapshot.Snapshot;
import tools.jackson.databind.json.JsonMapper;

/// What other systems read from a page about its map: Open Graph, a card, oEmbed discovery and
/// schema.org's `Dataset`.
final class ShareTags {
    static final int PICTURE_WIDTH = 1280;
    static final int PICTURE_HEIGHT = 720;

    private final Snapshot snapshot;
    private final String home;
    private final String address;
    private final String picture;
    private final long width;
    private final long height;
    private final List<Map<String, Object>> distribution;

    /// @param home absolute address of the application, with a slash at the end
    /// @param page the page's own address below it
    /// @param picture of 1280 × 720 pixels, below it
    ShareTags(Snapshot snapshot, String home, String page, String picture) {
        this(snapshot, home, home + page, home + picture, PICTURE_WIDTH, PICTURE_HEIGHT, List.of());
    }

    private ShareTags(
            Snapshot snapshot,
            String home,
            String address,
            String picture,
            long width,
            long height,
            List<Map<String, Object>> distribution) {
        this.snapshot = snapshot;
        this.home = home;
        this.address = address;
        this.picture = picture;
        this.width = width;
        this.height = height;
        this.distribution = distribution;
    }

    /// Of the page of a snapshot, with its files.
    ///
    /// @param id under which it was asked for
    static ShareTags ofSnapshot(String id, SnapshotFacts facts, Links links) {
        return new ShareTags(
                facts.snapshot(),
                links.to("/"),
                links.page(id),
                links.file(id, FileKind.PNG),
                facts.widthPx(),
                facts.heightPx(),
                facts.kinds().stream().map(kind -> download(links.file(id, kind), kind)).toList());
    }

    private static Map<String, Object> download(String address, FileKind kind) {
        Map<String, Object> download = new LinkedHashMap<>();
        download.put("@type", "DataDownload");
        download.put("encodingFormat", kind.mediaType());
        download.put("contentUrl", address);
        return download;
    }

    /// Elements of the head, each on its line.
    String html() {
        StringBuilder html = new StringBuilder();
        meta(html, "name", "description", snapshot.wording().caption());
        meta(html, "property", "og:type", "article");
        meta(html, "property", "og:site_name", "Dateline");
        meta(html, "property", "og:title", snapshot.wording().title());
        meta(html, "property", "og:description", snapshot.wording().caption());
        meta(html, "property", "og:url", address);
        meta(html, "property", "og:image", picture);
        meta(html, "property", "og:image:type", "image/png");
        meta(html, "property", "og:image:width", Long.toString(width));
        meta(html, "property", "og:image:height", Long.toString(height));
        meta(html, "property", "og:image:alt", snapshot.wording().alternative());
        meta(html, "name", "twitter:card", "summary_large_image");
        String discovery = home + "oembed?format=json&url=" + OEmbed.encode(address);
        html.append("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"")
                .append(EmbedPage.text(discovery))
                .append("\" title=\"")
                .append(EmbedPage.text(snapshot.wording().title()))
                .append("\">\n");
        html.append("<script type=\"application/ld+json\">")
                .append(dataset())
                .append("</script>\n");
        return html.toString();
    }

    private static void meta(StringBuilder html, String key, String name, String content) {
        html.append("<meta %s=\"%s\" content=\"".formatted(key, name))
                .append(EmbedPage.text(content))
                .append("\">\n");
    }

    /// schema.org `Dataset`, as JSON-LD that may stand in a script element.
    String dataset() {
        Situation situation = snapshot.situation();
        var context = snapshot.request().context();
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@context", "https://schema.org");
        dataset.put("@type", "Dataset");
        dataset.put("name", snapshot.wording().title());
        dataset.put("description", snapshot.wording().caption());
        dataset.put("url", address);
        dataset.put("isPartOf", Map.of("@type", "Dataset", "name", situation.title()));
        dataset.put("version", Long.toString(context.revision().orElseThrow()));
        dataset.put("inLanguage", context.language());
        dataset.put(
                "temporalCoverage", context.interval().start() + "/" + context.interval().end());
        dataset.put("spatialCoverage", place(context.extent()));
        dataset.put(
                "citation",
                snapshot.depiction().reports().stream().map(ShareTags::article).toList());
        dataset.put("image", picture);
        if (!distribution.isEmpty()) {
            dataset.put("distribution", distribution);
        }
        return new JsonMapper().writeValueAsString(dataset).replace("<", "\\u003c");
    }

    private static Map<String, Object> place(Extent e) {
        // schema.org: south-west and north-east corner, latitude first
        String box = "%s %s %s %s".formatted(e.south(), e.west(), e.north(), e.east());
        return Map.of("@type", "Place", "geo", Map.of("@type", "GeoShape", "box", box));
    }

    private static Map<String, Object> article(Report report) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("@type", "NewsArticle");
        article.put("headline", report.title());
        article.put("publisher", Map.of("@type", "Organization", "name", report.source().name()));
        article.put("datePublished", report.published().earliest().toString());
        report.link().ifPresent(link -> article.put("url", link.toString()));
        return article;
    }
}
