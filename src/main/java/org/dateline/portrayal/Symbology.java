package org.dateline.portrayal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.event.Category;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How each category looks: one file, read by screen and print alike.
///
/// @param signs in the order of the legend, one for each category
public record Symbology(List<Sign> signs) {
    private static final String FILE = "symbology.json";

    /// One category's sign.
    ///
    /// @param labels by language, at least English
    /// @param light `#rrggbb` on the light theme
    /// @param dark `#rrggbb` on the dark theme
    /// @param greyPercent lightness in greyscale print
    /// @param path SVG path in a box from -10 to 10, y downwards
    public record Sign(
            Category category,
            Map<String, String> labels,
            String light,
            String dark,
            int greyPercent,
            String path) {

        public Sign {
            labels = Map.copyOf(labels);
        }

        public String label(String language) {
            return labels.getOrDefault(language, labels.getOrDefault("en", category.code()));
        }
    }

    public Symbology {
        signs = List.copyOf(signs);
        Map<Category, Sign> byCategory = new EnumMap<>(Category.class);
        signs.forEach(s -> byCategory.put(s.category(), s));
        if (byCategory.size() != Category.values().length || signs.size() != byCategory.size()) {
            throw new IllegalArgumentException("The symbology needs one sign for each category");
        }
    }

    /// Reads the shipped file.
    public static Symbology shipped() {
        List<Sign> signs = new ArrayList<>();
        for (JsonNode sign : new JsonMapper().readTree(shippedFile()).path("categories")) {
            Map<String, String> labels = new java.util.HashMap<>();
            sign.path("label")
                    .forEachEntry((language, text) -> labels.put(language, text.asString()));
            signs.add(
                    new Sign(
                            Category.ofCode(sign.path("code").asString()).orElseThrow(),
                            labels,
                            sign.path("light").asString(),
                            sign.path("dark").asString(),
                            sign.path("grey").asInt(),
                            sign.path("path").asString()));
        }
        return new Symbology(signs);
    }

    /// The shipped file as it is, JSON in UTF-8.
    public static byte[] shippedFile() {
        try (InputStream file = Symbology.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The symbology file is missing from the application");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public Sign of(Category category) {
        return signs.stream().filter(s -> s.category() == category).findFirst().orElseThrow();
    }
}
