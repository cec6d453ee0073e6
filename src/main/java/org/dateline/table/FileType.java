package org.dateline.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of file that hold rows.
public enum FileType {
    CSV,
    TSV,
    XLSX,
    GEOJSON,
    KML,
    KMZ;

    private static final int HEAD = 4096;

    /// The ending of its files, without a dot.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FileType> ofCode(String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }

    /// All endings, for messages.
    public static String allowed() {
        return Arrays.stream(values()).map(FileType::code).collect(Collectors.joining(", "));
    }

    /// What a file is, told by its first bytes, and among texts by its name.
    ///
    /// @param name as its owner calls it
    /// @throws UnreadableFile where it is empty or no kind that can be read
    public static FileType of(Path file, String name) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new UnreadableFile(0, "the file is empty");
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (startsWith(head, "PK\u0003\u0004")) {
            return ending.equals("kmz") ? KMZ : XLSX;
        }
        if (startsWith(head, "\u00d0\u00cf\u0011\u00e0")) {
            throw new UnreadableFile(
                    0, "this is a workbook of the old kind (.xls); save it as .xlsx or .csv");
        }
        if (startsWith(head, "%PDF") || startsWith(head, "\u0089PNG") || startsWith(head, "GIF8")) {
            throw new UnreadableFile(0, "this is no table; read can be " + allowed());
        }
        String text = new String(head, Decoding.of(head).charset()).strip();
        text = text.startsWith("\uFEFF") ? text.substring(1).strip() : text;
        if (text.startsWith("{")) {
            return GEOJSON;
        }
        if (text.startsWith("<")) {
            return KML;
        }
        return switch (ending) {
            case "tsv", "tab" -> TSV;
            case "json", "geojson" -> GEOJSON;
            case "kml" -> KML;
            default -> CSV;
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] bytes, String latin) {
        byte[] start = latin.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= start.length
                && Arrays.equals(start, 0, start.length, bytes, 0, start.length);
    }
}
