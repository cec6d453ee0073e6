package org.dateline.feature;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.dateline.event.BoundPlace;
import org.dateline.geo.Position;
import org.dateline.query.EventGenerator;

/// Makes filters in CQL2 text out of a seed, about the events of an [EventGenerator].
public final class FilterGenerator {
    private static final List<String> CATEGORIES =
            List.of("protest", "clash", "seizure", "casualties", "arrests", "economy", "none");
    private static final List<String> WORDS =
            List.of("fuel", "Price", "жаңаөзен", "airport", "strasse", "7", "zzz");
    private static final List<String> TIMES =
            List.of("AFTER", "BEFORE", "CONTAINS", "DISJOINT", "DURING", "INTERSECTS", "OVERLAPS");
    private static final List<String> SHAPES =
            List.of("INTERSECTS", "DISJOINT", "WITHIN", "CONTAINS");

    private final SplittableRandom random;
    private final List<BoundPlace> places;
    private final EventGenerator.Scale scale;

    public FilterGenerator(long seed, EventGenerator generator, EventGenerator.Scale scale) {
        this.random = new SplittableRandom(seed);
        this.places = generator.places();
        this.scale = scale;
    }

    /// Conditions joined, negated and nested.
    public String any(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(5)) {
            case 1 -> "(" + any(depth - 1) + " AND " + any(depth - 1) + ")";
            case 2 -> "(" + any(depth - 1) + " OR " + any(depth - 1) + ")";
            case 3 -> "NOT (" + any(depth - 1) + ")";
            default -> leaf();
        };
    }

    private String leaf() {
        return switch (random.nextInt(18)) {
            case 0 -> category();
            case 1 -> "category IN ('" + one(CATEGORIES) + "', '" + one(CATEGORIES) + "')";
            case 2 -> spatial();
            case 3 -> "T_" + one(TIMES) + "(time, " + interval() + ")";
            case 4 -> text();
            case 5 -> "title LIKE '" + one(WORDS) + "%'";
            case 6 -> "CASEI(title) LIKE CASEI('%" + one(WORDS) + "_%')";
            case 7 -> "claims " + one(List.of(">", "<=", "=", "<>")) + " " + random.nextInt(4);
            case 8 -> "claims BETWEEN " + random.nextInt(3) + " AND 2";
            case 9 -> "A_CONTAINS(sources, ('s" + random.nextInt(41) + "'))";
            case 10 -> "start " + one(List.of(">=", "<", "=", "<>")) + " " + instant();
            case 11 -> "first_known < " + instant();
            case 12 -> "first_known < start";
            case 13 -> "end IS " + (random.nextBoolean() ? "NULL" : "NOT NULL");
            case 14 -> (random.nextBoolean() ? "disputed" : "lasting") + " = TRUE";
            case 15 -> "T_AFTER(time, INTERVAL(start, first_known))";
            case 16 -> "A_OVERLAPS(place_ids, ('" + place().id() + "', 'p0', 'p1'))";
            default -> "precision > 'hour' AND id > 'e" + random.nextInt(10) + "'";
        };
    }

    public String category() {
        return "category = '" + one(CATEGORIES) + "'";
    }

    public String text() {
        return "title LIKE '%" + one(WORDS) + random.nextInt(1_000) + "%'";
    }

    public String spatial() {
        return "S_"
                + one(SHAPES)
                + "(geometry, "
                + (random.nextBoolean() ? "BBOX(" + box(",") + ")" : polygon())
                + ")";
    }

    private String box(String between) {
        Position at = place().position();
        double half = Math.pow(2, random.nextInt(7)) / 2;
        return String.format(
                Locale.ROOT,
                "%.3f%s%.3f%s%.3f%s%.3f",
                Math.max(-180, at.lon() - half),
                between,
                Math.max(-90, at.lat() - half),
                between,
                Math.min(180, at.lon() + half),
                between,
                Math.min(90, at.lat() + half));
    }

    private String polygon() {
        Position at = place().position();
        double reach = Math.pow(2, random.nextInt(6)) / 2;
        double lon = Math.clamp(at.lon(), reach - 180, 180 - reach);
        double lat = Math.clamp(at.lat(), reach - 90, 90 - reach);
        var ring = new StringBuilder("POLYGON((");
        for (int i = 0; i <= 12; i++) {
            double angle = Math.PI * (i % 12) / 6;
            double far = i % 2 == 0 ? reach : reach / 2;
            ring.append(i == 0 ? "" : ",")
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    "%.4f %.4f",
                                    lon + far * Math.cos(angle),
                                    lat + far * Math.sin(angle)));
        }
        return ring + "))";
    }

    public String interval() {
        Instant from = at();
        Instant to = from.plusSeconds(60L << random.nextInt(16));
        return random.nextInt(6) == 0
                ? "INTERVAL('..', '" + to + "')"
                : "INTERVAL('" + from + "', '" + to + "')";
    }

    private String instant() {
        return "TIMESTAMP('" + at() + "')";
    }

    private Instant at() {
        long steps = scale.days() * 86_400L / scale.grain();
        return EventGenerator.FIRST.plusSeconds(random.nextLong(steps) * scale.grain());
    }

    private BoundPlace place() {
        return places.get(random.nextInt(places.size()));
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
