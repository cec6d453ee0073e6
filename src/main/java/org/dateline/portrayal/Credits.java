package org.dateline.portrayal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Who is to be credited for the shipped data: the table of `geodata/README.md`, row by row.
///
/// @param rows in the order of the file; empty where the file is missing
public record Credits(List<Row> rows) {
    private static final int COLUMNS = 5;

    /// One data file.
    public record Row(String file, String what, String publisher, String edition, String licence) {}

    public Credits {
        rows = List.copyOf(rows);
    }

    /// Reads the rows below the table's head; what is no row of at least five cells is passed over.
    public static Credits read(Path readme) {
        try {
            List<Row> rows =
                    Files.readAllLines(readme, StandardCharsets.UTF_8).stream()
                            .filter(line -> line.startsWith("| `"))
                            .map(line -> line.substring(1).split("\\|", -1))
                            .filter(cells -> cells.length >= COLUMNS)
                            .map(Credits::row)
                            .toList();
            return new Credits(rows);
        } catch (IOException missing) {
            return new Credits(List.of());
        }
    }

    /// Whom a picture of the base map has to name, on one line: the credit that a licence asks for,
    /// else the publisher.
    public String ofBaseMap() {
        return rows.stream()
                .filter(row -> row.file().startsWith("basemap/") && row.file().endsWith("json"))
                .map(Credits::credit)
                .distinct()
                .sorted(Comparator.comparing(who -> !who.startsWith("©")))
                .collect(Collectors.joining(" · "));
    }

    /// Creative Commons licences ask to be named beside who is credited.
    private static String credit(Row row) {
        int colon = row.licence().indexOf(": ");
        if (colon < 0) {
            return row.publisher();
        }
        String who = row.licence().substring(colon + 2);
        String licence = row.licence().substring(0, colon);
        return licence.startsWith("CC ") ? who + " (" + licence + ")" : who;
    }

    private static Row row(String[] cells) {
        List<String> plain = Arrays.stream(cells).map(c -> c.strip().replace("`", "")).toList();
        return new Row(plain.get(0), plain.get(1), plain.get(2), plain.get(3), plain.get(4));
    }
}
