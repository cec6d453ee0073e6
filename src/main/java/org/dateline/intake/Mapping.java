package org.dateline.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.Category;

/// What the columns of one file mean, and what the user decided about its words.
///
/// @param columns names of columns by what they mean
/// @param category of rows that name none
/// @param categories by word as written in the file
/// @param dayFirst whether `1/5/2022` is the first of May
/// @param swapped whether the columns of longitude and latitude hold each other's numbers
/// @param published when the file was published, as text, where its rows do not say so
/// @param places ids of places by toponym key; an empty id leaves the toponym unplaced
public record Mapping(
        Scheme scheme,
        Map<Field, String> columns,
        Optional<Category> category,
        Map<String, Category> categories,
        boolean dayFirst,
        boolean swapped,
        Optional<String> published,
        Map<String, String> places) {

    /// No column means anything.
    public static final Mapping NOTHING =
            new Mapping(
                    Scheme.PLAIN,
                    Map.of(),
                    Optional.empty(),
                    Map.of(),
                    true,
                    false,
                    Optional.empty(),
                    Map.of());

    public Mapping {
        columns = Map.copyOf(columns);
        categories = Map.copyOf(categories);
        places = Map.copyOf(places);
    }

    /// The same with another column for a field, or none.
    public Mapping with(Field field, Optional<String> column) {
        Map<Field, String> changed = new EnumMap<>(Field.class);
        changed.putAll(columns);
        changed.remove(field);
        column.ifPresent(c -> changed.put(field, c));
        return new Mapping(
                scheme, changed, category, categories, dayFirst, swapped, published, places);
    }

    public Mapping withCategory(Optional<Category> usual) {
        return new Mapping(
                scheme, columns, usual, categories, dayFirst, swapped, published, places);
    }

    /// What a word in the column of categories means; nothing leaves it to be guessed.
    public Mapping withWord(String word, Optional<Category> meaning) {
        Map<String, Category> decided = new HashMap<>(categories);
        decided.remove(word);
        meaning.ifPresent(m -> decided.put(word, m));
        return new Mapping(
                scheme, columns, category, decided, dayFirst, swapped, published, places);
    }

    public Mapping withPlace(String toponym, String place) {
        Map<String, String> decided = new HashMap<>(places);
        decided.put(toponym, place);
        return new Mapping(
                scheme, columns, category, categories, dayFirst, swapped, published, decided);
    }

    public Mapping withDayFirst(boolean first) {
        return new Mapping(
                scheme, columns, category, categories, first, swapped, published, places);
    }

    public Mapping withSwapped(boolean swap) {
        return new Mapping(
                scheme, columns, category, categories, dayFirst, swap, published, places);
    }

    public Mapping withPublished(Optional<String> when) {
        return new Mapping(scheme, columns, category, categories, dayFirst, swapped, when, places);
    }
}
