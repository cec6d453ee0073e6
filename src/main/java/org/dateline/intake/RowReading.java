package org.dateline.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.dateline.event.Category;
import org.dateline.event.Situation;
import org.dateline.report.Figure;
import org.dateline.table.Line;
import org.dateline.time.When;

/// Reads rows as drafts of events, by a mapping.
final class RowReading {
    private static final int LONGEST_TITLE = 160;
    private static final int MOST_WORDS = 200;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Mapping mapping;
    private final RowCells cells;
    private final RowTimes times;
    private final RowPlaces places;
    private final RowFigures figures;
    private final Map<String, Optional<Category>> categories = new HashMap<>();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Digests digests = new Digests();

    /// @param columns of the reader, of which there may be more with every row
    RowReading(Mapping mapping, Supplier<List<String>> columns, Situation situation) {
        this.mapping = mapping;
        cells = new RowCells(mapping, columns);
        times = new RowTimes(mapping, situation, cells);
        places = new RowPlaces(mapping, cells);
        figures = new RowFigures(cells);
    }

    Draft read(Line.Row row) throws BadRow {
        cells.locate();
        cells.of(row, Field.CATEGORY).ifPresent(this::count);
        List<BadRow> problems = new ArrayList<>();
        Optional<When> when = tried(() -> times.of(row), problems);
        List<Draft.Spot> ends = places.ends(row);
        Optional<Draft.Spot> place = tried(() -> places.of(row), problems);
        Optional<Category> known = tried(() -> Optional.of(category(row)), problems);
        Optional<Figure> figure = tried(() -> figures.of(row), problems);
        if (!problems.isEmpty()) {
            throw BadRow.of(problems);
        }
        Category category = known.orElseThrow();
        String says = cells.of(row, Field.SAYS).or(() -> cells.of(row, Field.TITLE)).orElse("");
        String title = title(row, category, place, says);
        return new Draft(
                row.number(),
                id(row),
                category,
                title,
                says.isEmpty() ? title : says,
                when,
                place,
                ends,
                new Draft.Told(
                        cells.of(row, Field.SOURCE),
                        cells.of(row, Field.REPORT_TITLE),
                        cells.of(row, Field.LINK),
                        cells.of(row, Field.PUBLISHED)),
                cells.of(row, Field.ATTRIBUTED_TO),
                figure);
    }

    /// One part of a row.
    private interface Part<T> {
        Optional<T> read() throws BadRow;
    }

    /// Goes on where a part is bad, so that whoever mends the row hears of all its problems.
    private static <T> Optional<T> tried(Part<T> part, List<BadRow> problems) {
        try {
            return part.read();
        } catch (BadRow bad) {
            problems.add(bad);
            return Optional.empty();
        }
    }

    /// The key of the row where it has one, else a digest of all it says.
    private String id(Line.Row row) {
        return cells.of(row, Field.ID)
                .map(key -> digests.id(mapping.scheme() == Scheme.DATELINE ? "" : "r-", key))
                .orElseGet(
                        () -> {
                            List<String> cells = new ArrayList<>(row.cells());
                            while (!cells.isEmpty() && cells.getLast().isBlank()) {
                                cells.removeLast();
                            }
                            return "x-" + digests.of(cells);
                        });
    }

    private String title(Line.Row row, Category category, Optional<Draft.Spot> place, String says) {
        String text = cells.of(row, Field.TITLE).orElse(says);
        if (text.isEmpty()) {
            text = category.code().replace('-', ' ');
            text = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }
        boolean general =
                mapping.scheme() == Scheme.ACLED
                        || mapping.scheme() == Scheme.UCDP_GED
                        || cells.of(row, Field.TITLE).isEmpty() && says.isEmpty();
        String where = place.map(Draft.Spot::toponym).orElse("");
        if (general && !where.isEmpty()) {
            text = text + ", " + where;
        }
        text = BLANKS.matcher(text).replaceAll(" ");
        if (text.length() <= LONGEST_TITLE) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_TITLE);
        end =
                end < LONGEST_TITLE / 2
                        ? text.offsetByCodePoints(
                                0,
                                Math.min(LONGEST_TITLE / 2, text.codePointCount(0, text.length())))
                        : end;
        return text.substring(0, end) + "…";
    }

    /// Also where the row is rejected for something else, so that its word can be decided with it.
    private void count(String word) {
        if (words.containsKey(word) || words.size() < MOST_WORDS) {
            words.merge(word, 1, Integer::sum);
        }
    }

    private Category category(Line.Row row) throws BadRow {
        Optional<String> word = cells.of(row, Field.CATEGORY);
        if (word.isPresent()) {
            Optional<Category> known = categories.computeIfAbsent(word.get(), this::meant);
            boolean decided = mapping.categories().containsKey(word.get());
            if (mapping.scheme() == Scheme.ACLED && known.isPresent() && !decided) {
                Optional<Category> finer =
                        cells.of(row, Field.TITLE).flatMap(mapping.scheme()::category);
                return finer.orElse(known.get());
            }
            if (known.or(mapping::category).isPresent()) {
                return known.or(mapping::category).get();
            }
            throw new BadRow(
                    cells.column(Field.CATEGORY),
                    "no category is called \""
                            + RowCells.shortened(word.get())
                            + "\"; say what the word means, or choose one for rows like this");
        }
        return mapping.category()
                .orElseThrow(
                        () ->
                                new BadRow(
                                        "",
                                        "the row names no category; choose one for rows like this"));
    }

    /// How many rows bear each word in the column of categories, and what it means.
    List<Check.Word> words() {
        return words.entrySet().stream()
                .map(e -> new Check.Word(e.getKey(), e.getValue(), meant(e.getKey())))
                .sorted(
                        Comparator.comparing((Check.Word w) -> w.meant().isPresent())
                                .thenComparing(w -> -w.rows()))
                .toList();
    }

    private Optional<Category> meant(String word) {
        return Optional.ofNullable(mapping.categories().get(word))
                .or(() -> mapping.scheme().category(word));
    }
}
