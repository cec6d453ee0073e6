package org.dateline.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.time.Interval;

/// Finds the rows that a selection holds. Everything works on sets of bits; single rows are looked
/// at only along the edge of an extent and for sources and places.
final class RowFinder {
    /// How many rows can be collected in the time that it takes to look at one.
    private static final int COLLECTING = 20;

    private static final long ALL_PASSED = EventColumns.FOR_EVER - 1;

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
        return find(selection, false);
    }

    /// With the undated and unplaced events, which nothing narrows out of an interval or an extent.
    FoundRows findLeniently(Selection selection) {
        FoundRows found = find(selection, true);
        return new FoundRows(
                selection, found.rows(), found.began(), found.ended(), found.dated(), false);
    }

    private FoundRows find(Selection selection, boolean lenient) {
        int rows = columns.rows();
        int dated = columns.dated();
        long[] found = Bits.none(rows);
        var narrowing = new Narrowing(selection, lenient);
        if (selection.interval().isEmpty()) {
            Bits.fill(found, 0, rows);
            narrowing.apply(found, 0, found.length);
            return new FoundRows(selection, found, 0, dated, dated, false);
        }
        Interval interval = selection.interval().get();
        int began = columns.firstFrom(roundedUp(interval.start()));
        int ended = columns.firstFrom(roundedUp(interval.end()));
        goOn(found, interval.start(), began, selection.mode());
        Bits.fill(found, began, ended);
        Bits.fill(found, dated, rows);
        narrowing.apply(found, 0, Bits.words(ended));
        narrowing.apply(found, dated >>> 6, found.length);
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

    private static <T> long[] coded(List<T> values, Function<T, String> id, Set<String> asked) {
        long[] bits = Bits.none(values.size());
        for (int code = 0; code < values.size(); code++) {
            if (asked.contains(id.apply(values.get(code)))) {
                Bits.set(bits, code);
            }
        }
        return bits;
    }

    /// What a selection holds at any time, word by word of the sets of rows.
    private final class Narrowing {
        private final long[] told = Bits.none(columns.rows());
        private final long passed;
        private final long[][] anyOf;
        private final List<long[]> allOf = new ArrayList<>();
        private final List<IntPredicate> tests = new ArrayList<>();
        private final Optional<PlaceTree.Cover> cover;
        private final boolean lenient;

        Narrowing(Selection selection, boolean lenient) {
            this.lenient = lenient;
            passed = selection.knownBy().map(columns.reports()::passedBy).orElse(ALL_PASSED);
            anyOf =
                    selection.categories().stream()
                            .map(category -> categories[category.ordinal()])
                            .toArray(long[][]::new);
            selection.text().ifPresent(text -> allOf.add(texts.find(text)));
            if (!selection.sources().isEmpty()) {
                long[] asked = coded(columns.sourceList(), s -> s, selection.sources());
                tests.add(row -> columns.sources().any(row, asked));
            }
            if (!selection.places().isEmpty()) {
                long[] asked = coded(columns.placeList(), BoundPlace::id, selection.places());
                tests.add(row -> columns.places().any(row, asked));
            }
            cover = selection.extent().map(tree::cover);
        }

        /// Keeps of the rows in the words `[fromWord, toWord)` those that the selection holds.
        void apply(long[] found, int fromWord, int toWord) {
            known.at(passed, told, fromWord, toWord);
            int left = 0;
            for (int w = fromWord; w < toWord; w++) {
                long word = found[w] & told[w];
                if (word != 0) {
                    word = keepCategories(word, w);
                    for (long[] set : allOf) {
                        word &= set[w];
                    }
                    for (IntPredicate test : tests) {
                        word = keep(word, w, test);
                    }
                    left += Long.bitCount(word);
                }
                found[w] = word;
            }
            if (left > 0 && cover.isPresent()) {
                keepInside(found, fromWord, toWord, left, cover.get());
            }
        }

        private long keepCategories(long word, int w) {
            if (anyOf.length == 0) {
                return word;
            }
            return word & union(anyOf, w);
        }

        /// Nodes inside the extent are taken as they are. Along its edge single rows are looked at
        /// or, where these are many, the rows of every place there are collected.
        private void keepInside(
                long[] found, int fromWord, int toWord, int left, PlaceTree.Cover cover) {
            boolean collect = left > cover.edgeRows() / COLLECTING;
            long[] collected = collect ? tree.edgeRows(cover, toWord << 6) : new long[0];
            IntPredicate test = row -> columns.places().any(row, cover.edgePlaces());
            for (int w = fromWord; w < toWord; w++) {
                long word = found[w];
                if (word == 0) {
                    continue;
                }
                long sure = word & (union(cover.inside(), w) | (lenient ? unplaced[w] : 0));
                long open = word & ~sure;
                if (open != 0) {
                    open =
                            collect
                                    ? open & collected[w]
                                    : keep(open & union(cover.edge(), w), w, test);
                }
                found[w] = sure | open;
            }
        }

        private static long union(long[][] sets, int w) {
            long union = 0;
            for (long[] set : sets) {
                union |= set[w];
            }
            return union;
        }

        private static long keep(long word, int w, IntPredicate test) {
            long left = word;
            for (long rest = word; rest != 0; rest &= rest - 1) {
                if (!test.test((w << 6) + Long.numberOfTrailingZeros(rest))) {
                    left ^= rest & -rest;
                }
            }
            return left;
        }
    }
}
