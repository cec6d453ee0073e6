package org.dateline.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.geo.Extent;
import org.dateline.time.Interval;

/// Finds the rows that a selection holds. Everything works on sets of bits; single rows are looked
/// at only along the edge of an extent and for sources and places.
final class RowFinder {
    private final EventColumns columns;
    private final Lifetimes known;
    private final Lifetimes goingOn;
    private final long[] lasting;
    private final long[] unplaced;
    private final long[][] categories = new long[Category.values().length][];
    private final PlaceTree tree;
    private final TextIndex texts;

    RowFinder(EventColumns columns) {
        this.columns = columns;
        int rows = columns.rows();
        known = new Lifetimes(rows, columns.knownFrom(), columns.knownUntil());
        for (int i = 0; i < categories.length; i++) {
            categories[i] = Bits.none(rows);
        }
        lasting = Bits.none(rows);
        unplaced = Bits.none(rows);
        for (int row = 0; row < rows; row++) {
            Bits.set(categories[columns.category()[row]], row);
            if (columns.is(row, EventColumns.LASTING)) {
                Bits.set(lasting, row);
            }
            if (columns.places().isEmpty(row)) {
                Bits.set(unplaced, row);
            }
        }
        goingOn =
                new Lifetimes(
                        columns.dated(),
                        LongStream.of(columns.start()).map(start -> start + 1).toArray(),
                        columns.end());
        tree = new PlaceTree(columns.placeList(), columns.places());
        texts = new TextIndex(columns);
    }

    long[] of(Category category) {
        return categories[category.ordinal()];
    }

    /// Rows without any place.
    long[] unplaced() {
        return unplaced;
    }

    FoundRows find(Selection selection) {
        int rows = columns.rows();
        int dated = columns.dated();
        long[] found = Bits.none(rows);
        if (selection.interval().isEmpty()) {
            Bits.fill(found, 0, rows);
            narrow(found, selection, 0, found.length);
            return new FoundRows(selection, found, 0, dated, dated, false);
        }
        Interval interval = selection.interval().get();
        int began = columns.firstFrom(roundedUp(interval.start()));
        int ended = columns.firstFrom(roundedUp(interval.end()));
        goOn(found, interval.start(), began, selection.mode());
        Bits.fill(found, began, ended);
        narrow(found, selection, 0, Bits.words(ended));
        long[] undated = Bits.none(rows);
        Bits.fill(undated, dated, rows);
        narrow(undated, selection, dated >>> 6, undated.length);
        Bits.add(found, undated, dated >>> 6, undated.length);
        return new FoundRows(selection, found, began, ended, dated, true);
    }

    /// Adds the rows before `began` that go on at `instant`: `start < instant < end`. In seconds,
    /// between two of which the instant may lie, those are the rows alive at the second before, and
    /// then also those that start with that second.
    private void goOn(long[] found, Instant instant, int began, Mode mode) {
        int words = Bits.words(began);
        if (words == 0) {
            return;
        }
        long second = instant.getEpochSecond();
        goingOn.at(second, found, 0, words);
        if (instant.getNano() > 0) {
            Bits.fill(found, columns.firstFrom(second), began);
        }
        found[words - 1] &= Bits.mask(words - 1, 0, began);
        if (mode != Mode.MOMENT) {
            Bits.keep(found, lasting, 0, words);
        }
    }

    /// The second at or after the instant: whole seconds lie before an instant when and only when
    /// they lie before that.
    static long roundedUp(Instant instant) {
        return instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
    }

    /// Keeps of the rows in the words `[fromWord, toWord)` those that the selection holds at any
    /// time.
    private void narrow(long[] found, Selection selection, int fromWord, int toWord) {
        if (fromWord >= toWord) {
            return;
        }
        long[] told = new long[toWord];
        known.at(passed(selection.knownBy()), told, fromWord, toWord);
        Bits.keep(found, told, fromWord, toWord);
        keepCategories(found, selection.categories(), fromWord, toWord);
        if (selection.text().isPresent()) {
            Bits.keep(found, texts.find(selection.text().get()), fromWord, toWord);
        }
        if (!selection.sources().isEmpty()) {
            long[] asked = coded(columns.sourceList(), s -> s, selection.sources());
            keep(found, fromWord, toWord, row -> columns.sources().any(row, asked));
        }
        if (!selection.places().isEmpty()) {
            long[] asked = coded(columns.placeList(), BoundPlace::id, selection.places());
            keep(found, fromWord, toWord, row -> columns.places().any(row, asked));
        }
        if (selection.extent().isPresent()) {
            keepInside(found, selection.extent().get(), fromWord, toWord);
        }
    }

    private long passed(Optional<Instant> knownBy) {
        return knownBy.map(columns.reports()::passedBy).orElse(Long.MAX_VALUE - 1);
    }

    private void keepCategories(long[] found, Set<Category> asked, int fromWord, int toWord) {
        if (asked.isEmpty()) {
            return;
        }
        long[] any = new long[found.length];
        for (Category category : asked) {
            Bits.add(any, categories[category.ordinal()], fromWord, toWord);
        }
        Bits.keep(found, any, fromWord, toWord);
    }

    private static <T> long[] coded(List<T> values, Function<T, String> id, Set<String> asked) {
        long[] bits = Bits.none(values.size());
        for (int code = 0; code < values.size(); code++) {
            if (asked.contains(id.apply(values.get(code)))) {
                Bits.set(bits, code);
            }
        }
        return bits;
    }

    private static void keep(long[] found, int fromWord, int toWord, IntPredicate kept) {
        for (int w = fromWord; w < toWord; w++) {
            found[w] = kept(found[w], w, kept);
        }
    }

    private static long kept(long word, int w, IntPredicate kept) {
        long left = word;
        for (long rest = word; rest != 0; rest &= rest - 1) {
            if (!kept.test((w << 6) + Long.numberOfTrailingZeros(rest))) {
                left ^= rest & -rest;
            }
        }
        return left;
    }

    private void keepInside(long[] found, Extent extent, int fromWord, int toWord) {
        PlaceTree.Cover cover = tree.cover(extent);
        Codes places = columns.places();
        long[] asked = cover.places();
        long[] inside = union(cover.inside(), found.length, fromWord, toWord);
        long[] edge = union(cover.edge(), found.length, fromWord, toWord);
        for (int w = fromWord; w < toWord; w++) {
            long sure = found[w] & inside[w];
            long open = found[w] & edge[w] & ~inside[w];
            found[w] = open == 0 ? sure : sure | kept(open, w, row -> places.any(row, asked));
        }
    }

    private static long[] union(List<long[]> sets, int words, int fromWord, int toWord) {
        long[] union = new long[words];
        sets.forEach(set -> Bits.add(union, set, fromWord, toWord));
        return union;
    }
}
