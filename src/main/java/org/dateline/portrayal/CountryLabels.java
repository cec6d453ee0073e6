package org.dateline.portrayal;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.geo.Extent;

/// The countries' names as Unicode CLDR gives them, each where its country is wide enough for a
/// line of text. A large country has several places for its name, so that one is in sight wherever
/// the map is.
final class CountryLabels {
    /// Natural Earth's codes that are not those of ISO 3166-1.
    private static final Map<String, String> OWN_CODES =
            Map.of("SDS", "SS", "SAH", "EH", "PSX", "PS", "KOS", "XK");

    /// Degrees: a large country has a place for its name in each cell of this size.
    private static final double CELL_LON = 18;

    private static final double CELL_LAT = 9;

    /// A name is drawn where its country is this wide.
    private static final double NAME_PX = 66;

    private static final int ROWS = 24;

    private final Map<String, List<int[]>> rings = new TreeMap<>();

    CountryLabels(BaseLayers world) {
        for (var area : world.areas()) {
            if (area.kind() == BaseArea.Kind.LAND) {
                var ofCountry = rings.computeIfAbsent(area.country(), code -> new ArrayList<>());
                for (var polygon : area.polygons()) {
                    polygon.forEach(ring -> ofCountry.add(world.ring(ring)));
                }
            }
        }
    }

    List<BaseLabel> all() {
        var alpha2 = new HashMap<>(OWN_CODES);
        for (var code : Locale.getISOCountries()) {
            alpha2.put(Locale.of("", code).getISO3Country(), code);
        }
        var labels = new ArrayList<BaseLabel>();
        rings.forEach(
                (alpha3, land) -> {
                    var code = alpha2.get(alpha3);
                    if (code != null) {
                        labels.addAll(labels(alpha3, new Scan(land), names(code)));
                    }
                });
        return labels;
    }

    private static List<BaseLabel.Name> names(String alpha2) {
        var country = new ULocale("und", alpha2);
        return BaseLabels.LANGUAGES.stream()
                .map(
                        language ->
                                new BaseLabel.Name(
                                        language, country.getDisplayCountry(new ULocale(language))))
                .toList();
    }

    private static List<BaseLabel> labels(String code, Scan land, List<BaseLabel.Name> names) {
        var labels = new ArrayList<BaseLabel>();
        var box = land.extent();
        land.widest(box, ROWS).ifPresent(chord -> labels.add(chord.label(code, names)));
        if (box.east() - box.west() > CELL_LON || box.north() - box.south() > 2 * CELL_LAT) {
            for (var west = box.west(); west < box.east(); west += CELL_LON) {
                for (var south = box.south(); south < box.north(); south += CELL_LAT) {
                    var cell =
                            new Extent(
                                    west,
                                    south,
                                    Math.min(180, west + CELL_LON),
                                    Math.min(90, south + CELL_LAT));
                    land.widest(cell, ROWS / 2)
                            .filter(chord -> chord.width() > CELL_LON / 3)
                            .ifPresent(chord -> labels.add(chord.label(code, names)));
                }
            }
        }
        return labels;
    }

    /// A stretch of land at one latitude, in degrees.
    private record Chord(double west, double east, double lat) {
        double width() {
            return east - west;
        }

        Optional<Chord> common(Chord other) {
            var from = Math.max(west, other.west);
            var to = Math.min(east, other.east);
            return from < to ? Optional.of(new Chord(from, to, lat)) : Optional.empty();
        }

        BaseLabel label(String code, List<BaseLabel.Name> names) {
            var widthAtZoom0 = width() * 256 / 360;
            var minZoom = Math.clamp(Math.log(NAME_PX / widthAtZoom0) / Math.log(2), 1.5, 7);
            return new BaseLabel(
                    BaseLabel.Kind.COUNTRY,
                    code,
                    BaseLabels.round((west + east) / 2),
                    BaseLabels.round(lat),
                    BaseLabels.round(minZoom),
                    names);
        }
    }

    /// Cuts land along lines of latitude.
    private record Scan(List<int[]> rings) {
        Extent extent() {
            int west = 180_000, south = 90_000, east = -180_000, north = -90_000;
            for (var ring : rings) {
                for (var i = 0; i < ring.length; i += 2) {
                    west = Math.min(west, ring[i]);
                    east = Math.max(east, ring[i]);
                    south = Math.min(south, ring[i + 1]);
                    north = Math.max(north, ring[i + 1]);
                }
            }
            return new Extent(west / 1000.0, south / 1000.0, east / 1000.0, north / 1000.0);
        }

        /// The widest stretch in a box that is also land a row further north and south, the middle
        /// latitudes preferred.
        Optional<Chord> widest(Extent box, int rows) {
            var height = box.north() - box.south();
            var cuts = new ArrayList<List<Chord>>();
            for (var row = 0; row < rows; row++) {
                cuts.add(cut(box, box.south() + height * (row + 0.5) / rows));
            }
            Optional<Chord> best = Optional.empty();
            var most = 0.0;
            for (var row = 1; row < rows - 1; row++) {
                var worth = 1 - 0.6 * Math.abs((row + 0.5) / rows - 0.5);
                for (var chord : cuts.get(row)) {
                    for (var thick : thick(chord, cuts.get(row - 1), cuts.get(row + 1))) {
                        if (thick.width() * worth > most) {
                            most = thick.width() * worth;
                            best = Optional.of(thick);
                        }
                    }
                }
            }
            return best;
        }

        private static List<Chord> thick(Chord chord, List<Chord> below, List<Chord> above) {
            return below.stream()
                    .flatMap(other -> chord.common(other).stream())
                    .flatMap(both -> above.stream().flatMap(other -> both.common(other).stream()))
                    .toList();
        }

        private List<Chord> cut(Extent box, double lat) {
            var crossings = new ArrayList<Double>();
            for (var ring : rings) {
                for (var i = 3; i < ring.length; i += 2) {
                    double y0 = ring[i - 2] / 1000.0, y1 = ring[i] / 1000.0;
                    if (y0 > lat != y1 > lat) {
                        double x0 = ring[i - 3] / 1000.0, x1 = ring[i - 1] / 1000.0;
                        crossings.add(x0 + (x1 - x0) * (lat - y0) / (y1 - y0));
                    }
                }
            }
            crossings.sort(null);
            var chords = new ArrayList<Chord>();
            for (var i = 0; i + 1 < crossings.size(); i += 2) {
                // The border between two regions of a country is crossed out of one and into the
                // other at the same place.
                var joins = !chords.isEmpty() && crossings.get(i) - chords.getLast().east() < 0.001;
                var west = joins ? chords.removeLast().west() : crossings.get(i);
                chords.add(new Chord(west, crossings.get(i + 1), lat));
            }
            var inBox = new Chord(box.west(), box.east(), lat);
            return chords.stream().flatMap(chord -> chord.common(inBox).stream()).toList();
        }
    }
}
