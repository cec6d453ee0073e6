package org.dateline.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.feature.SituationFeatures;
import org.dateline.geo.Extent;
import org.dateline.portrayal.Words;
import org.dateline.time.Interval;
import tools.jackson.databind.json.JsonMapper;

/// A situation as a schema.org `Dataset`, for engines that search for data.
final class DatasetJson {
    private static final String[][] FORMATS = {
        {"json", "application/geo+json", "GeoJSON"}, {"csv", "text/csv", "CSV"}
    };
    private static final JsonMapper MAPPER = new JsonMapper();

    private DatasetJson() {}

    /// As an element of a page. No text within can end it early.
    static String script(Door door, SituationFeatures situation, Words words) {
        String json =
                MAPPER.writeValueAsString(dataset(door, situation, words))
                        .replace("<", "\\u003c")
                        .replace(">", "\\u003e");
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private static Map<String, Object> dataset(Door door, SituationFeatures features, Words words) {
        var situation = features.situation();
        Extent box = situation.extent();
        Interval period = situation.period();
        List<Object> downloads = new ArrayList<>();
        features.collections()
                .forEach(
                        (name, collection) -> {
                            for (String[] format : FORMATS) {
                                Map<String, Object> download = new LinkedHashMap<>();
                                download.put("@type", "DataDownload");
                                download.put("name", words.say("type." + name) + ", " + format[2]);
                                download.put("encodingFormat", format[1]);
                                download.put(
                                        "contentUrl",
                                        door.items(situation.id() + "_" + name)
                                                + "?limit=10000&f="
                                                + format[0]);
                                downloads.add(download);
                            }
                        });
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@context", "https://schema.org/");
        dataset.put("@type", "Dataset");
        dataset.put("name", situation.title());
        dataset.put("description", situation.summary());
        dataset.put("url", door.to("/?situation=" + Door.encoded(situation.id())));
        dataset.put("version", Long.toString(features.events().state().revision()));
        dataset.put("temporalCoverage", period.start() + "/" + period.end());
        dataset.put(
                "spatialCoverage",
                Map.of(
                        "@type",
                        "Place",
                        "geo",
                        Map.of(
                                "@type",
                                "GeoShape",
                                "box",
                                box.south()
                                        + " "
                                        + box.west()
                                        + " "
                                        + box.north()
                                        + " "
                                        + box.east())));
        dataset.put("distribution", downloads);
        return dataset;
    }
}
