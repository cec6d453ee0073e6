package org.dateline.export;

import java.io.StringWriter;
import java.util.Map;
import org.dateline.event.Situation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Metadata of an exported CSV (W3C Metadata Vocabulary for Tabular Data): what its columns hold.
public final class Csvw {
    private static final Map<String, String> TYPES =
            Map.of(
                    "longitude",
                    "double",
                    "latitude",
                    "double",
                    "disputed",
                    "boolean",
                    "link",
                    "anyURI");
    private static final Map<String, String> MEANINGS =
            Map.ofEntries(
                    Map.entry("event", "Id of the event"),
                    Map.entry("category", "Category of the event"),
                    Map.entry("title", "What the claims are about"),
                    Map.entry(
                            "when",
                            "When it happened according to its claims, in EDTF (ISO 8601-2)"),
                    Map.entry("when_text", "The same in words, with the zone"),
                    Map.entry("disputed", "Whether the times of its claims have nothing in common"),
                    Map.entry("places", "Names of its places, separated by semicolons"),
                    Map.entry("longitude", "Of the first place, in degrees, OGC:CRS84"),
                    Map.entry("latitude", "Of the first place, in degrees, OGC:CRS84"),
                    Map.entry("claim", "Id of the claim"),
                    Map.entry("says", "What the claim says, paraphrased"),
                    Map.entry("attributed_to", "To whom the report attributes it"),
                    Map.entry("figure", "The figure that the claim gives, in words"),
                    Map.entry("report", "Id of the report"),
                    Map.entry("publisher", "Who published the report"),
                    Map.entry("report_title", "Title of the report"),
                    Map.entry("published", "When the report was published"),
                    Map.entry("link", "Address of the report"));

    private Csvw() {}

    /// @param url of the CSV, as seen from the metadata
    public static String write(Situation situation, long revision, String language, String url) {
        var out = new StringWriter();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("@context");
            json.writeString("http://www.w3.org/ns/csvw");
            json.writeStartObject();
            json.writeStringProperty("@language", language);
            json.writeEndObject();
            json.writeEndArray();
            json.writeStringProperty("url", url);
            json.writeStringProperty("dc:title", situation.title());
            json.writeStringProperty(
                    "dc:description",
                    "Revision "
                            + revision
                            + ", one row a claim. Cells that a spreadsheet would take for a formula begin with an apostrophe.");
            json.writeObjectPropertyStart("dialect");
            json.writeStringProperty("encoding", "utf-8");
            json.writeStringProperty("lineTerminators", "\r\n");
            json.writeEndObject();
            json.writeObjectPropertyStart("tableSchema");
            json.writeArrayPropertyStart("columns");
            for (String column : EventRows.COLUMNS) {
                json.writeStartObject();
                json.writeStringProperty("name", column);
                json.writeStringProperty("titles", column);
                json.writeStringProperty("dc:description", MEANINGS.getOrDefault(column, column));
                json.writeStringProperty("datatype", TYPES.getOrDefault(column, "string"));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringProperty("primaryKey", "claim");
            json.writeEndObject();
            json.writeEndObject();
        }
        return out.toString();
    }
}
