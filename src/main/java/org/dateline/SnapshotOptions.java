package org.dateline;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.publish.FileKind;
import org.dateline.publish.FileOrder;
import org.dateline.publish.SnapshotQuery;
import org.dateline.snapshot.SnapshotRefused;

/// The options of the command that makes a snapshot, taken apart but for what only the situation
/// can judge.
///
/// @param output empty for the standard output
/// @param request parameters of the snapshot, as in its addresses
record SnapshotOptions(
        Optional<Path> output,
        FileOrder order,
        Map<String, List<String>> request,
        Settings settings,
        boolean quiet) {
    private static final List<String> FILE = List.of("dpi", "slides", "step", "pace");
    private static final List<String> OWN = List.of("output", "format", "data", "geodata");

    /// @throws Options.Refused naming the option and what is allowed
    /// @throws SnapshotRefused likewise, for what only a snapshot knows
    static SnapshotOptions read(List<String> arguments) {
        Options options = Options.read(arguments, all());
        return new SnapshotOptions(
                options.output(),
                order(options),
                request(options),
                options.settings(),
                options.quiet());
    }

    static List<String> all() {
        return Stream.of(SnapshotQuery.PARAMETERS, FILE, OWN).flatMap(List::stream).toList();
    }

    /// The format that is named, else that of the file's ending.
    private static FileOrder order(Options options) {
        Map<String, List<String>> values = options.values();
        String file = options.one("output").orElse("");
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String allowed =
                String.join(", ", Stream.of(FileKind.values()).map(FileKind::code).toList());
        FileKind kind =
                options.one("format")
                        .map(
                                code ->
                                        FileKind.ofCode(code)
                                                .orElseThrow(
                                                        () ->
                                                                new SnapshotRefused(
                                                                        "--format", allowed)))
                        .or(() -> FileKind.ofCode(ending))
                        .orElseThrow(
                                () ->
                                        new SnapshotRefused(
                                                "--format",
                                                allowed + "; or a file that ends in one of them"));
        for (String name : FILE) {
            if (values.containsKey(name) && !FileOrder.parameters(kind).contains(name)) {
                throw new SnapshotRefused("--" + name, "not with the format " + kind.code());
            }
        }
        return FileOrder.read(kind, values);
    }

    /// The width of a film is no part of its snapshot.
    private static Map<String, List<String>> request(Options options) {
        Map<String, List<String>> request = new LinkedHashMap<>(options.values());
        request.keySet().removeAll(FILE);
        request.keySet().removeAll(OWN);
        boolean film = order(options).kind().isFilm();
        if (film) {
            request.remove("width");
        }
        return request;
    }
}
