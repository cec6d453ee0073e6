package org.dateline.writing;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// An Atom feed (RFC 4287) of revisions.
///
/// @param self address of the feed
/// @param page address of the situation for people
/// @param title of the situation
public record ChangesWriter(String self, String page, String title) {

    /// @param number of the revision
    /// @param records how many were added, changed or withdrawn
    public record Change(long number, Instant at, String author, String reason, int records) {}

    /// @param changes newest first
    public void write(List<Change> changes, OutputStream out) {
        Xml.write(
                out,
                xml ->
                        xml.element(
                                "feed",
                                () -> feed(xml, changes),
                                "xmlns",
                                "http://www.w3.org/2005/Atom"));
    }

    private void feed(Xml xml, List<Change> changes) throws XMLStreamException {
        xml.text("title", title);
        xml.text("id", self);
        xml.text(
                "updated",
                changes.isEmpty() ? Instant.EPOCH.toString() : changes.getFirst().at().toString());
        xml.element("link", () -> {}, "rel", "self", "href", self);
        xml.element("link", () -> {}, "rel", "alternate", "type", "text/html", "href", page);
        for (Change change : changes) {
            xml.element(
                    "entry",
                    () -> {
                        xml.text("title", "Revision " + change.number());
                        xml.text("id", self + "#" + change.number());
                        xml.text("updated", change.at().toString());
                        xml.element("author", () -> xml.text("name", change.author()));
                        xml.element(
                                "link",
                                () -> {},
                                "rel",
                                "alternate",
                                "type",
                                "text/html",
                                "href",
                                page + "&revision=" + change.number());
                        xml.text(
                                "summary", change.reason() + " (" + change.records() + " records)");
                    });
        }
    }
}
