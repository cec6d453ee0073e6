package org.dateline.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.Wording;
import org.dateline.query.Mode;
import org.dateline.snapshot.Layout;
import org.dateline.snapshot.MapProjection;
import org.dateline.snapshot.SnapshotRefused;
import org.dateline.snapshot.SnapshotRequest;
import org.dateline.snapshot.Tone;
import org.dateline.time.Interval;
import org.dateline.time.IsoTime;
import org.dateline.time.TimeFormatException;

/// The parameters of OGC API - Maps (OGC 20-058) as a snapshot request for the plain map. `known`,
/// `category`, `lang` and `tone` are our own.
///
/// @param datetime the closed interval or the instant that is shown, for the header of that name
record MapRequest(SnapshotRequest request, MapFrame frame, String datetime) {
    private static final List<String> OURS = List.of("known", "category", "lang");
    private static final List<String> PARAMETERS =
            List.of(
                    "bbox",
                    "bbox-crs",
                    "crs",
                    "datetime",
                    "width",
                    "height",
                    "f",
                    "transparent",
                    "known",
                    "category",
                    "lang",
                    "tone");
    private static final String TIMES =
            "a time such as 2022-01-05T12:00:00Z, or two with a slash between them, of which one may be ..";

    /// @throws SnapshotRefused if a parameter is unknown, repeated, malformed or out of bounds
    static MapRequest read(Situation situation, Map<String, List<String>> parameters) {
        var read = new Parameters(parameters);
        read.only(PARAMETERS);
        read.word("crs", text -> MapCrs.of(text).filter(MapCrs.EPSG_3857::equals), "EPSG:3857");
        read.word(
                "transparent",
                text -> Optional.of(text).filter("false"::equals),
                "false: land and water are part of the map");
        Extent extent = extent(read).orElse(situation.extent());
        MapFrame frame = MapFrame.of(extent, side(read, "width"), side(read, "height"));
        MapContext context = ours(situation, parameters).within(extent);
        Span span = span(read, situation);
        return new MapRequest(
                new SnapshotRequest(
                        context.during(span.mode(), span.interval()),
                        Layout.MAP,
                        frame.size(),
                        read.word("tone", Tone::ofCode, Tone.allowed()).orElse(Tone.LIGHT),
                        MapProjection.WEB_MERCATOR,
                        Wording.Edits.NONE),
                frame,
                span.written());
    }

    private static OptionalInt side(Parameters read, String name) {
        return read.whole(name, "200 to 4096").map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static MapContext ours(Situation situation, Map<String, List<String>> parameters) {
        var own = new LinkedHashMap<>(parameters);
        own.keySet().retainAll(OURS);
        return new SnapshotQuery(situation).read(own).context();
    }

    private static Optional<Extent> extent(Parameters read) {
        MapCrs crs = read.word("bbox-crs", MapCrs::of, MapCrs.allowed()).orElse(MapCrs.CRS84);
        return read.word("bbox", MapRequest::numbers, crs.fourNumbers()).map(crs::extent);
    }

    private static Optional<List<Double>> numbers(String text) {
        String[] parts = text.split(",", 6);
        boolean four =
                parts.length == 4
                        && Arrays.stream(parts)
                                .allMatch(
                                        part ->
                                                part.length() < 40
                                                        && part.matches(
                                                                "[+-]?[0-9]{1,9}(\\.[0-9]{0,20})?"));
        return four
                ? Optional.of(Stream.of(parts).map(Double::valueOf).toList())
                : Optional.empty();
    }

    private record Span(Mode mode, Interval interval, String written) {}

    /// Closed intervals outside, half-open ones inside: the last second that is named still counts.
    private static Span span(Parameters read, Situation situation) {
        Interval all = situation.period();
        Optional<String> written = read.text("datetime").map(String::strip);
        if (written.isEmpty()) {
            return shown(Mode.UNTIL, all);
        }
        String[] ends = written.get().split("/", 3);
        if (ends.length > 2) {
            throw new SnapshotRefused("datetime", TIMES);
        }
        Optional<Instant> start = time(ends[0]);
        Optional<Instant> end = ends.length == 1 ? start : time(ends[1]);
        if (ends.length == 1 && start.isEmpty()) {
            throw new SnapshotRefused("datetime", TIMES);
        }
        Instant from = start.filter(s -> s.isAfter(all.start())).orElse(all.start());
        Instant last = all.end().minusSeconds(1);
        Instant to = end.filter(e -> e.isBefore(last)).orElse(last);
        boolean apart =
                start.filter(s -> s.isAfter(last)).isPresent()
                        || end.filter(e -> e.isBefore(all.start())).isPresent()
                        || from.isAfter(to);
        if (apart) {
            throw new SnapshotRefused(
                    "datetime", TIMES + ", within " + all.start() + "/" + last + ", start first");
        }
        var interval = new Interval(from, to.plusSeconds(1));
        if (ends.length == 1) {
            return new Span(Mode.MOMENT, interval, from.toString());
        }
        return shown(start.isEmpty() ? Mode.UNTIL : Mode.WINDOW, interval);
    }

    private static Span shown(Mode mode, Interval interval) {
        return new Span(mode, interval, interval.start() + "/" + interval.end().minusSeconds(1));
    }

    /// Nothing for an open end. RFC 3339: date, time and offset are all there.
    private static Optional<Instant> time(String text) {
        String plain = text.replace(' ', '+');
        if (plain.isEmpty() || plain.equals("..")) {
            return Optional.empty();
        }
        if (plain.length() > 40 || !plain.matches(".*T.*(Z|[+-][0-9]{2}:?[0-9]{2})")) {
            throw new SnapshotRefused("datetime", TIMES);
        }
        try {
            return Optional.of(IsoTime.instant(plain, ZoneOffset.UTC));
        } catch (TimeFormatException e) {
            throw new SnapshotRefused("datetime", TIMES);
        }
    }
}
