package org.dateline.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.gazetteer.NameForms;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.PlaceClass;
import org.dateline.gazetteer.Toponym;
import org.jspecify.annotations.Nullable;

/// Which places of the lists are the same as places described by hand. The description wins; from
/// the list it takes names that it lacks, for finding only: the list knows no years.
final class Twins {
    private static final Pattern GEONAMES = Pattern.compile("GeoNames (\\d{1,10})\\b");

    /// Degrees, on either axis: another edition has a town's centre elsewhere, but not farther.
    private static final double NEAR = 0.25;

    private final Map<String, Place> curated = new HashMap<>();
    private final Map<String, List<Place>> towns = new HashMap<>();
    private final Map<String, String> bearers = new HashMap<>();
    private final Map<String, String> curatedOf = new HashMap<>();
    private final Map<String, Set<String>> aliases = new HashMap<>();
    private final Map<String, List<Toponym>> lent = new HashMap<>();

    Twins(List<Place> described) {
        for (Place place : described) {
            curated.put(place.id(), place);
            curatedOf.put(place.id(), place.id());
            if (isSought(place.placeClass())) {
                String country = place.country().orElse("");
                towns.computeIfAbsent(country, k -> new ArrayList<>()).add(place);
            }
            place.names().forEach(name -> keys(name).forEach(k -> bearers.put(k, place.id())));
            Matcher source = GEONAMES.matcher(place.positionSource());
            if (source.find()) {
                String id = "gn:" + source.group(1);
                curatedOf.put(id, place.id());
                aliases.computeIfAbsent(place.id(), k -> new HashSet<>()).add(id);
            }
        }
    }

    void same(String listed, String described) {
        if (curated.containsKey(described)) {
            curatedOf.put(listed, described);
            aliases.computeIfAbsent(described, k -> new HashSet<>()).add(listed);
        }
    }

    /// Whether the place is described by hand; if so, its names are noted.
    boolean isTwin(Place listed) {
        String id = curatedOf.get(listed.id());
        if (id == null && isSought(listed.placeClass())) {
            id = neighbour(listed);
            if (id != null) {
                curatedOf.put(listed.id(), id);
                aliases.computeIfAbsent(id, k -> new HashSet<>()).add(listed.id());
            }
        }
        if (id == null) {
            return false;
        }
        lent.computeIfAbsent(id, k -> new ArrayList<>()).addAll(listed.names());
        return true;
    }

    /// A town described by hand that lies there and shares a name: lists have some towns twice.
    private @Nullable String neighbour(Place listed) {
        for (Place town : towns.getOrDefault(listed.country().orElse(""), List.of())) {
            boolean near =
                    Math.abs(town.position().lon() - listed.position().lon()) < NEAR
                            && Math.abs(town.position().lat() - listed.position().lat()) < NEAR;
            boolean ofOneKind =
                    town.placeClass() == PlaceClass.AIRPORT
                            ? listed.placeClass() == PlaceClass.AIRPORT
                            : listed.placeClass().isPopulated();
            if (near && ofOneKind && shareName(town, listed)) {
                return town.id();
            }
        }
        return null;
    }

    private static boolean isSought(PlaceClass placeClass) {
        return placeClass.isPopulated() || placeClass == PlaceClass.AIRPORT;
    }

    private static boolean shareName(Place town, Place listed) {
        Set<String> known = new HashSet<>();
        town.names().forEach(name -> known.addAll(keys(name)));
        return listed.names().stream()
                .anyMatch(name -> keys(name).stream().anyMatch(known::contains));
    }

    /// The id by which a place is known here.
    String id(String listed) {
        return Optional.ofNullable(curatedOf.get(listed)).orElse(listed);
    }

    Set<String> aliases(Place place) {
        return aliases.getOrDefault(place.id(), Set.of());
    }

    /// The places described by hand, with the names that lists lent them.
    List<Place> joined() {
        return curated.values().stream().map(this::joined).toList();
    }

    private Place joined(Place place) {
        Set<String> known = new HashSet<>();
        place.names().forEach(name -> known.addAll(keys(name)));
        List<Toponym> names = new ArrayList<>(place.names());
        for (Toponym name : lent.getOrDefault(place.id(), List.of())) {
            if (keys(name).stream().noneMatch(known::contains) && !isAnothers(name, place)) {
                names.add(name.isLabel() ? asSpelling(name) : name);
                known.addAll(keys(name));
            }
        }
        return place.withNames(names);
    }

    /// Lists say that a region is called as its capital is; what is described by hand knows better.
    private boolean isAnothers(Toponym name, Place place) {
        return keys(name).stream()
                .anyMatch(k -> !bearers.getOrDefault(k, place.id()).equals(place.id()));
    }

    private static Toponym asSpelling(Toponym name) {
        return new Toponym(name.text(), name.language(), name.inUse(), Toponym.Usage.SPELLING);
    }

    private static List<String> keys(Toponym name) {
        return name.usage() == Toponym.Usage.CODE
                ? List.of("code " + NameForms.code(name.text()))
                : NameForms.of(name.text()).skeletons();
    }
}
