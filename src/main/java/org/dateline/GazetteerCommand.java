package org.dateline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dateline.atlas.Atlas;
import org.dateline.atlas.BuildSummary;
import org.dateline.atlas.ImportSummary;
import org.dateline.atlas.Progress;
import org.dateline.gazetteer.RejectedPlace;

/// `gazetteer index` and `gazetteer import FILE ...`: what is done to the gazetteer from the
/// command line. Says how far it is on standard error.
final class GazetteerCommand {
    private static final int WRONG_USE = 2;
    private static final int LISTED = 20;
    private static final String USAGE =
            """
            usage: gazetteer index [--missing] [--data FOLDER] [--geodata FOLDER]
                   gazetteer import FILE ... [--data FOLDER] [--geodata FOLDER]""";

    /// Lucene tells on every start that it does without vector instructions, which nothing here
    /// needs.
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization");

    private final PrintStream err;

    GazetteerCommand(PrintStream err) {
        this.err = err;
        VECTORS.setLevel(Level.SEVERE);
    }

    /// @return the exit status
    int run(List<String> arguments) {
        Path data = Path.of("data");
        Path geodata = Path.of("geodata");
        List<String> rest = new ArrayList<>();
        boolean missing = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--missing")) {
                missing = true;
            } else if (argument.equals("--data") || argument.equals("--geodata")) {
                if (++i == arguments.size()) {
                    return refuse(argument + " needs a folder");
                }
                Path folder = Path.of(arguments.get(i));
                data = argument.equals("--data") ? folder : data;
                geodata = argument.equals("--geodata") ? folder : geodata;
            } else if (argument.startsWith("--")) {
                return refuse("unknown option " + argument);
            } else {
                rest.add(argument);
            }
        }
        if (rest.isEmpty()) {
            return refuse("a command is missing");
        }
        var atlas = new Atlas(geodata.resolve("gazetteer"), data.resolve("gazetteer"));
        List<Path> files = rest.subList(1, rest.size()).stream().map(Path::of).toList();
        return switch (rest.getFirst()) {
            case "index" -> missing && atlas.isBuilt() ? 0 : timed(() -> index(atlas));
            case "import" ->
                    files.isEmpty()
                            ? refuse("import needs at least one file")
                            : timed(() -> importFiles(atlas, files));
            default -> refuse("unknown command " + rest.getFirst());
        };
    }

    private int refuse(String why) {
        err.println("gazetteer: " + why);
        err.println(USAGE);
        return WRONG_USE;
    }

    private interface Task {
        void run() throws IOException;
    }

    private int timed(Task task) {
        long start = System.nanoTime();
        try {
            task.run();
            err.printf(Locale.ROOT, "gazetteer: in %.1f s%n", (System.nanoTime() - start) / 1e9);
            return 0;
        } catch (NoSuchFileException e) {
            err.println("gazetteer: there is no file " + e.getFile());
        } catch (IOException e) {
            err.println("gazetteer: " + reason(e) + "; what was there stays in service");
        } catch (IllegalArgumentException e) {
            err.println("gazetteer: " + e.getMessage());
        }
        return 1;
    }

    private static String reason(IOException e) {
        boolean says = e.getClass() == IOException.class && e.getMessage() != null;
        return says ? String.valueOf(e.getMessage()) : e.toString();
    }

    private void index(Atlas atlas) throws IOException {
        err.println("gazetteer: building the index of the places of the world, once");
        tell(atlas.build(new Progress(line -> err.println("gazetteer: " + line))));
    }

    private void importFiles(Atlas atlas, List<Path> files) throws IOException {
        ImportSummary imported =
                atlas.importFiles(files, new Progress(line -> err.println("gazetteer: " + line)));
        err.printf(
                Locale.ROOT,
                "gazetteer: %,d places imported, %,d lines broken%n",
                imported.places(),
                imported.brokenLines());
        list(imported.broken(), imported.brokenLines());
        if (imported.brokenLines() > 0) {
            err.println("gazetteer: all broken lines are listed beside " + imported.file());
        }
        tell(imported.index());
    }

    private void tell(BuildSummary built) {
        err.printf(
                Locale.ROOT,
                "gazetteer: %,d places in an index of %,d MB: %s%n",
                built.places(),
                built.bytes() >> 20,
                built.folder());
        list(built.rejected(), built.rejections());
    }

    private void list(List<RejectedPlace> broken, long count) {
        broken.stream()
                .limit(LISTED)
                .forEach(
                        line ->
                                err.printf(
                                        Locale.ROOT,
                                        "gazetteer: %s line %d: %s%n",
                                        line.file(),
                                        line.line(),
                                        line.reason()));
        if (count > LISTED) {
            err.printf(Locale.ROOT, "gazetteer: and %,d more%n", count - LISTED);
        }
    }
}
