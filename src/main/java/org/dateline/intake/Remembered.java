package org.dateline.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.dateline.event.Category;

/// Mappings that were used before, by the header of their file: one small file each in a folder.
/// What cannot be read or written is as if it had never been remembered.
public final class Remembered {
    private final Path folder;

    public Remembered(Path folder) {
        this.folder = folder;
    }

    private Path file(List<String> columns) {
        List<String> folded = columns.stream().map(Field::folded).sorted().toList();
        return folder.resolve(new Digests().of(folded) + ".properties");
    }

    /// Whether a file of these columns was imported before.
    public boolean isKnown(List<String> columns) {
        return Files.exists(file(columns));
    }

    public void keep(List<String> columns, Mapping mapping) {
        var values = new Properties();
        mapping.columns()
                .forEach((field, column) -> values.setProperty("column." + field.code(), column));
        mapping.category().ifPresent(c -> values.setProperty("category", c.code()));
        values.setProperty("day-first", Boolean.toString(mapping.dayFirst()));
        values.setProperty("swapped", Boolean.toString(mapping.swapped()));
        mapping.places().forEach((toponym, place) -> values.setProperty("place." + toponym, place));
        mapping.categories()
                .forEach((word, category) -> values.setProperty("word." + word, category.code()));
        try {
            Files.createDirectories(folder);
            try (Writer out = Files.newBufferedWriter(file(columns), StandardCharsets.UTF_8)) {
                values.store(out, null);
            }
        } catch (IOException unwritable) {
            // it is only a convenience
        }
    }

    /// The guess, with what was decided for a file of the same columns before.
    public Mapping recall(List<String> columns, Mapping guess) {
        Path file = file(columns);
        if (!Files.exists(file)) {
            return guess;
        }
        var values = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            return guess;
        }
        Map<Field, String> found = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String column = values.getProperty("column." + field.code());
            if (column != null && columns.contains(column)) {
                found.put(field, column);
            }
        }
        Mapping recalled =
                new Mapping(
                        guess.scheme(),
                        found,
                        Optional.ofNullable(values.getProperty("category"))
                                .flatMap(Category::ofCode),
                        Map.of(),
                        Boolean.parseBoolean(values.getProperty("day-first")),
                        Boolean.parseBoolean(values.getProperty("swapped")),
                        Optional.empty(),
                        Map.of());
        for (String key : values.stringPropertyNames()) {
            if (key.startsWith("place.")) {
                recalled = recalled.withPlace(key.substring(6), values.getProperty(key));
            }
            if (key.startsWith("word.")) {
                recalled =
                        recalled.withWord(
                                key.substring(5), Category.ofCode(values.getProperty(key)));
            }
        }
        return recalled;
    }
}
