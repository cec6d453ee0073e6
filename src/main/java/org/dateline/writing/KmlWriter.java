package org.dateline.writing;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dateline.feature.Feature;
import org.dateline.time.Interval;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// KML 2.2 (OGC 07-147r2) with time spans, so that a globe's own slider works.
public final class KmlWriter {

    public void write(FeaturePage page, OutputStream out) {
        Xml.write(
                out,
                xml ->
                        xml.element(
                                "kml",
                                () ->
                                        xml.element(
                                                "Document",
                                                () -> {
                                                    xml.text("name", page.title());
                                                    for (Feature feature : page.features()) {
                                                        placemark(xml, feature, page);
                                                    }
                                                }),
                                "xmlns",
                                "http://www.opengis.net/kml/2.2"));
    }

    private static void placemark(Xml xml, Feature feature, FeaturePage page)
            throws XMLStreamException {
        xml.element(
                "Placemark",
                () -> {
                    xml.text("name", name(feature));
                    xml.text("description", page.address().apply(feature.id()));
                    if (feature.time().isPresent()) {
                        span(xml, feature.time().get());
                    }
                    xml.element("ExtendedData", () -> data(xml, feature));
                    if (feature.geometry().isPresent()) {
                        geometry(xml, feature.geometry().get());
                    }
                });
    }

    private static String name(Feature feature) {
        return Stream.of("title", "name", "says")
                .map(feature.values()::get)
                .filter(java.util.Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(feature.id());
    }

    private static void span(Xml xml, Interval time) throws XMLStreamException {
        xml.element(
                "TimeSpan",
                () -> {
                    end(xml, "begin", time.start(), Interval.OPEN_START);
                    end(xml, "end", time.end(), Interval.OPEN_END);
                });
    }

    private static void end(Xml xml, String name, Instant instant, Instant open)
            throws XMLStreamException {
        if (!instant.equals(open)) {
            xml.text(name, instant.toString());
        }
    }

    private static void data(Xml xml, Feature feature) throws XMLStreamException {
        for (Map.Entry<String, @Nullable Object> value : feature.values().entrySet()) {
            if (value.getValue() != null) {
                xml.element(
                        "Data",
                        () -> xml.text("value", Cells.text(value.getValue())),
                        "name",
                        value.getKey());
            }
        }
    }

    private static void geometry(Xml xml, Geometry geometry) throws XMLStreamException {
        if (geometry.getNumGeometries() == 1) {
            part(xml, geometry.getGeometryN(0));
            return;
        }
        xml.element(
                "MultiGeometry",
                () -> {
                    for (int i = 0; i < geometry.getNumGeometries(); i++) {
                        part(xml, geometry.getGeometryN(i));
                    }
                });
    }

    private static void part(Xml xml, Geometry part) throws XMLStreamException {
        String positions =
                Stream.of(part.getCoordinates())
                        .map(c -> c.x + "," + c.y)
                        .collect(Collectors.joining(" "));
        xml.element(
                part.getDimension() == 0 ? "Point" : "LineString",
                () -> xml.text("coordinates", positions));
    }
}
