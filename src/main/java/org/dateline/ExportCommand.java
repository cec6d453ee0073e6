package org.dateline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.EventStore;
import org.dateline.event.StoreUnavailable;
import org.dateline.export.Csvw;
import org.dateline.export.Export;
import org.dateline.export.ExportKind;
import org.dateline.export.Selected;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.portrayal.ContextQuery;
import org.dateline.publish.SnapshotQuery;
import org.dateline.query.Events;
import org.dateline.query.Situations;
import org.dateline.snapshot.SnapshotRefused;

/// `export -o FILE --situation ID`: writes events as a file without a server.
final class ExportCommand {
    private static final String USAGE =
            """
            usage: ./dateline export -o FILE [--situation ID] [OPTION ...]

              -o FILE         ends in csv, xlsx, geojson, gpkg or kml; beside a csv its
                              metadata is written (CSVW)
              --mode, --at, --from, --to, --known, --bbox, --category, --source, --place,
              --q, --zone, --lang, --revision
                              as in the address of the map: exactly what the map shows;
                              without them all events
              --data FOLDER, --geodata FOLDER
            """;

    private final PrintStream err;
    private final Clock clock;

    ExportCommand(PrintStream err, Clock clock) {
        this.err = err;
        this.clock = clock;
    }

    int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            err.print(USAGE);
            return 0;
        }
        try {
            write(options(arguments));
            return 0;
        } catch (SnapshotRefused e) {
            err.println(
                    "dateline: --"
                            + e.parameter()
                            + " is not taken as given. Allowed: "
                            + e.allowed());
            return 2;
        } catch (IllegalArgumentException e) {
            err.println("dateline: " + e.getMessage());
            return 2;
        } catch (IOException | StoreUnavailable e) {
            err.println("dateline: nothing was exported: " + e.getMessage());
            return 1;
        }
    }

    private static Map<String, String> options(List<String> arguments) {
        List<String> known = new ArrayList<>(ContextQuery.PARAMETERS);
        known.addAll(List.of("output", "data", "geodata"));
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String argument = arguments.get(i);
            String name = argument.equals("-o") ? "output" : argument.replaceFirst("^--", "");
            if (!argument.startsWith("-") || !known.contains(name)) {
                throw new IllegalArgumentException(
                        "unknown option "
                                + argument
                                + "; allowed are -o, --"
                                + String.join(", --", known));
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(argument + " needs a value");
            }
            if (options.put(name, arguments.get(i + 1)) != null) {
                throw new IllegalArgumentException(argument + " is given twice");
            }
        }
        return options;
    }

    private void write(Map<String, String> options) throws IOException {
        Path home = Path.of(System.getProperty("dateline.home", ""));
        Path file =
                path(
                        Optional.ofNullable(options.remove("output"))
                                .orElseThrow(
                                        () -> new IllegalArgumentException("-o FILE is missing")));
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        ExportKind kind =
                ExportKind.ofCode(ending)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "-o: a file ends in "
                                                        + String.join(", ", ExportKind.codes())));
        var settings =
                new Settings(
                        path(
                                Optional.ofNullable(options.remove("data"))
                                        .orElse(home.resolve("data").toString())),
                        path(
                                Optional.ofNullable(options.remove("geodata"))
                                        .orElse(home.resolve("geodata").toString())),
                        "");
        Selected selected = selected(settings, options);
        Export.write(selected, kind, file);
        if (kind == ExportKind.CSV) {
            var state = selected.events().state();
            Files.writeString(
                    file.resolveSibling(name + "-metadata.json"),
                    Csvw.write(state.situation(), state.revision(), selected.language(), name));
        }
        err.println("dateline: wrote " + file + " (" + Files.size(file) + " bytes)");
    }

    private Selected selected(Settings settings, Map<String, String> options) {
        var wiring = new Wiring();
        EventStore store = wiring.eventStore(wiring.database(settings), clock);
        Gazetteer gazetteer = wiring.gazetteer(settings);
        Situations situations =
                wiring.situations(store, wiring.writable(settings, gazetteer, store));
        List<String> ids = situations.ids();
        String id = options.getOrDefault("situation", ids.isEmpty() ? "" : ids.getFirst());
        Events events =
                ids.contains(id)
                        ? situations.newest(id).orElseThrow()
                        : refuse(String.join(", ", ids));
        options.remove("situation");
        if (options.isEmpty()) {
            return Selected.all(events);
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        options.forEach((key, value) -> parameters.put(key, List.of(value)));
        var context = new SnapshotQuery(events.state().situation()).read(parameters).context();
        Events at =
                context.revision().isPresent()
                        ? situations
                                .at(id, context.revision().getAsLong())
                                .orElseThrow(
                                        () ->
                                                new SnapshotRefused(
                                                        "revision",
                                                        "1 to " + events.state().revision()))
                        : events;
        return Selected.shown(at, context);
    }

    private static Events refuse(String allowed) {
        throw new SnapshotRefused("situation", allowed);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("no file can be called " + text);
        }
    }
}
