package org.dateline.portrayal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.event.Category;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.portrayal.Ignored.Reason;
import org.dateline.query.Mode;
import org.dateline.time.Interval;
import org.dateline.time.IsoTime;
import org.dateline.time.TimeFormatException;

/// One reading of a query string. Takes what is valid, bends what is nearly valid, notes the rest.
final class ContextReader {
    private static final int LONGEST_VALUE = 4_000;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_VALUES = 100;

    private final Situation situation;
    private final MapContext usual;
    private final Map<String, List<String>> parameters;
    private final Set<String> others;
    private final Set<Ignored> ignored = new LinkedHashSet<>();

    ContextReader(
            Situation situation,
            MapContext usual,
            Map<String, List<String>> parameters,
            Set<String> others) {
        this.situation = situation;
        this.usual = usual;
        this.parameters = parameters;
        this.others = others;
    }

    ContextQuery.Reading read() {
        noteUnknown();
        value("situation")
                .filter(s -> !s.equals(situation.id()))
                .ifPresent(s -> note("situation", s, Reason.NOT_FOUND));
        ZoneId zone = parsed("zone", ContextReader::zone).orElse(usual.zone());
        Mode mode = parsed("mode", Mode::ofCode).orElse(usual.mode());
        MapContext context =
                new MapContext(
                        situation.id(),
                        revision(),
                        mode,
                        interval(mode, zone),
                        instant("known", zone),
                        extent(),
                        categories(),
                        words("source"),
                        words("place"),
                        text(),
                        zone,
                        language(),
                        parsed("theme", ContextReader::theme).orElse(usual.theme()));
        return new ContextQuery.Reading(context, List.copyOf(ignored));
    }

    private void noteUnknown() {
        parameters.forEach(
                (name, values) -> {
                    if (!ContextQuery.PARAMETERS.contains(name) && !others.contains(name)) {
                        note(name, values.isEmpty() ? "" : values.getFirst(), Reason.UNKNOWN);
                    }
                });
    }

    /// The first value of a parameter, unless it is absent, blank or endless.
    private Optional<String> value(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.isEmpty() || values.getFirst().isBlank()) {
            return Optional.empty();
        }
        if (values.size() > 1) {
            note(name, values.get(1), Reason.REPEATED);
        }
        String first = values.getFirst();
        if (first.length() > LONGEST_VALUE) {
            note(name, first, Reason.TOO_LONG);
            return Optional.empty();
        }
        return Optional.of(first.strip());
    }

    private <T> Optional<T> parsed(String name, Function<String, Optional<T>> parser) {
        Optional<String> written = value(name);
        Optional<T> read = written.flatMap(parser);
        if (written.isPresent() && read.isEmpty()) {
            note(name, written.get(), Reason.MALFORMED);
        }
        return read;
    }

    private OptionalLong revision() {
        Optional<Long> number =
                parsed(
                        "revision",
                        text ->
                                text.matches("[1-9][0-9]{0,17}")
                                        ? Optional.of(Long.valueOf(text))
                                        : Optional.empty());
        return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private Interval interval(Mode mode, ZoneId zone) {
        if (mode == Mode.WINDOW) {
            value("at").ifPresent(v -> note("at", v, Reason.NOT_IN_THIS_MODE));
            return window(zone);
        }
        value("from").ifPresent(v -> note("from", v, Reason.NOT_IN_THIS_MODE));
        value("to").ifPresent(v -> note("to", v, Reason.NOT_IN_THIS_MODE));
        Instant first = situation.period().start();
        Instant last = situation.period().end();
        if (mode == Mode.MOMENT) {
            Instant at = within("at", zone, first, last.minusSeconds(1)).orElse(first);
            return new Interval(at, at.plusSeconds(1));
        }
        return new Interval(first, within("at", zone, first.plusSeconds(1), last).orElse(last));
    }

    private Interval window(ZoneId zone) {
        Instant first = situation.period().start();
        Instant last = situation.period().end();
        Instant from = within("from", zone, first, last).orElse(first);
        Instant to = within("to", zone, first, last).orElse(last);
        if (from.isBefore(to)) {
            return new Interval(from, to);
        }
        note("from", value("from").orElse(""), Reason.REVERSED);
        if (to.isBefore(from)) {
            return new Interval(to, from);
        }
        return from.isBefore(last)
                ? new Interval(from, from.plusSeconds(1))
                : new Interval(last.minusSeconds(1), last);
    }

    private Optional<Instant> within(String name, ZoneId zone, Instant first, Instant last) {
        return instant(name, zone)
                .map(
                        t -> {
                            Instant near = t.isBefore(first) ? first : t.isAfter(last) ? last : t;
                            if (!near.equals(t)) {
                                note(name, value(name).orElse(""), Reason.OUT_OF_RANGE);
                            }
                            return near;
                        });
    }

    /// A plus sign that was not encoded arrives as a space; it is taken for what was meant.
    private Optional<Instant> instant(String name, ZoneId zone) {
        return parsed(
                name,
                text -> {
                    try {
                        return Optional.of(IsoTime.instant(text.replace(' ', '+'), zone));
                    } catch (TimeFormatException e) {
                        return Optional.empty();
                    }
                });
    }

    private Extent extent() {
        Optional<double[]> box = parsed("bbox", ContextReader::fourNumbers);
        if (box.isEmpty()) {
            return usual.extent();
        }
        double[] b = box.get();
        double[] near = {near(b[0], 180), near(b[1], 90), near(b[2], 180), near(b[3], 90)};
        String written = value("bbox").orElse("");
        if (!Arrays.equals(b, near)) {
            note("bbox", written, Reason.OUT_OF_RANGE);
        }
        if (near[1] > near[3]) {
            note("bbox", written, Reason.REVERSED);
            return new Extent(near[0], near[3], near[2], near[1]);
        }
        return new Extent(near[0], near[1], near[2], near[3]);
    }

    private static double near(double degrees, double most) {
        return Math.max(-most, Math.min(most, degrees));
    }

    private static Optional<double[]> fourNumbers(String text) {
        String[] parts = text.split(",", 6);
        if (parts.length != 4) {
            return Optional.empty();
        }
        double[] numbers = new double[4];
        for (int i = 0; i < 4; i++) {
            if (!parts[i].strip().matches("[+-]?[0-9]{1,20}(\\.[0-9]{0,40})?")) {
                return Optional.empty();
            }
            numbers[i] = Double.parseDouble(parts[i].strip()) + 0.0;
        }
        return Optional.of(numbers);
    }

    private Set<Category> categories() {
        Set<Category> known = new LinkedHashSet<>();
        for (String code : words("category")) {
            Category.ofCode(code)
                    .ifPresentOrElse(known::add, () -> note("category", code, Reason.NOT_FOUND));
        }
        return known;
    }

    private Set<String> words(String name) {
        return value(name).stream()
                .flatMap(list -> Arrays.stream(list.split(",", MOST_VALUES + 1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .limit(MOST_VALUES)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<String> text() {
        Optional<String> text = value("q");
        if (text.isPresent() && text.get().length() > LONGEST_TEXT) {
            note("q", text.get(), Reason.TOO_LONG);
            return Optional.empty();
        }
        return text;
    }

    private String language() {
        Optional<String> asked = value("lang");
        if (asked.isPresent() && !situation.languages().contains(asked.get())) {
            note("lang", asked.get(), Reason.NOT_FOUND);
            return usual.language();
        }
        return asked.orElse(usual.language());
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id.replace(' ', '+')));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<MapContext.Theme> theme(String word) {
        return Arrays.stream(MapContext.Theme.values())
                .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private void note(String parameter, String value, Reason reason) {
        ignored.add(new Ignored(parameter, value, reason));
    }
}
