package org.dateline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.atlas.Atlas;
import org.dateline.atlas.BuildSummary;
import org.dateline.atlas.Progress;

/// `gazetteer index`, and what else is done to the gazetteer from the command line.
final class GazetteerCommand {
    private static final int WRONG_USE = 2;

    private final PrintStream err;

    GazetteerCommand(PrintStream err) {
        this.err = err;
    }

    /// @return the exit status
    int run(List<String> arguments) {
        Path data = Path.of("data");
        Path geodata = Path.of("geodata");
        List<String> rest = new ArrayList<>();
        boolean missing = false;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--data" -> data = Path.of(arguments.get(++i));
                case "--geodata" -> geodata = Path.of(arguments.get(++i));
                case "--missing" -> missing = true;
                default -> rest.add(arguments.get(i));
            }
        }
        var atlas = new Atlas(geodata.resolve("gazetteer"), data.resolve("gazetteer"));
        if (!rest.equals(List.of("index"))) {
            err.println("usage: gazetteer index [--missing] [--data FOLDER] [--geodata FOLDER]");
            return WRONG_USE;
        }
        return missing && atlas.isBuilt() ? 0 : index(atlas);
    }

    private int index(Atlas atlas) {
        try {
            long start = System.nanoTime();
            BuildSummary built = atlas.build(new Progress(err::println));
            err.printf(
                    Locale.ROOT,
                    "gazetteer: %,d places in %,d MB, in %.1f s: %s%n",
                    built.places(),
                    built.bytes() >> 20,
                    (System.nanoTime() - start) / 1e9,
                    built.folder());
            built.rejected().forEach(err::println);
            return 0;
        } catch (IOException e) {
            err.println(
                    "gazetteer: the index could not be written ("
                            + e.getMessage()
                            + "); what was there stays in service.");
            return 1;
        }
    }
}
