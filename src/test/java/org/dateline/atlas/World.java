package org.dateline.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.dateline.gazetteer.Gazetteer;

/// The gazetteer of the world for tests: its index is built once and kept below `target`.
public final class World {
    private static final Atlas ATLAS =
            new Atlas(Path.of("geodata/gazetteer"), Path.of("target/gazetteer"));

    private World() {}

    public static Gazetteer gazetteer() {
        return atlas().open(
                        warning -> {
                            throw new IllegalStateException(warning);
                        });
    }

    static synchronized Atlas atlas() {
        try {
            if (!ATLAS.isBuilt()) {
                ATLAS.build(Progress.silent());
            }
            return ATLAS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
