package org.dateline.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.dateline.event.BoundPlace;
import org.dateline.event.ClaimedTime;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.report.Claim;
import org.dateline.time.Interval;
import org.dateline.time.When;

/// Reads every event of a source once into [EventColumns].
final class ColumnsReader {
    private static final long UNDATED = Long.MAX_VALUE;

    private final Reports reports;
    private final Map<BoundPlace, Integer> placeCodes = new LinkedHashMap<>();
    private final Map<String, Integer> sourceCodes = new LinkedHashMap<>();
    private final Codes places = new Codes();
    private final Codes sources = new Codes();
    private long[] start = new long[64];
    private long[] end = new long[64];
    private int[] event = new int[64];
    private byte[] category = new byte[64];
    private byte[] traits = new byte[64];
    private long[] knownFrom = new long[64];
    private long[] knownUntil = new long[64];
    private int rows;

    private ColumnsReader(Reports reports) {
        this.reports = reports;
    }

    static EventColumns read(EventSource source, Reports reports) {
        var reader = new ColumnsReader(reports);
        for (int number = 0; number < source.size(); number++) {
            reader.add(number, source.event(number));
        }
        return reader.columns(source);
    }

    /// One row for each instant from which another claim is known, or one has lapsed; none while no
    /// claim stands.
    private void add(int number, Event whole) {
        long[] steps =
                whole.claims().stream().flatMapToLong(this::steps).sorted().distinct().toArray();
        for (int i = 0; i < steps.length; i++) {
            Optional<Event> told =
                    reports.toldAfter(whole, steps[i]).filter(event -> !event.isLapsed());
            if (told.isPresent()) {
                long until = i + 1 < steps.length ? steps[i + 1] : EventColumns.FOR_EVER;
                add(number, told.get(), steps[i], until);
            }
        }
    }

    private LongStream steps(Claim claim) {
        LongStream known = LongStream.of(reports.knownAfter(claim));
        return claim.lapse().isEmpty()
                ? known
                : LongStream.concat(
                        known, LongStream.of(reports.happenedAfter(claim.lapse().get())));
    }

    private void add(int number, Event told, long from, long until) {
        if (rows == start.length) {
            grow();
        }
        Optional<When> when = told.when().map(ClaimedTime::when);
        start[rows] = when.map(w -> inReach(w.earliest().getEpochSecond())).orElse(UNDATED);
        end[rows] = when.map(w -> inReach(RowFinder.roundedUp(w.bounds().end()))).orElse(UNDATED);
        event[rows] = number;
        category[rows] = (byte) told.category().ordinal();
        traits[rows] = (byte) traits(told, when);
        knownFrom[rows] = from;
        knownUntil[rows] = until;
        rows++;
        told.locations().stream()
                .map(Location::place)
                .distinct()
                .forEach(p -> places.add(code(placeCodes, p)));
        places.endRow();
        told.standing().stream()
                .flatMap(claim -> reports.of(claim).stream())
                .map(report -> report.source().id())
                .distinct()
                .forEach(s -> sources.add(code(sourceCodes, s)));
        sources.endRow();
    }

    private static int traits(Event told, Optional<When> when) {
        return (when.map(When::lasting).orElse(false) ? EventColumns.LASTING : 0)
                | (when.map(When::isImprecise).orElse(false) ? EventColumns.IMPRECISE : 0)
                | (told.isDisputed() ? EventColumns.DISPUTED : 0)
                | (told.isMovement() ? EventColumns.MOVEMENT : 0);
    }

    /// Between the years 0 and 9999, so that times fit beside rows in one number.
    private static long inReach(long second) {
        return Math.clamp(
                second, Interval.OPEN_START.getEpochSecond(), Interval.OPEN_END.getEpochSecond());
    }

    private static <T> int code(Map<T, Integer> codes, T value) {
        Integer known = codes.get(value);
        if (known != null) {
            return known;
        }
        codes.put(value, codes.size());
        return codes.size() - 1;
    }

    private void grow() {
        int size = rows * 2;
        start = Arrays.copyOf(start, size);
        end = Arrays.copyOf(end, size);
        event = Arrays.copyOf(event, size);
        category = Arrays.copyOf(category, size);
        traits = Arrays.copyOf(traits, size);
        knownFrom = Arrays.copyOf(knownFrom, size);
        knownUntil = Arrays.copyOf(knownUntil, size);
    }

    private EventColumns columns(EventSource source) {
        int[] order = order();
        return new EventColumns(
                source,
                reports,
                (int) LongStream.of(start).limit(rows).filter(s -> s != UNDATED).count(),
                ordered(start, order),
                ordered(end, order),
                Arrays.stream(order).map(row -> event[row]).toArray(),
                ordered(category, order),
                ordered(traits, order),
                ordered(knownFrom, order),
                ordered(knownUntil, order),
                places.ordered(order),
                sources.ordered(order),
                List.copyOf(placeCodes.keySet()),
                List.copyOf(sourceCodes.keySet()));
    }

    /// By start; events were read in the order of their ids, so that ties fall right by themselves.
    private int[] order() {
        if (rows > Lifetimes.MOST_ROWS) {
            throw new IllegalArgumentException("More rows than an index can hold: " + rows);
        }
        long least = LongStream.of(start).limit(rows).min().orElse(0);
        long[] keys = new long[rows];
        for (int row = 0; row < rows; row++) {
            long second = start[row] == UNDATED ? Lifetimes.LONGEST : start[row] - least;
            keys[row] = second << Lifetimes.ROW_BITS | row;
        }
        Arrays.sort(keys);
        return LongStream.of(keys).mapToInt(k -> (int) k & Lifetimes.MOST_ROWS - 1).toArray();
    }

    private static long[] ordered(long[] values, int[] order) {
        return Arrays.stream(order).mapToLong(row -> values[row]).toArray();
    }

    private static byte[] ordered(byte[] values, int[] order) {
        byte[] ordered = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = values[order[i]];
        }
        return ordered;
    }
}
