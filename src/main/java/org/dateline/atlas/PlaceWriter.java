package org.dateline.atlas;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.dateline.gazetteer.Place;

/// Writes a [PlaceFile].
final class PlaceWriter implements Closeable {
    private static final int BUFFER = 1 << 16;
    private final BufferedWriter writer;

    /// @param source where all its positions come from; `{id}` stands for a place's own number.
    ///   Empty where each place says it by itself
    PlaceWriter(Path file, String source) throws IOException {
        var packed =
                new GZIPOutputStream(Files.newOutputStream(file), BUFFER) {
                    {
                        def.setLevel(Deflater.BEST_SPEED);
                    }
                };
        writer = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), BUFFER);
        writer.write(PlaceFile.FIRST_LINE + "\n");
        if (!source.isEmpty()) {
            writer.write("#source\ti\t" + source + "\n");
        }
    }

    void write(Place place, String source) throws IOException {
        writer.write(PlaceLine.write(place, source));
        writer.write('\n');
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
