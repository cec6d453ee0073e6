package org.dateline.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;

/// An Office Open XML file whose bytes follow from its content alone: parts in one order, no time
/// of writing anywhere.
final class OfficeFile {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private OfficeFile() {}

    /// @param id of the snapshot, written as the document's identifier
    static byte[] write(POIXMLDocument document, String title, String language, String id) {
        try {
            describe(document, title, language, id);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return ordered(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("Core properties are missing", e);
        }
    }

    private static void describe(POIXMLDocument document, String title, String language, String id)
            throws InvalidFormatException {
        PackagePropertiesPart core =
                document.getProperties().getCoreProperties().getUnderlyingProperties();
        core.setCreatorProperty("Dateline");
        core.setTitleProperty(PlainText.shorten(PlainText.line(title), 250));
        core.setLanguageProperty(language);
        core.setIdentifierProperty(id);
        core.setCreatedProperty(Optional.empty());
        core.setModifiedProperty(Optional.empty());
        document.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Dateline");
    }

    private static byte[] ordered(byte[] zip) throws IOException {
        Map<String, byte[]> parts =
                new TreeMap<>(
                        Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
                                .thenComparing(Comparator.naturalOrder()));
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        var out = new ByteArrayOutputStream(zip.length);
        try (var writer = new ZipOutputStream(out)) {
            writer.setLevel(Deflater.DEFAULT_COMPRESSION);
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(EPOCH);
                writer.putNextEntry(entry);
                writer.write(part.getValue());
                writer.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
