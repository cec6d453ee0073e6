package org.dateline.atlas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.RejectedPlace;
import org.jspecify.annotations.Nullable;

/// A file of places, one [PlaceLine] each, packed with gzip. Read from end to end, never held.
///
/// The first line is `#dateline-places 1`; lines `#source<tab>key<tab>text` and `#same<tab>id of a
/// list<tab>id of a place described by hand` follow.
record PlaceFile(Path path) {
    static final String SUFFIX = ".places.gz";
    static final String FIRST_LINE = "#dateline-places 1";
    private static final int MAX_EXCERPT = 120;

    /// What a file holds, in its order.
    interface Visitor {
        void place(Place place) throws IOException;

        void rejected(RejectedPlace rejected);

        /// That lists know a place described by hand under another id.
        default void same(String listed, String described) {}
    }

    /// @throws IOException where the file cannot be read at all
    void read(Visitor visitor) throws IOException {
        String file = path.getFileName().toString();
        Map<String, String> sources = new HashMap<>();
        try (var reader = open()) {
            String first = reader.readLine();
            if (!FIRST_LINE.equals(first)) {
                visitor.rejected(
                        new RejectedPlace(file, 1, "", "Does not begin with " + FIRST_LINE, ""));
                return;
            }
            int number = 1;
            for (String line = next(reader, file, number, visitor);
                    line != null;
                    line = next(reader, file, number, visitor)) {
                number++;
                if (line.startsWith("#")) {
                    head(line, sources, visitor);
                    continue;
                }
                place(line, number, sources, visitor);
            }
        }
    }

    private void place(String line, int number, Map<String, String> sources, Visitor visitor)
            throws IOException {
        Place place;
        try {
            place = PlaceLine.read(line, sources);
        } catch (IllegalArgumentException e) {
            String excerpt = line.length() <= MAX_EXCERPT ? line : line.substring(0, MAX_EXCERPT);
            visitor.rejected(
                    new RejectedPlace(
                            path.getFileName().toString(),
                            number,
                            "",
                            String.valueOf(e.getMessage()),
                            excerpt.replace('\t', ' ')));
            return;
        }
        visitor.place(place);
    }

    /// A file cut short ends where it was cut; what stands before counts.
    private static @Nullable String next(
            BufferedReader reader, String file, int number, Visitor visitor) {
        try {
            return reader.readLine();
        } catch (IOException e) {
            visitor.rejected(
                    new RejectedPlace(file, number, "", "The file is damaged here: " + e, ""));
            return null;
        }
    }

    private static void head(String line, Map<String, String> sources, Visitor visitor) {
        String[] columns = line.split("\t", 3);
        if (columns.length == 3 && columns[0].equals("#source")) {
            sources.put(columns[1], columns[2]);
        } else if (columns.length == 3 && columns[0].equals("#same")) {
            visitor.same(columns[1], columns[2]);
        }
    }

    private BufferedReader open() throws IOException {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(path), 1 << 16), decoder),
                1 << 16);
    }
}
