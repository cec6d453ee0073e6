package org.dateline.ogc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.cql.Filter;
import org.dateline.cql.FilterRefused;
import org.dateline.cql.Kind;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Collection;
import org.dateline.feature.Feature;
import org.dateline.feature.FeatureType;
import org.dateline.feature.Found;
import org.dateline.feature.PlacedBox;
import org.dateline.feature.TooMuch;
import org.dateline.feature.UnknownPage;
import org.dateline.feature.Wanted;
import org.dateline.geo.CoordinateSystem;
import org.dateline.geo.CoordinateSystems;
import org.dateline.geo.Extent;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/// The parameters of a page of items.
///
/// @param given what `limit` says, if it does
/// @param after where the page begins, as the link to it says
record ItemsAsk(
        Wanted wanted, Optional<Integer> given, Optional<String> after, CoordinateSystem crs) {
    static final int USUAL_LIMIT = 10;
    static final int HIGHEST_LIMIT = 10_000;

    private static final List<String> STANDARD =
            List.of(
                    "bbox",
                    "bbox-crs",
                    "datetime",
                    "limit",
                    "known",
                    "crs",
                    "filter",
                    "filter-lang",
                    "filter-crs",
                    "after",
                    "f");

    /// Those of the standards, ours, and one for each field that can be asked to equal a value.
    static List<String> parameters(Collection<?> collection) {
        List<String> names = new ArrayList<>(STANDARD);
        names.addAll(equals(collection).keySet());
        return names;
    }

    /// Fields that are parameters of their own.
    static Map<String, Kind> equals(Collection<?> collection) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        collection
                .queryables()
                .forEach(
                        (name, kind) -> {
                            boolean apt =
                                    kind == Kind.TEXT
                                            || kind == Kind.NUMBER
                                            || kind == Kind.TRUTH
                                            || kind == Kind.LIST;
                            if (apt && !name.equals(FeatureType.ID)) {
                                kinds.put(name, kind);
                            }
                        });
        return kinds;
    }

    static ItemsAsk of(
            MultiValueMap<String, String> values,
            Collection<?> collection,
            CoordinateSystems systems) {
        Ask ask = Ask.of(values, parameters(collection));
        CoordinateSystem boxCrs = crs(ask, "bbox-crs", systems);
        Optional<Box> box = ask.text("bbox").map(text -> Box.of(text, boxCrs));
        Optional<Extent> extent = box.flatMap(Box::extent);
        Optional<PlacedBox> placed = box.flatMap(Box::placed);
        return new ItemsAsk(
                new Wanted(
                        extent,
                        placed,
                        ask.text("datetime").map(Datetime::closed),
                        known(ask),
                        filter(ask, collection, systems)),
                limit(ask),
                ask.text("after"),
                crs(ask, "crs", systems));
    }

    static Optional<Instant> known(Ask ask) {
        return ask.text("known").map(text -> Datetime.moment("known", text));
    }

    static CoordinateSystem crs(Ask ask, String name, CoordinateSystems systems) {
        return ask.text(name)
                .map(
                        text ->
                                systems.of(text)
                                        .orElseThrow(
                                                () ->
                                                        Refused.bad(
                                                                name,
                                                                "No coordinate reference system \""
                                                                        + Refused.shown(text)
                                                                        + "\" with two axes is known.",
                                                                taken(systems))))
                .orElse(systems.crs84());
    }

    private static String[] taken(CoordinateSystems systems) {
        List<String> taken = new ArrayList<>(systems.listed());
        taken.add("any code of EPSG with two axes, such as EPSG:32642");
        return taken.toArray(String[]::new);
    }

    /// How many features a page holds at most.
    int limit() {
        return Math.min(given.orElse(USUAL_LIMIT), HIGHEST_LIMIT);
    }

    /// @param from where the page begins
    Found<Feature> find(Offered offered, Optional<String> from, int most) {
        try {
            return offered.collection().find(wanted, from, most);
        } catch (UnknownPage e) {
            throw Refused.bad(
                    "after", "\"after\" is no page.", "what a link to the next page holds");
        } catch (TooMuch e) {
            throw new Refused(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    String.valueOf(e.getMessage()),
                    "filter",
                    List.of("a simpler filter", "the same one a little later"));
        }
    }

    private static Optional<Integer> limit(Ask ask) {
        Optional<String> text = ask.text("limit");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String digits = text.get().replaceFirst("^0+(?=.)", "");
        if (text.get().length() > 100 || !digits.matches("[1-9][0-9]*")) {
            throw Refused.bad(
                    "limit",
                    "\"limit\" is no whole number from 1 on.",
                    "1 to " + HIGHEST_LIMIT + "; a greater number counts as " + HIGHEST_LIMIT);
        }
        return Optional.of(digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits));
    }

    private static Optional<Filter> filter(
            Ask ask, Collection<?> collection, CoordinateSystems systems) {
        Optional<String> text = ask.text("filter");
        String lang = ask.text("filter-lang").orElse("cql2-text");
        if (!lang.equals("cql2-text") && !lang.equals("cql2-json")) {
            throw Refused.bad(
                    "filter-lang", "The language is not known.", "cql2-text", "cql2-json");
        }
        CoordinateSystem crs = crs(ask, "filter-crs", systems);
        Map<String, Kind> queryables = collection.queryables();
        Optional<Filter> written =
                text.map(
                        filter -> {
                            try {
                                return lang.equals("cql2-json")
                                        ? Filter.ofJson(filter, queryables, g -> placed(g, crs))
                                        : Filter.ofText(filter, queryables, g -> placed(g, crs));
                            } catch (FilterRefused e) {
                                throw Refused.bad(
                                        "filter",
                                        "The filter is not taken: " + e.getMessage() + ".",
                                        "CQL2 in " + lang);
                            }
                        });
        return EqualsFilter.of(ask, equals(collection))
                .map(equal -> written.map(equal::and).orElse(equal))
                .or(() -> written);
    }

    private static Geometry placed(Geometry geometry, CoordinateSystem crs) {
        return crs.toCrs84(geometry)
                .orElseThrow(
                        () ->
                                Refused.bad(
                                        "filter",
                                        "A position of the filter lies outside of its coordinate reference system.",
                                        "coordinates in " + crs.uri()));
    }
}
