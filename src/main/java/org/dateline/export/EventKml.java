package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dateline.event.Event;
import org.dateline.geo.Position;
import org.dateline.report.Claim;
import org.dateline.report.Report;
import org.dateline.time.Edtf;
import org.dateline.time.Interval;

/// Events as placemarks of KML 2.2, each with the span of time in which it happened.
final class EventKml {
    private final XMLStreamWriter xml;
    private final Map<String, Report> reports;

    private EventKml(XMLStreamWriter xml, Map<String, Report> reports) {
        this.xml = xml;
        this.reports = reports;
    }

    static void write(Selected selected, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            var kml = new EventKml(xml, selected.reports());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("kml");
            xml.writeDefaultNamespace("http://www.opengis.net/kml/2.2");
            xml.writeStartElement("Document");
            kml.text("name", selected.events().state().situation().title());
            for (Event event : selected.inOrder()) {
                kml.placemark(event);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void placemark(Event event) throws XMLStreamException {
        xml.writeStartElement("Placemark");
        text("name", event.title());
        text(
                "description",
                event.claims().stream().map(this::sentence).collect(Collectors.joining("\n")));
        if (event.when().isPresent()) {
            Interval bounds = event.when().get().when().bounds();
            xml.writeStartElement("TimeSpan");
            if (bounds.start().isAfter(Interval.OPEN_START)) {
                text("begin", instant(bounds.start()));
            }
            if (!bounds.isOpenEnded()) {
                text("end", instant(bounds.end()));
            }
            xml.writeEndElement();
        }
        xml.writeStartElement("ExtendedData");
        data("event", event.id());
        data("category", event.category().code());
        data("edtf", event.when().map(w -> Edtf.write(w.when())).orElse(""));
        data(
                "place",
                event.locations().stream()
                        .map(l -> l.mention().toponym())
                        .distinct()
                        .collect(Collectors.joining("; ")));
        xml.writeEndElement();
        geometry(event);
        xml.writeEndElement();
    }

    private String sentence(Claim claim) {
        Report report = reports.get(claim.report());
        String who = claim.attributedTo().map(a -> " (" + a + ")").orElse("");
        return claim.says() + who + (report == null ? "" : " — " + report.source().name());
    }

    private void geometry(Event event) throws XMLStreamException {
        List<Position> positions = EventFeature.positions(event);
        if (positions.isEmpty()) {
            return;
        }
        if (event.isMovement()) {
            xml.writeStartElement("LineString");
            text("tessellate", "1");
            text(
                    "coordinates",
                    positions.stream().map(EventKml::coordinates).collect(Collectors.joining(" ")));
            xml.writeEndElement();
            return;
        }
        boolean many = positions.size() > 1;
        if (many) {
            xml.writeStartElement("MultiGeometry");
        }
        for (Position position : positions) {
            xml.writeStartElement("Point");
            text("coordinates", coordinates(position));
            xml.writeEndElement();
        }
        if (many) {
            xml.writeEndElement();
        }
    }

    private static String coordinates(Position position) {
        return position.lon() + "," + position.lat();
    }

    private static String instant(Instant instant) {
        return instant.toString();
    }

    private void data(String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeStartElement("Data");
            xml.writeAttribute("name", name);
            text("value", value);
            xml.writeEndElement();
        }
    }

    /// Without what XML 1.0 cannot hold.
    private void text(String name, String value) throws XMLStreamException {
        var kept = new StringBuilder();
        value.codePoints()
                .filter(
                        c ->
                                c == '\t'
                                        || c == '\n'
                                        || c == '\r'
                                        || c >= 0x20 && c <= 0xD7FF
                                        || c >= 0xE000 && c <= 0xFFFD
                                        || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        xml.writeStartElement(name);
        xml.writeCharacters(kept.toString());
        xml.writeEndElement();
    }
}
