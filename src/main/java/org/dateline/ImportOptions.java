package org.dateline;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.event.Category;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.intake.Field;
import org.dateline.intake.Found;
import org.dateline.time.Edtf;
import org.dateline.time.Interval;

/// The options of the command that imports a file.
///
/// @param created the situation to be made where there is none
record ImportOptions(
        Path file,
        String situation,
        Optional<Situation> created,
        Map<Field, String> columns,
        Map<String, String> places,
        Map<String, Category> words,
        Optional<Category> category,
        Optional<String> published,
        Optional<Path> rejects,
        Set<String> flags,
        long megabytes,
        Settings settings) {
    private static final List<String> FLAGS = List.of("check", "month-first", "swap", "overwrite");
    private static final List<String> VALUES =
            List.of(
                    "situation",
                    "create",
                    "period",
                    "zone",
                    "home",
                    "map",
                    "category",
                    "place",
                    "word",
                    "published",
                    "rejects",
                    "megabytes",
                    "data",
                    "geodata");

    /// @throws IllegalArgumentException saying what is wrong and what is allowed
    static ImportOptions read(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        Map<Field, String> columns = new EnumMap<>(Field.class);
        Map<String, String> places = new HashMap<>();
        Map<String, Category> words = new HashMap<>();
        Set<String> flags = new java.util.HashSet<>();
        Optional<String> file = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                if (file.isPresent()) {
                    throw new IllegalArgumentException("one file at a time, not also " + argument);
                }
                file = Optional.of(argument);
                continue;
            }
            String name = argument.substring(2);
            if (FLAGS.contains(name)) {
                flags.add(name);
                continue;
            }
            if (!VALUES.contains(name)) {
                throw new IllegalArgumentException(
                        "unknown option "
                                + argument
                                + "; allowed are --"
                                + String.join(", --", VALUES)
                                + ", --"
                                + String.join(", --", FLAGS));
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(argument + " needs a value");
            }
            String value = arguments.get(++i);
            switch (name) {
                case "map" -> {
                    String field = before(argument, value);
                    columns.put(
                            Field.ofCode(field)
                                    .orElseThrow(
                                            () ->
                                                    new IllegalArgumentException(
                                                            "--map: no field is called "
                                                                    + field
                                                                    + "; allowed are "
                                                                    + Field.allowed())),
                            value.substring(value.indexOf('=') + 1));
                }
                case "place" ->
                        places.put(
                                value.substring(0, Math.max(0, value.lastIndexOf('='))),
                                value.substring(value.lastIndexOf('=') + 1));
                case "word" ->
                        words.put(
                                value.substring(0, Math.max(0, value.lastIndexOf('='))),
                                category("--word", value.substring(value.lastIndexOf('=') + 1)));
                default -> {
                    values.put(name, value);
                    flags.add("given-" + name);
                }
            }
        }
        String id =
                Optional.ofNullable(values.get("situation"))
                        .orElseThrow(
                                () -> new IllegalArgumentException("--situation ID is missing"));
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.length() > 80) {
            throw new IllegalArgumentException(
                    "--situation: an id is lower-case letters, digits and hyphens");
        }
        Path home = Path.of(System.getProperty("dateline.home", ""));
        return new ImportOptions(
                path(file.orElseThrow(() -> new IllegalArgumentException("a file is missing"))),
                id,
                Optional.ofNullable(values.get("create")).map(title -> created(id, title, values)),
                columns,
                places,
                words,
                Optional.ofNullable(values.get("category")).map(c -> category("--category", c)),
                Optional.ofNullable(values.get("published")),
                Optional.ofNullable(values.get("rejects")).map(ImportOptions::path),
                flags,
                megabytes(values.getOrDefault("megabytes", "1024")),
                new Settings(
                        Optional.ofNullable(values.get("data"))
                                .map(ImportOptions::path)
                                .orElse(home.resolve("data")),
                        Optional.ofNullable(values.get("geodata"))
                                .map(ImportOptions::path)
                                .orElse(home.resolve("geodata")),
                        "",
                        Conformance.OFF));
    }

    private static String before(String option, String value) {
        int is = value.indexOf('=');
        if (is < 1) {
            throw new IllegalArgumentException(option + " is written FIELD=COLUMN");
        }
        return value.substring(0, is);
    }

    private static long megabytes(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException("--megabytes takes a whole number");
        }
        return Long.parseLong(text);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("no file can be called " + text);
        }
    }

    private static Category category(String option, String code) {
        return Category.ofCode(code)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        option
                                                + ": allowed are "
                                                + Arrays.stream(Category.values())
                                                        .map(Category::code)
                                                        .collect(Collectors.joining(", "))));
    }

    private static Situation created(String id, String title, Map<String, String> values) {
        try {
            ZoneId zone = ZoneId.of(values.getOrDefault("zone", "UTC"));
            Interval period = Edtf.parse(values.getOrDefault("period", "1970/2100"), zone).bounds();
            return new Situation(
                    id,
                    title,
                    "",
                    Extent.WORLD,
                    period,
                    zone,
                    Optional.ofNullable(values.get("home")).stream().toList(),
                    List.of("en"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "--zone: no time zone is called so; one is written Asia/Almaty");
        }
    }

    /// A situation to be made, with the home country and zone of the rows where the options name
    /// none.
    Situation settled(Situation created, Found found) {
        return new Found(
                        Optional.empty(),
                        Optional.empty(),
                        found.country().filter(c -> !isGiven("home")),
                        found.zone().filter(z -> !isGiven("zone")))
                .settled(created);
    }

    /// The same with the area and period of the rows.
    Situation fitted(Situation created, Found found) {
        return new Found(
                        found.extent(),
                        found.period().filter(p -> !isGiven("period")),
                        Optional.empty(),
                        Optional.empty())
                .fitted(created);
    }

    private boolean isGiven(String option) {
        return flags.contains("given-" + option);
    }

    boolean only() {
        return flags.contains("check");
    }

    boolean monthFirst() {
        return flags.contains("month-first");
    }

    boolean swapped() {
        return flags.contains("swap");
    }

    boolean overwrite() {
        return flags.contains("overwrite");
    }
}
