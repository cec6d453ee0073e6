package org.dateline.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML as a stream of elements, without document types, entities or anything from outside.
final class SafeXml implements AutoCloseable {
    private final XMLStreamReader reader;
    private final TableLimits limits;
    private int depth;

    SafeXml(InputStream in, TableLimits limits) throws IOException {
        this.limits = limits;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> {
                    throw new XMLStreamException("nothing from outside is read");
                });
        try {
            reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /// Goes to the next begin or end of an element, or to text.
    ///
    /// @return false at the end of the document
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                            throw new UnreadableFile(
                                    line(), "a document type (DOCTYPE) is not read");
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new UnreadableFile(line(), "entities are not read");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > limits.depth()) {
                            throw new UnreadableFile(
                                    line(), "nested deeper than " + limits.depth() + " elements");
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        } catch (UnreadableFile e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableFile(line(), "this is no XML that can be read");
        }
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    boolean isText() {
        return reader.isCharacters();
    }

    String name() {
        return reader.getLocalName();
    }

    /// Adds the text that stands here, up to the most that a cell may hold; returns whether all of
    /// it fitted.
    boolean addText(StringBuilder to) {
        int room = limits.cellChars() - to.length();
        int length = Math.min(room, reader.getTextLength());
        to.append(reader.getTextCharacters(), reader.getTextStart(), Math.max(0, length));
        return length == reader.getTextLength();
    }

    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    int depth() {
        return depth;
    }

    long line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    private UnreadableFile unreadable(XMLStreamException e) {
        long line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        Throwable cause = e.getNestedException();
        String said = String.valueOf(e.getMessage());
        if (cause instanceof UnreadableFile u) {
            return u;
        }
        if (said.contains("entity") || said.contains("DOCTYPE")) {
            return new UnreadableFile(line, "entities and document types are not read");
        }
        return new UnreadableFile(
                line, "this is no whole XML: it breaks off or is not well-formed");
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }
}
