package org.dateline.gazetteer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dateline.geo.Position;

/// Weighs candidates by the criteria and weights of [Criterion], and keeps every part of the sum.
///
/// The values (0 to 1) behind each criterion stand here, the weights there. A criterion that the
/// question gives nothing to go by does not count.
final class Ranking {
    /// As many as a receipt shows.
    private static final int MAX_RANKED = 10;

    private static final double HALF_VALUE_KM = 350;
    private static final double MIDDLE_KM = 40;
    private static final double CAPITAL = 0.95;
    private static final double SPREAD = 0.85;

    private final Ties ties;

    Ranking(Ties ties) {
        this.ties = ties;
    }

    /// What the candidates of one reading are weighed against.
    ///
    /// @param classes kinds of place asked for, by the toponym or by the context
    /// @param within what the toponym names around it; for each name the places it may mean
    /// @param company what the rest of the text means
    record Scales(
            ResolutionContext context,
            Set<PlaceClass> classes,
            List<List<Place>> within,
            Company company) {}

    /// One candidate for each place, best first, ten at most; equals in the order of their ids.
    List<Candidate> rank(List<NameIndex.Match> matches, Scales scales) {
        Map<String, Weighed> best = new LinkedHashMap<>();
        for (NameIndex.Match match : matches) {
            Weighed weighed = weigh(match, scales);
            best.merge(match.place().id(), weighed, (a, b) -> b.score() > a.score() ? b : a);
        }
        return best.values().stream()
                .sorted(
                        Comparator.comparingDouble(Weighed::score)
                                .reversed()
                                .thenComparing(w -> w.match().place().id()))
                .limit(MAX_RANKED)
                .map(Weighed::candidate)
                .toList();
    }

    private Weighed weigh(NameIndex.Match match, Scales scales) {
        List<Part> parts = new ArrayList<>(Criterion.values().length);
        Place place = match.place();
        ResolutionContext context = scales.context();
        Company company = scales.company();
        parts.add(name(match));
        context.at().ifPresent(at -> parts.add(inUse(match, at)));
        if (!scales.classes().isEmpty()) {
            parts.add(placeClass(place, scales.classes()));
        }
        if (!scales.within().isEmpty()) {
            parts.add(within(place, scales));
        }
        context.home().ifPresent(home -> parts.add(home(place, home)));
        if (!company.isEmpty()) {
            Company.Tie tie = company.ties(place);
            parts.add(new Part(Criterion.COMPANY, tie.value(), tie.because()));
        }
        if (company.namesPoints()) {
            Company.Tie tie = company.nearness(place);
            parts.add(new Part(Criterion.NEARBY, tie.value(), tie.because()));
        }
        if (company.namesCities()) {
            parts.add(peers(place));
        }
        context.near().ifPresent(near -> parts.add(distance(place, near)));
        boolean then = context.at().map(match.toponym().inUse()::contains).orElse(true);
        parts.add(prominence(place, then));
        return Weighed.of(match, parts);
    }

    /// @param because asked only for what is shown
    private record Part(Criterion criterion, double value, Supplier<String> because) {

        double weighed() {
            return value * criterion.weight();
        }
    }

    /// A match with the value behind each criterion.
    private record Weighed(NameIndex.Match match, double weights, double score, List<Part> parts) {

        static Weighed of(NameIndex.Match match, List<Part> parts) {
            double weights = 0;
            double sum = 0;
            for (Part part : parts) {
                weights += part.criterion().weight();
                sum += part.weighed();
            }
            return new Weighed(match, weights, Math.min(1, sum / weights), parts);
        }

        Candidate candidate() {
            List<ScorePart> scored =
                    parts.stream()
                            .map(
                                    p ->
                                            new ScorePart(
                                                    p.criterion(),
                                                    p.value(),
                                                    p.weighed() / weights,
                                                    p.because().get()))
                            .toList();
            return new Candidate(match.place(), match.toponym(), score, scored);
        }
    }

    private static Part name(NameIndex.Match match) {
        return new Part(
                Criterion.NAME,
                match.agreement().value() * trust(match),
                () -> Because.say("name." + match.agreement().code(), match.toponym().text()));
    }

    /// A spelling that a list gives without a language may be anybody's.
    ///
    /// "Newcastle" for Newcastle upon Tyne is what everybody says.
    private static double trust(NameIndex.Match match) {
        Toponym name = match.toponym();
        boolean unclaimed = name.usage() == Toponym.Usage.SPELLING && name.language().equals("und");
        boolean begins =
                unclaimed
                        && match.place().names().stream()
                                .anyMatch(
                                        n -> n.isLabel() && n.text().startsWith(name.text() + " "));
        return unclaimed && !begins ? 0.85 : 1;
    }

    private static Part inUse(NameIndex.Match match, Instant at) {
        Toponym name = match.toponym();
        var zone = match.place().zone();
        String day = Because.day(at, zone);
        if (name.inUse().contains(at)) {
            return new Part(Criterion.IN_USE, 1, () -> Because.say("use.now", name.text(), day));
        }
        // A name that people once used lives on; one that is still to come is an anachronism.
        return at.isBefore(name.inUse().start())
                ? new Part(
                        Criterion.IN_USE,
                        0.2,
                        () ->
                                Because.say(
                                        "use.future",
                                        name.text(),
                                        day,
                                        Because.day(name.inUse().start(), zone)))
                : new Part(
                        Criterion.IN_USE,
                        0.4,
                        () ->
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
                () -> Because.say(fits ? "class.yes" : "class.no", place.placeClass().code()));
    }

    private Part within(Place place, Scales scales) {
        boolean inside = isWithin(place, scales);
        Place whole = scales.within().getFirst().getFirst();
        return new Part(
                Criterion.WITHIN,
                inside ? 1 : 0,
                () -> Because.say(inside ? "within.yes" : "within.no", whole.newestName("en")));
    }

    /// Whether a place lies in all that the toponym itself names around it, or is it.
    boolean isWithin(Place place, Scales scales) {
        Set<String> around = ties.around(place);
        return scales.within().stream()
                .allMatch(
                        meant ->
                                meant.stream()
                                        .anyMatch(
                                                whole ->
                                                        whole.id().equals(place.id())
                                                                || around.contains(whole.id())));
    }

    /// Whether a town lies in an area that has its middle there.
    boolean isInMiddle(Place town, Place area) {
        return town.placeClass().isPopulated()
                && !area.placeClass().isPopulated()
                && ties.around(town).contains(area.id())
                && Distance.kilometres(town.position(), area.position()) <= MIDDLE_KM;
    }

    private static Part home(Place place, String home) {
        if (Company.isCountryOrLarger(place) && !place.country().equals(Optional.of(home))) {
            return new Part(Criterion.HOME, 0.7, () -> Because.say("home.country"));
        }
        boolean inside = place.country().equals(Optional.of(home));
        return new Part(
                Criterion.HOME,
                inside ? 1 : 0,
                () -> Because.say(inside ? "home.yes" : "home.no", home));
    }

    private static Part peers(Place place) {
        boolean lesser = place.placeClass() == PlaceClass.SETTLEMENT;
        return new Part(
                Criterion.PEERS,
                lesser ? 0.3 : 1,
                () -> Because.say(lesser ? "peers.no" : "peers.yes", place.placeClass().code()));
    }

    private static Part distance(Place place, Position near) {
        double km = Distance.kilometres(place.position(), near);
        return new Part(
                Criterion.DISTANCE,
                HALF_VALUE_KM / (HALF_VALUE_KM + km),
                () -> Because.say("distance.km", Math.round(km)));
    }

    /// @param inUse whether it bore the name: under an old one nobody thinks of the capital first
    private Part prominence(Place place, boolean inUse) {
        if (inUse && ties.isNationalCapital(place)) {
            return new Part(Criterion.PROMINENCE, CAPITAL, () -> Because.say("prominence.capital"));
        }
        return switch (place.placeClass()) {
            case SUPRANATIONAL, COUNTRY ->
                    new Part(Criterion.PROMINENCE, 1, () -> Because.say("prominence.area"));
            case REGION, AREA -> people(place, 0.7, SPREAD);
            case DISTRICT, WATER, LANDFORM -> people(place, 0.5, SPREAD);
            case CITY, SETTLEMENT, QUARTER -> people(place, 0.3, 1);
            case RESIDENCE ->
                    new Part(Criterion.PROMINENCE, 1, () -> Because.say("prominence.site"));
            case AIRPORT, CITY_HALL, SQUARE, OIL_FIELD, SPACEPORT, SITE ->
                    new Part(Criterion.PROMINENCE, 0.5, () -> Because.say("prominence.site"));
        };
    }

    /// Ten million people and more are 1, a thousand are 0.27, thirty and fewer are nothing.
    ///
    /// @param share how much those of an area count, who live apart
    private static Part people(Place place, double whereUnknown, double share) {
        if (place.population().isEmpty()) {
            return new Part(
                    Criterion.PROMINENCE, whereUnknown, () -> Because.say("prominence.unknown"));
        }
        long people = place.population().getAsLong();
        double value = share * Math.clamp((Math.log10(people + 1.0) - 1.5) / 5.5, 0, 1);
        return new Part(
                Criterion.PROMINENCE, value, () -> Because.say("prominence.people", people));
    }
}
