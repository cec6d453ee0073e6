package org.dateline;

import java.nio.file.Path;
import java.util.ArrayList;
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

    /// @throws SnapshotRefused naming the option and what is allowed
    static SnapshotOptions read(List<String> arguments) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        boolean quiet = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--quiet")) {
                quiet = true;
                continue;
            }
            int is = argument.indexOf('=');
            boolean joined = argument.startsWith("--") && is > 0;
            String name = name(joined ? argument.substring(0, is) : argument);
            boolean last = i + 1 == arguments.size() || arguments.get(i + 1).startsWith("--");
            if (!joined && last) {
                throw new SnapshotRefused("--" + name, "a value after it");
            }
            String value = joined ? argument.substring(is + 1) : arguments.get(++i);
            values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
        return new SnapshotOptions(
                output(values), order(values), request(values), settings(values), quiet);
    }

    private static String name(String argument) {
        String name = argument.equals("-o") ? "output" : argument.replaceFirst("^--", "");
        if (!all().contains(name) || !argument.startsWith("-")) {
            throw new SnapshotRefused(
                    argument, "no such option, only --" + String.join(", --", all()) + ", --quiet");
        }
        return name;
    }

    static List<String> all() {
        return Stream.of(SnapshotQuery.PARAMETERS, FILE, OWN).flatMap(List::stream).toList();
    }

    private static Optional<String> one(Map<String, List<String>> values, String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw new SnapshotRefused("--" + name, "one value, given once");
        }
        return given.stream().findFirst();
    }

    private static Optional<Path> output(Map<String, List<String>> values) {
        String file =
                one(values, "output")
                        .orElseThrow(
                                () -> new SnapshotRefused("-o", "a file, or - for the output"));
        try {
            return file.equals("-") ? Optional.empty() : Optional.of(Path.of(file));
        } catch (java.nio.file.InvalidPathException e) {
            throw new SnapshotRefused("-o", "a file, or - for the output");
        }
    }

    /// The format that is named, else that of the file's ending.
    private static FileOrder order(Map<String, List<String>> values) {
        String file = one(values, "output").orElse("");
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String allowed =
                String.join(", ", Stream.of(FileKind.values()).map(FileKind::code).toList());
        FileKind kind =
                one(values, "format")
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
    private static Map<String, List<String>> request(Map<String, List<String>> values) {
        Map<String, List<String>> request = new LinkedHashMap<>(values);
        request.keySet().removeAll(FILE);
        request.keySet().removeAll(OWN);
        boolean film = order(values).kind().isFilm();
        if (film) {
            request.remove("width");
        }
        return request;
    }

    /// Folders that are not named are those of the checkout that the script was started from.
    private static Settings settings(Map<String, List<String>> values) {
        Path home = Path.of(System.getProperty("dateline.home", ""));
        return new Settings(
                one(values, "data").map(Path::of).orElse(home.resolve("data")),
                one(values, "geodata").map(Path::of).orElse(home.resolve("geodata")),
                Optional.ofNullable(System.getenv("DATELINE_DATABASE")).orElse(""));
    }
}
