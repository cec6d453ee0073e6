package org.dateline.ogc;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.dateline.cql.Filter;
import org.dateline.event.BoundPlace;
import org.dateline.feature.FeatureScan;
import org.dateline.feature.FilterGenerator;
import org.dateline.feature.PlacedBox;
import org.dateline.feature.Wanted;
import org.dateline.geo.CoordinateSystems;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.query.EventGenerator;
import org.dateline.time.Interval;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// A request of the load, and what it asks for where a scan can say it too.
///
/// @param path behind the address of the server
/// @param wanted empty for what is no page of events
record Query(Kind kind, String path, Optional<Wanted> wanted, int limit) {
    static final String ITEMS = "/collections/generated_events/items";
    private static final String CLAIMS = "/collections/generated_claims/items";

    /// What is asked, and how often in a hundred requests.
    enum Kind {
        PAGE(12, "pages"),
        BOX(14, "bbox"),
        TIME(10, "datetime"),
        KNOWN(10, "known, with bbox or datetime"),
        CATEGORY(8, "category="),
        FILTER(10, "CQL2 of several conditions"),
        SPATIAL(6, "CQL2 spatial"),
        TEXT(5, "CQL2 text"),
        PROJECTED(4, "bbox in another system"),
        COUNT(4, "counts of a box and a filter"),
        CLAIMS(4, "claims by bbox or category"),
        ITEM(7, "single items"),
        NEXT(4, "next links"),
        BLOCK(2, "event blocks, unchanged");

        final int share;
        final String title;

        Kind(int share, String title) {
            this.share = share;
            this.title = title;
        }
    }

    /// Draws requests out of a seed.
    static final class Source {
        private final SplittableRandom random;
        private final EventGenerator generator;
        private final EventGenerator.Scale scale;
        private final FilterGenerator filters;
        private final FeatureScan scan;
        private final CoordinateSystems systems;
        private final Supplier<String> next;

        /// @param next the path of a next link that was given out
        Source(
                long seed,
                EventGenerator generator,
                EventGenerator.Scale scale,
                FeatureScan scan,
                CoordinateSystems systems,
                Supplier<String> next) {
            this.random = new SplittableRandom(seed);
            this.generator = generator;
            this.scale = scale;
            this.filters = new FilterGenerator(seed + 1, generator, scale);
            this.scan = scan;
            this.systems = systems;
            this.next = next;
        }

        Query any() {
            int drawn = random.nextInt(100);
            for (Kind kind : Kind.values()) {
                drawn -= kind.share;
                if (drawn < 0) {
                    return of(kind);
                }
            }
            return of(Kind.PAGE);
        }

        Query of(Kind kind) {
            int limit = random.nextInt(10) == 0 ? 100 : 10 + random.nextInt(20);
            var ask = new Asking(limit);
            switch (kind) {
                case PAGE -> {}
                case BOX -> ask.box(extent());
                case TIME -> ask.time(at(), 1L << random.nextInt(24));
                case KNOWN -> {
                    ask.known(at());
                    if (random.nextBoolean()) {
                        ask.box(extent());
                    } else {
                        ask.time(at(), 1L << random.nextInt(24));
                    }
                }
                case CATEGORY -> ask.category(random.nextBoolean() ? "protest" : "arrests");
                case FILTER -> ask.filter(filters.any(2));
                case SPATIAL -> ask.filter(filters.spatial());
                case TEXT -> ask.filter(filters.text());
                case PROJECTED -> ask.projected();
                case COUNT -> {
                    ask.limit = 1;
                    ask.box(extent());
                    ask.filter(filters.category());
                }
                case CLAIMS -> {
                    return new Query(kind, claims(limit), Optional.empty(), limit);
                }
                case ITEM -> {
                    int number = random.nextInt(scale.events());
                    String id = "e" + Integer.toString(10_000_000 + number).substring(1);
                    return new Query(kind, ITEMS + "/" + id, Optional.empty(), 1);
                }
                case NEXT -> {
                    return new Query(kind, next.get(), Optional.empty(), limit);
                }
                case BLOCK -> {
                    return new Query(kind, "/blocks/generated", Optional.empty(), 1);
                }
            }
            return ask.query(kind);
        }

        private String claims(int limit) {
            String what = random.nextBoolean() ? "&category=clash" : "&bbox=" + written(extent());
            return CLAIMS + "?limit=" + limit + what;
        }

        private Instant at() {
            return EventGenerator.FIRST.plusSeconds(random.nextLong(scale.days() * 86_400L));
        }

        private Extent extent() {
            BoundPlace place = generator.places().get(random.nextInt(scale.places()));
            Position at = place.position();
            double half = Math.pow(2, random.nextDouble() * 7 - 2);
            double west = rounded(at.lon() - half);
            double east = rounded(at.lon() + half);
            return new Extent(
                    west < -180 ? west + 360 : west,
                    Math.max(-90, rounded(at.lat() - half / 2)),
                    east > 180 ? east - 360 : east,
                    Math.min(90, rounded(at.lat() + half / 2)));
        }

        private static double rounded(double degrees) {
            return Math.rint(degrees * 1_000) / 1_000;
        }

        private static String written(Extent e) {
            return e.west() + "," + e.south() + "," + e.east() + "," + e.north();
        }

        private final class Asking {
            private final StringBuilder path = new StringBuilder();
            private int limit;
            private Wanted wanted = Wanted.EVERYTHING;

            Asking(int limit) {
                this.limit = limit;
            }

            void box(Extent extent) {
                path.append("&bbox=").append(written(extent));
                wanted =
                        new Wanted(
                                Optional.of(extent),
                                wanted.box(),
                                wanted.interval(),
                                wanted.knownBy(),
                                wanted.filter());
            }

            void projected() {
                int zone = 32 + random.nextInt(3);
                String uri = "http://www.opengis.net/def/crs/EPSG/0/326" + zone;
                long west = random.nextInt(800_000);
                long south = random.nextInt(6_000_000);
                var box = new Envelope(west, west + 900_000, south, south + 2_000_000);
                path.append(
                        "&bbox=%d,%d,%d,%d&bbox-crs=%s"
                                .formatted(west, south, west + 900_000, south + 2_000_000, uri));
                wanted =
                        new Wanted(
                                wanted.extent(),
                                Optional.of(
                                        new PlacedBox(
                                                systems.of(uri).orElseThrow(),
                                                new GeometryFactory().toGeometry(box))),
                                wanted.interval(),
                                wanted.knownBy(),
                                wanted.filter());
            }

            void time(Instant from, long seconds) {
                Instant to = from.plusSeconds(seconds);
                path.append("&datetime=").append(from).append('/').append(to);
                wanted =
                        new Wanted(
                                wanted.extent(),
                                wanted.box(),
                                Optional.of(new Interval(from, to.plusNanos(1))),
                                wanted.knownBy(),
                                wanted.filter());
            }

            void known(Instant instant) {
                path.append("&known=").append(instant);
                wanted =
                        new Wanted(
                                wanted.extent(),
                                wanted.box(),
                                wanted.interval(),
                                Optional.of(instant),
                                wanted.filter());
            }

            void category(String code) {
                path.append("&category=").append(code);
                wanted(code.isEmpty() ? "" : "category = '" + code + "'");
            }

            void filter(String text) {
                path.append("&filter=").append(Asked.encode(text));
                wanted(text);
            }

            private void wanted(String filter) {
                wanted =
                        new Wanted(
                                wanted.extent(),
                                wanted.box(),
                                wanted.interval(),
                                wanted.knownBy(),
                                Optional.of(Filter.ofText(filter, scan.queryables(), g -> g)));
            }

            Query query(Kind kind) {
                String whole = String.format(Locale.ROOT, "%s?limit=%d%s", ITEMS, limit, path);
                return new Query(kind, whole, Optional.of(wanted), limit);
            }
        }
    }
}
