package org.dateline.gazetteer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.geo.Position;

/// Weighs candidates by the criteria and weights of [Criterion], and keeps every part of the sum.
///
/// The values (0 to 1) behind each criterion stand here, the weights there. A criterion that the
/// question gives nothing to go by does not count.
final class Ranking {
    private static final double EARTH_RADIUS_KM = 6371;
    private static final double HALF_VALUE_KM = 350;

    private final Surroundings surroundings;

    Ranking(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// What the candidates of one reading are weighed against.
    ///
    /// @param classes kinds of place asked for, by the toponym or by the context
    /// @param within what the toponym names around it; for each name the places it may mean
    /// @param company places that the rest of the text names beyond doubt
    record Scales(
            ResolutionContext context,
            Set<PlaceClass> classes,
            List<List<Place>> within,
            List<Place> company) {}

    /// One candidate for each place, best first; equals in the order of their ids.
    List<Candidate> rank(List<NameIndex.Match> matches, Scales scales) {
        Map<String, Candidate> best = new LinkedHashMap<>();
        for (NameIndex.Match match : matches) {
            Candidate candidate = weigh(match, scales);
            best.merge(match.place().id(), candidate, (a, b) -> b.score() > a.score() ? b : a);
        }
        return best.values().stream()
                .sorted(
                        Comparator.comparingDouble(Candidate::score)
                                .reversed()
                                .thenComparing(c -> c.place().id()))
                .toList();
    }

    private Candidate weigh(NameIndex.Match match, Scales scales) {
        List<Part> parts = new ArrayList<>();
        parts.add(name(match));
        ResolutionContext context = scales.context();
        context.at().ifPresent(at -> parts.add(inUse(match, at)));
        if (!scales.classes().isEmpty()) {
            parts.add(placeClass(match.place(), scales.classes()));
        }
        if (!scales.within().isEmpty()) {
            parts.add(within(match.place(), scales));
        }
        context.home().ifPresent(home -> parts.add(home(match.place(), home)));
        if (!scales.company().isEmpty()) {
            parts.add(company(match.place(), scales));
        }
        if (scales.company().stream().anyMatch(p -> p.placeClass() == PlaceClass.CITY)) {
            parts.add(peers(match.place()));
        }
        context.near().ifPresent(near -> parts.add(distance(match.place(), near)));
        parts.add(prominence(match.place()));
        return sum(match, parts);
    }

    private record Part(Criterion criterion, double value, String because) {}

    private static Candidate sum(NameIndex.Match match, List<Part> parts) {
        double weights = parts.stream().mapToDouble(p -> p.criterion().weight()).sum();
        List<ScorePart> scored =
                parts.stream()
                        .map(
                                p ->
                                        new ScorePart(
                                                p.criterion(),
                                                p.value(),
                                                p.value() * p.criterion().weight() / weights,
                                                p.because()))
                        .toList();
        double score = Math.min(1, scored.stream().mapToDouble(ScorePart::points).sum());
        return new Candidate(match.place(), match.toponym(), score, scored);
    }

    private static Part name(NameIndex.Match match) {
        return new Part(
                Criterion.NAME,
                match.agreement().value(),
                Because.say("name." + match.agreement().code(), match.toponym().text()));
    }

    private static Part inUse(NameIndex.Match match, Instant at) {
        Toponym name = match.toponym();
        var zone = match.place().zone();
        String day = Because.day(at, zone);
        if (name.inUse().contains(at)) {
            return new Part(Criterion.IN_USE, 1, Because.say("use.now", name.text(), day));
        }
        // A name that people once used lives on; one that is still to come is an anachronism.
        return at.isBefore(name.inUse().start())
                ? new Part(
                        Criterion.IN_USE,
                        0.2,
                        Because.say(
                                "use.future",
                                name.text(),
                                day,
                                Because.day(name.inUse().start(), zone)))
                : new Part(
                        Criterion.IN_USE,
                        0.4,
                        Because.say(
                                "use.past",
                                name.text(),
                                day,
                                Because.day(name.inUse().end(), zone)));
    }

    private static Part placeClass(Place place, Set<PlaceClass> asked) {
        boolean fits = asked.contains(place.placeClass());
        return new Part(
                Criterion.CLASS,
                fits ? 1 : 0,
                Because.say(fits ? "class.yes" : "class.no", place.placeClass().code()));
    }

    private Part within(Place place, Scales scales) {
        boolean inside = isWithin(place, scales);
        String names = scales.within().getFirst().getFirst().newestName("en");
        return new Part(
                Criterion.WITHIN,
                inside ? 1 : 0,
                Because.say(inside ? "within.yes" : "within.no", names));
    }

    /// Whether a place lies in all that the toponym itself names around it, or is it.
    boolean isWithin(Place place, Scales scales) {
        Set<String> around = surroundings.around(place, scales.context().at());
        return scales.within().stream()
                .allMatch(
                        meant ->
                                meant.stream()
                                        .anyMatch(
                                                whole ->
                                                        whole.id().equals(place.id())
                                                                || around.contains(whole.id())));
    }

    private static Part home(Place place, String home) {
        if (isCountryOrLarger(place) && !place.country().equals(Optional.of(home))) {
            return new Part(Criterion.HOME, 0.7, Because.say("home.country"));
        }
        boolean inside = place.country().equals(Optional.of(home));
        return new Part(
                Criterion.HOME, inside ? 1 : 0, Because.say(inside ? "home.yes" : "home.no", home));
    }

    private Part company(Place place, Scales scales) {
        Optional<Instant> at = scales.context().at();
        Set<String> around = surroundings.around(place, at);
        Part best =
                isCountryOrLarger(place)
                        ? new Part(Criterion.COMPANY, 0.7, Because.say("company.land"))
                        : new Part(Criterion.COMPANY, 0, Because.say("company.none"));
        for (Place other : scales.company()) {
            Part part = company(place, around, other, at);
            best = part.value() > best.value() ? part : best;
        }
        return best;
    }

    /// Texts name countries for their own sake, wherever else they are about.
    private static boolean isCountryOrLarger(Place place) {
        return place.placeClass().compareTo(PlaceClass.COUNTRY) <= 0;
    }

    private Part company(Place place, Set<String> around, Place other, Optional<Instant> at) {
        String name =
                at.map(then -> other.name("en", then)).orElseGet(() -> other.newestName("en"));
        boolean country = isCountryOrLarger(other);
        if (other.id().equals(place.id())) {
            return new Part(Criterion.COMPANY, 1, Because.say("company.itself"));
        }
        boolean contains = around.contains(other.id());
        boolean contained = surroundings.around(other, at).contains(place.id());
        if ((contains && !country) || contained) {
            return new Part(Criterion.COMPANY, 1, Because.say("company.around", name));
        }
        Optional<String> region = surroundings.region(place, at);
        if (region.isPresent() && region.equals(surroundings.region(other, at))) {
            return new Part(Criterion.COMPANY, 1, Because.say("company.region", name));
        }
        if (contains || (place.country().isPresent() && place.country().equals(other.country()))) {
            return new Part(Criterion.COMPANY, 0.4, Because.say("company.country", name));
        }
        return new Part(Criterion.COMPANY, 0, Because.say("company.none"));
    }

    private static Part peers(Place place) {
        boolean lesser = place.placeClass() == PlaceClass.SETTLEMENT;
        return new Part(
                Criterion.PEERS,
                lesser ? 0.3 : 1,
                Because.say(lesser ? "peers.no" : "peers.yes", place.placeClass().code()));
    }

    private static Part distance(Place place, Position near) {
        double km = kilometres(place.position(), near);
        return new Part(
                Criterion.DISTANCE,
                HALF_VALUE_KM / (HALF_VALUE_KM + km),
                Because.say("distance.km", Math.round(km)));
    }

    /// Great-circle distance on a sphere; good to half a percent, which is enough to compare.
    private static double kilometres(Position a, Position b) {
        double lat = Math.toRadians(b.lat() - a.lat()) / 2;
        double lon = Math.toRadians(b.lon() - a.lon()) / 2;
        double h =
                Math.sin(lat) * Math.sin(lat)
                        + Math.cos(Math.toRadians(a.lat()))
                                * Math.cos(Math.toRadians(b.lat()))
                                * Math.sin(lon)
                                * Math.sin(lon);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static Part prominence(Place place) {
        return switch (place.placeClass()) {
            case SUPRANATIONAL, COUNTRY ->
                    new Part(Criterion.PROMINENCE, 1, Because.say("prominence.area"));
            case REGION, AREA -> people(place, 0.7);
            case CITY, SETTLEMENT -> people(place, 0.3);
            case AIRPORT, CITY_HALL, RESIDENCE, SQUARE, OIL_FIELD, SPACEPORT ->
                    new Part(Criterion.PROMINENCE, 0.5, Because.say("prominence.site"));
        };
    }

    /// Ten million people and more are 1; a thousand are 0.43.
    private static Part people(Place place, double whereUnknown) {
        if (place.population().isEmpty()) {
            return new Part(Criterion.PROMINENCE, whereUnknown, Because.say("prominence.unknown"));
        }
        long people = place.population().getAsLong();
        double value = Math.min(1, Math.log10(people + 1.0) / 7);
        return new Part(Criterion.PROMINENCE, value, Because.say("prominence.people", people));
    }
}
