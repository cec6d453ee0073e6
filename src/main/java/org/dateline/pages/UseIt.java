package org.dateline.pages;

import org.dateline.portrayal.Words;

/// How a collection is used from the programs that people have, with its own address filled in,
/// ready to be copied.
final class UseIt {
    private final Door door;
    private final Words words;

    UseIt(Door door, Words words) {
        this.door = door;
        this.words = words;
    }

    /// @param id of the collection
    /// @param name of the collection for people, as programs list it
    String from(String id, String name) {
        String items = door.items(id);
        String root = door.to("/");
        var html = new StringBuilder("<section class=\"use\" id=\"use\"><h2>");
        html.append(Html.text(words.say("use"))).append("</h2>");
        begin(html, "QGIS", true);
        html.append("<p>").append(Html.text(words.say("use.qgis", name))).append("</p>");
        code(html, "address", root);
        html.append("<p>").append(Html.text(words.say("use.qgis.time"))).append("</p>");
        html.append("<p>")
                .append(Html.link(items + "?f=gpkg", words.say("use.qgis.file")))
                .append("</p></details>");
        begin(html, "GDAL", false);
        code(
                html,
                "gdal",
                """
                ogrinfo -ro -so 'OAPIF:%s' %s
                ogr2ogr -f GPKG %s.gpkg 'OAPIF:%s' %s"""
                        .formatted(root, id, id, root, id));
        end(html);
        begin(html, "Python", false);
        code(html, "python", python(items));
        end(html);
        begin(html, "R", false);
        code(html, "r", r(items, id));
        end(html);
        begin(html, "curl", false);
        code(
                html,
                "sh",
                """
                curl '%s?limit=100'
                curl -o %s.gpkg '%s?f=gpkg'"""
                        .formatted(items, id, items));
        end(html);
        begin(html, words.say("use.spreadsheet"), false);
        html.append("<p>")
                .append(Html.link(items + "?f=csv&limit=10000", words.say("use.csv")))
                .append("</p>");
        end(html);
        return html.append("</section>").toString();
    }

    private static void begin(StringBuilder html, String program, boolean open) {
        html.append(open ? "<details open>" : "<details>")
                .append("<summary>")
                .append(Html.text(program))
                .append("</summary>");
    }

    private static void end(StringBuilder html) {
        html.append("</details>");
    }

    private static void code(StringBuilder html, String language, String code) {
        html.append("<pre data-language=\"")
                .append(language)
                .append("\">")
                .append(Html.text(code))
                .append("</pre>");
    }

    private static String python(String items) {
        return """
        import json, urllib.request
        url = "%s?limit=1000"
        while url:
            page = json.load(urllib.request.urlopen(url))
            for feature in page["features"]:
                print(feature["id"], feature["properties"])
            url = next((l["href"] for l in page["links"] if l["rel"] == "next"), None)"""
                .formatted(items);
    }

    private static String r(String items, String id) {
        return """
        library(sf)
        download.file("%s?f=gpkg", "%s.gpkg", mode = "wb")
        features <- st_read("%s.gpkg")"""
                .formatted(items, id, id);
    }
}
