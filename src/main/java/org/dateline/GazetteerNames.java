package org.dateline;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Toponym;
import org.dateline.portrayal.BaseLabel;
import org.dateline.portrayal.NamesOverTime;
import org.dateline.time.Interval;

/// The names of the gazetteer for the labels of the base map, which may not know the gazetteer.
record GazetteerNames(Gazetteer gazetteer) implements NamesOverTime {
    private static final Set<String> LANGUAGES = Set.of("en", "ru", "kk");

    /// Degrees, on either axis: another edition has a town's centre elsewhere, but not farther.
    private static final double NEAR = 0.2;

    @Override
    public List<BaseLabel.Name> ofTown(String name, double lon, double lat) {
        return gazetteer.curated().stream()
                .filter(place -> place.placeClass().isPopulated())
                .filter(place -> away(place, lon, lat) < NEAR)
                .filter(place -> place.names().stream().anyMatch(n -> n.text().equals(name)))
                .min(Comparator.comparingDouble(place -> away(place, lon, lat)))
                .map(GazetteerNames::names)
                .orElse(List.of());
    }

    @Override
    public List<BaseLabel.Name> ofArea(String code) {
        return gazetteer.curated().stream()
                .filter(place -> place.areas().equals(List.of(code)))
                .findFirst()
                .map(GazetteerNames::names)
                .orElse(List.of());
    }

    private static double away(Place place, double lon, double lat) {
        var position = place.position();
        return Math.max(Math.abs(position.lon() - lon), Math.abs(position.lat() - lat));
    }

    private static List<BaseLabel.Name> names(Place place) {
        return place.names().stream()
                .filter(Toponym::isLabel)
                .filter(name -> LANGUAGES.contains(name.language()))
                .map(
                        name ->
                                new BaseLabel.Name(
                                        name.language(),
                                        name.text(),
                                        name.inUse().start().equals(Interval.OPEN_START)
                                                ? Long.MIN_VALUE
                                                : name.inUse().start().getEpochSecond(),
                                        name.inUse().end().equals(Interval.OPEN_END)
                                                ? Long.MAX_VALUE
                                                : name.inUse().end().getEpochSecond()))
                .toList();
    }
}
