package org.dateline.writing;

import java.io.OutputStream;
import java.util.function.IntPredicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// An XML document that is written element by element.
final class Xml {
    private static final IntPredicate ALLOWED =
            c ->
                    c == 9
                            || c == 10
                            || c == 13
                            || c >= 32 && c < 0xD800
                            || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF;

    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /// What is written inside of a document or an element.
    interface Body {
        void write() throws XMLStreamException;
    }

    interface Document {
        void write(Xml xml) throws XMLStreamException;
    }

    static void write(OutputStream out, Document document) {
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            document.write(new Xml(writer));
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw new java.io.UncheckedIOException(new java.io.IOException(e));
        }
    }

    void element(String name, Body body, String... attributes) throws XMLStreamException {
        writer.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals("xmlns")) {
                writer.writeDefaultNamespace(attributes[i + 1]);
            } else {
                writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
            }
        }
        body.write();
        writer.writeEndElement();
    }

    void text(String name, String text, String... attributes) throws XMLStreamException {
        element(name, () -> writer.writeCharacters(clean(text)), attributes);
    }

    /// Without what XML 1.0 cannot hold.
    private static String clean(String text) {
        return text.codePoints()
                .filter(ALLOWED)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
