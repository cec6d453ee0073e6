package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dateline.event.Event;
import org.dateline.geo.Position;
import org.dateline.portrayal.FigureText;
import org.dateline.portrayal.LapseText;
import org.dateline.portrayal.Symbology;
import org.dateline.time.Precision;
import org.dateline.time.When;

/// KML 2.2 (OGC 07-147r2): one placemark an event, in folders of events, movements and events
/// without a place.
///
/// What happened at a known minute has a TimeStamp, everything else dated a TimeSpan. Viewers take
/// the end of a span as part of it, so it is written one second before our end, which the extended
/// data hold as it is.
final class KmlFile {
    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

    private final Export export;
    private final Tables tables;
    private final XMLStreamWriter xml;
    private final LapseText lapses;
    private final FigureText figures;

    private KmlFile(Export export, XMLStreamWriter xml) {
        this.export = export;
        this.tables = new Tables(export);
        this.xml = xml;
        this.lapses = new LapseText(export.language());
        this.figures = new FigureText(export.language());
    }

    /// Leaves the stream open.
    static void write(Export export, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new KmlFile(export, xml).write();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("The KML file could not be written: " + e.getMessage(), e);
        }
    }

    private void write() throws XMLStreamException, IOException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("kml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("Document");
        Map<String, String> about = export.about();
        element("name", about.getOrDefault("title", ""));
        xml.writeStartElement("ExtendedData");
        for (var entry : about.entrySet()) {
            data(entry.getKey(), entry.getValue());
        }
        xml.writeEndElement();
        for (Symbology.Sign sign : Symbology.shipped().signs()) {
            style(sign);
        }
        Table<Event> events = tables.events();
        folder("Events", events, Geometry.Points.class);
        folder("Movements", events, Geometry.Line.class);
        folder("Without a place", events, Geometry.Nowhere.class);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    /// KML colours are alpha, blue, green, red.
    private void style(Symbology.Sign sign) throws XMLStreamException {
        String rgb = sign.light();
        String colour = "ff" + rgb.substring(5, 7) + rgb.substring(3, 5) + rgb.substring(1, 3);
        xml.writeStartElement("Style");
        xml.writeAttribute("id", sign.category().code());
        xml.writeStartElement("IconStyle");
        element("color", colour);
        xml.writeEndElement();
        xml.writeStartElement("LineStyle");
        element("color", colour);
        element("width", "3");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void folder(String name, Table<Event> events, Class<? extends Geometry> kind)
            throws XMLStreamException, IOException {
        xml.writeStartElement("Folder");
        element("name", name);
        events.rows()
                .each(
                        event -> {
                            Geometry geometry = Geometry.of(event);
                            if (kind.isInstance(geometry)) {
                                try {
                                    placemark(event, geometry, events.columns());
                                } catch (XMLStreamException e) {
                                    throw new IOException(e.getMessage(), e);
                                }
                            }
                        });
        xml.writeEndElement();
    }

    private void placemark(Event event, Geometry geometry, List<Column<Event>> columns)
            throws XMLStreamException {
        xml.writeStartElement("Placemark");
        element("name", SafeText.clean(event.title()));
        element("description", description(event));
        if (event.when().isPresent()) {
            time(event.when().get().when());
        }
        element("styleUrl", "#" + event.category().code());
        xml.writeStartElement("ExtendedData");
        for (Column<Event> column : columns) {
            Optional<?> value = column.value().apply(event);
            if (value.isPresent()) {
                data(column.name(), SafeText.write(value));
            }
        }
        xml.writeEndElement();
        geometry(geometry);
        xml.writeEndElement();
    }

    /// The claims as text. Viewers read a description as HTML, so the text is escaped for HTML
    /// before it is escaped for XML.
    private String description(Event event) {
        return tables.claims(event).stream()
                .map(
                        told ->
                                told.report().map(r -> r.source().name() + ": ").orElse("")
                                        + lapses.marked(told.claim())
                                        + told.claim()
                                                .figure()
                                                .map(
                                                        f ->
                                                                " ("
                                                                        + figures.metric(f.metric())
                                                                        + ": "
                                                                        + figures.write(f)
                                                                        + ")")
                                                .orElse(""))
                .map(SafeText::clean)
                .map(t -> t.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .collect(Collectors.joining("\n"));
    }

    private void time(When when) throws XMLStreamException {
        Instant start = when.bounds().start();
        Instant end = when.bounds().end();
        if (!when.lasting() && !when.about() && when.precision() == Precision.MINUTE) {
            xml.writeStartElement("TimeStamp");
            element("when", start.toString());
            xml.writeEndElement();
            return;
        }
        xml.writeStartElement("TimeSpan");
        if (Column.isSet(start)) {
            element("begin", start.toString());
        }
        if (Column.isSet(end)) {
            Instant last = end.minusSeconds(1);
            element("end", (last.isBefore(start) ? start : last).toString());
        }
        xml.writeEndElement();
    }

    private void geometry(Geometry geometry) throws XMLStreamException {
        switch (geometry) {
            case Geometry.Nowhere() -> {}
            case Geometry.Points(List<Position> positions) -> {
                boolean several = positions.size() > 1;
                if (several) {
                    xml.writeStartElement("MultiGeometry");
                }
                for (Position position : positions) {
                    shape("Point", List.of(position));
                }
                if (several) {
                    xml.writeEndElement();
                }
            }
            case Geometry.Line(List<List<Position>> parts) -> {
                boolean several = parts.size() > 1;
                if (several) {
                    xml.writeStartElement("MultiGeometry");
                }
                for (List<Position> part : parts) {
                    shape("LineString", part);
                }
                if (several) {
                    xml.writeEndElement();
                }
            }
        }
    }

    private void shape(String type, List<Position> positions) throws XMLStreamException {
        xml.writeStartElement(type);
        if (type.equals("LineString")) {
            element("tessellate", "1");
        }
        element(
                "coordinates",
                positions.stream()
                        .map(p -> SafeText.plain(p.lon()) + "," + SafeText.plain(p.lat()))
                        .collect(Collectors.joining(" ")));
        xml.writeEndElement();
    }

    private void data(String name, String value) throws XMLStreamException {
        xml.writeStartElement("Data");
        xml.writeAttribute("name", name);
        element("value", value);
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
