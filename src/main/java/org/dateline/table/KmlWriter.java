package org.dateline.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Rows as placemarks.
final class KmlWriter implements RowWriter {
    private static final List<String> OWN = List.of("name", "description");

    private final OutputStream out;
    private final XMLStreamWriter xml;
    private List<String> names = List.of();

    KmlWriter(OutputStream out) throws IOException {
        this.out = out;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void writing(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void columns(List<String> columns) throws IOException {
        names = List.copyOf(columns);
        writing(
                () -> {
                    xml.writeStartDocument("UTF-8", "1.0");
                    xml.writeStartElement("kml");
                    xml.writeDefaultNamespace("http://www.opengis.net/kml/2.2");
                    xml.writeStartElement("Document");
                });
    }

    private String cell(List<String> cells, String column) {
        int at = names.indexOf(column);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        writing(
                () -> {
                    xml.writeStartElement("Placemark");
                    for (String name : OWN) {
                        text(name, cell(cells, name));
                    }
                    span(cells);
                    xml.writeStartElement("ExtendedData");
                    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
                        String name = names.get(i);
                        boolean elsewhere =
                                OWN.contains(name)
                                        || Shapes.COLUMNS.contains(name)
                                        || List.of("when", "begin", "end").contains(name);
                        if (!elsewhere && !cells.get(i).isEmpty()) {
                            xml.writeStartElement("Data");
                            xml.writeAttribute("name", name);
                            text("value", cells.get(i));
                            xml.writeEndElement();
                        }
                    }
                    xml.writeEndElement();
                    if (!cell(cells, Shapes.LON).isEmpty()) {
                        xml.writeStartElement("Point");
                        text(
                                "coordinates",
                                cell(cells, Shapes.LON) + "," + cell(cells, Shapes.LAT));
                        xml.writeEndElement();
                    }
                    xml.writeEndElement();
                });
    }

    private void span(List<String> cells) throws XMLStreamException {
        if (!cell(cells, "when").isEmpty()) {
            xml.writeStartElement("TimeStamp");
            text("when", cell(cells, "when"));
            xml.writeEndElement();
        } else if (!cell(cells, "begin").isEmpty() || !cell(cells, "end").isEmpty()) {
            xml.writeStartElement("TimeSpan");
            text("begin", cell(cells, "begin"));
            text("end", cell(cells, "end"));
            xml.writeEndElement();
        }
    }

    private void text(String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeStartElement(name);
            xml.writeCharacters(legal(value));
            xml.writeEndElement();
        }
    }

    /// Without what XML 1.0 cannot hold.
    static String legal(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .filter(
                        c ->
                                c == '\t'
                                        || c == '\n'
                                        || c == '\r'
                                        || c >= 0x20 && c <= 0xD7FF
                                        || c >= 0xE000 && c <= 0xFFFD
                                        || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            writing(
                    () -> {
                        xml.writeEndDocument();
                        xml.close();
                    });
        }
    }
}
