package org.dateline.portrayal;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.event.Category;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.query.Mode;
import org.dateline.time.Interval;
import org.dateline.time.IsoTime;

/// The query string of one situation's map contexts: writes a [MapContext] and reads it back.
///
/// Parameters come in one order. Situation, mode and zone are always written, so that a link means
/// the same in every place and after every change of a default; everything else only where it
/// differs from [#defaults]. Reading never fails: see [Reading].
public final class ContextQuery {
    /// All parameters in canonical order.
    public static final List<String> PARAMETERS =
            List.of(
                    "situation",
                    "revision",
                    "mode",
                    "at",
                    "from",
                    "to",
                    "known",
                    "bbox",
                    "category",
                    "source",
                    "place",
                    "q",
                    "zone",
                    "lang",
                    "theme");

    private final Situation situation;

    public ContextQuery(Situation situation) {
        this.situation = situation;
    }

    /// What was read: a valid context, and everything that had to be left out or bent for it.
    public record Reading(MapContext context, List<Ignored> ignored) {
        public Reading {
            ignored = List.copyOf(ignored);
        }
    }

    /// The whole situation in its own zone and language, up to its end.
    public MapContext defaults() {
        return new MapContext(
                situation.id(),
                OptionalLong.empty(),
                Mode.UNTIL,
                situation.period(),
                Optional.empty(),
                situation.extent(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                situation.zone(),
                situation.languages().isEmpty() ? "en" : situation.languages().getFirst(),
                MapContext.Theme.AUTO);
    }

    /// Reads parameters as they come from a request, decoded.
    ///
    /// @param others names that belong to somebody else and are passed over
    public Reading read(Map<String, List<String>> parameters, Set<String> others) {
        return new ContextReader(situation, defaults(), parameters, others).read();
    }

    /// The canonical query string, without a question mark, in ASCII.
    public String write(MapContext context) {
        return parameters(context).entrySet().stream()
                .map(e -> e.getKey() + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// The same as [#write], not encoded.
    public Map<String, String> parameters(MapContext c) {
        MapContext usual = defaults();
        Map<String, String> written = new LinkedHashMap<>();
        written.put("situation", c.situation());
        c.revision().ifPresent(r -> written.put("revision", Long.toString(r)));
        written.put("mode", c.mode().code());
        writeTime(written, c);
        c.knownBy().ifPresent(k -> written.put("known", time(k, c.zone())));
        if (!c.extent().equals(usual.extent())) {
            written.put("bbox", bbox(c.extent()));
        }
        writeList(
                written,
                "category",
                Arrays.stream(Category.values())
                        .filter(c.categories()::contains)
                        .map(Category::code)
                        .toList());
        writeList(written, "source", c.sources().stream().sorted().toList());
        writeList(written, "place", c.places().stream().sorted().toList());
        c.text().ifPresent(t -> written.put("q", t));
        written.put("zone", c.zone().getId());
        if (!c.language().equals(usual.language())) {
            written.put("lang", c.language());
        }
        if (c.theme() != usual.theme()) {
            written.put("theme", c.theme().name().toLowerCase(Locale.ROOT));
        }
        return written;
    }

    private void writeTime(Map<String, String> written, MapContext c) {
        Interval interval = c.interval();
        switch (c.mode()) {
            case UNTIL -> {
                if (!interval.end().equals(situation.period().end())) {
                    written.put("at", time(interval.end(), c.zone()));
                }
            }
            case MOMENT -> written.put("at", time(interval.start(), c.zone()));
            case WINDOW -> {
                written.put("from", time(interval.start(), c.zone()));
                written.put("to", time(interval.end(), c.zone()));
            }
        }
    }

    private static void writeList(Map<String, String> written, String name, List<String> values) {
        if (!values.isEmpty()) {
            written.put(name, String.join(",", values));
        }
    }

    private static String bbox(Extent e) {
        List<String> numbers = new ArrayList<>();
        for (double degrees : new double[] {e.west(), e.south(), e.east(), e.north()}) {
            var plain = BigDecimal.valueOf(degrees).stripTrailingZeros();
            numbers.add(plain.toPlainString());
        }
        return String.join(",", numbers);
    }

    /// Percent-encodes what a query component must not hold; commas, colons and slashes stay
    /// readable, as RFC 3986 section 3.4 allows.
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":")
                .replace("%2F", "/");
    }

    /// In the context's zone, or in UTC where the zone's offset has seconds, which ISO 8601 cannot
    /// write (local mean time).
    private static String time(Instant instant, ZoneId zone) {
        boolean whole = zone.getRules().getOffset(instant).getTotalSeconds() % 60 == 0;
        return IsoTime.write(instant, whole ? zone : ZoneOffset.UTC);
    }
}
