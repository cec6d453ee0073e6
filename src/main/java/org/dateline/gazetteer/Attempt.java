package org.dateline.gazetteer;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// One toponym under way: tries its readings one after the other, and remembers why they led
/// nowhere.
final class Attempt {
    private final Surroundings surroundings;
    private final Ranking ranking;
    private final ResolutionContext context;
    private final Company company;
    private final Company nobody;
    private final Verdict verdict;
    private final Optional<Place> home;
    private Optional<Resolution> failure = Optional.empty();

    Attempt(
            Surroundings surroundings,
            Ties ties,
            ResolutionContext context,
            Company company,
            Verdict verdict,
            Optional<Place> home) {
        this.surroundings = surroundings;
        this.ranking = new Ranking(ties);
        this.nobody = new Company(List.of(), ties);
        this.context = context;
        this.company = company;
        this.verdict = verdict;
        this.home = home;
    }

    /// The country that the text is about, under whatever words for it.
    Resolution home(Place country) {
        return verdict.named(rankDescribed(List.of(country), List.of()));
    }

    Optional<Resolution> named(
            List<Reading> readings,
            BiFunction<String, Set<PlaceClass>, List<NameIndex.Match>> lookUp) {
        for (Reading reading : readings) {
            Asked asked = reading.asked();
            if (asked.isDescription()) {
                continue;
            }
            Set<PlaceClass> classes =
                    asked.classes().isEmpty() ? context.classes() : asked.classes();
            List<NameIndex.Match> matches = lookUp.apply(asked.name(), classes);
            Optional<Resolution> answer =
                    matches.isEmpty() ? Optional.empty() : decide(reading, classes, matches);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private Optional<Resolution> decide(
            Reading reading, Set<PlaceClass> classes, List<NameIndex.Match> matches) {
        Asked asked = reading.asked();
        Verdict.Ranked ranked = rank(matches, classes, reading.within());
        Resolution answer = verdict.named(ranked);
        List<Place> meant = meant(answer);
        boolean ofAnotherKind =
                !asked.classes().isEmpty()
                        && meant.stream().noneMatch(p -> asked.classes().contains(p.placeClass()));
        if (meant.isEmpty() || !ofAnotherKind) {
            return kept(answer);
        }
        boolean mayHoldIt = meant.stream().allMatch(p -> mayHold(p, asked.classes()));
        return kept(
                mayHoldIt
                        ? kindIn(meant, List.of(meant), asked)
                        : verdict.wrongKind(ranked, asked.classes()));
    }

    private static List<Place> meant(Resolution answer) {
        return switch (answer) {
            case Resolution.Resolved r -> List.of(r.chosen().place());
            case Resolution.Ambiguous a -> a.candidates().stream().map(Candidate::place).toList();
            case Resolution.Unresolved u -> List.of();
        };
    }

    private static boolean mayHold(Place place, Set<PlaceClass> classes) {
        return classes.stream().allMatch(c -> c.precision().compareTo(place.precision()) < 0);
    }

    /// Readings such as "the airport" or "the capital" with or without a place around it.
    Optional<Resolution> described(List<Reading> readings) {
        for (Reading reading : readings) {
            if (reading.asked().isDescription()) {
                Optional<Resolution> answer = kept(described(reading));
                if (answer.isPresent()) {
                    return answer;
                }
            }
        }
        return Optional.empty();
    }

    private Resolution described(Reading reading) {
        Asked asked = reading.asked();
        if (asked.capital()) {
            return capital(reading);
        }
        if (!reading.within().isEmpty()) {
            return kindIn(reading.wholes(), reading.within(), asked);
        }
        if (!asked.one()) {
            return verdict.unresolved(Because.say("unresolved.many"));
        }
        List<Place> towns = company.towns();
        Set<Place> known = new LinkedHashSet<>();
        towns.forEach(t -> known.addAll(inside(t, asked)));
        if (known.isEmpty() && towns.isEmpty()) {
            home.ifPresent(h -> known.addAll(inside(h, asked)));
        }
        return known.isEmpty()
                ? verdict.unresolved(Because.say("unresolved.described"))
                : verdict.named(rankDescribed(List.copyOf(known), List.of()));
    }

    private Resolution capital(Reading reading) {
        List<Place> of = reading.within().isEmpty() ? home.stream().toList() : reading.wholes();
        if (of.isEmpty()) {
            return verdict.unresolved(Because.say("unresolved.described"));
        }
        Place whole = of.getFirst();
        if (whole.placeClass().isPopulated()) {
            return verdict.named(rankDescribed(List.of(whole), List.of()));
        }
        return surroundings
                .capital(whole, context.at())
                .map(place -> verdict.named(rankDescribed(List.of(place), List.of())))
                .orElseGet(() -> verdict.unresolved(Because.say("unresolved.unknown")));
    }

    /// The airport of a city, say: itself where there is one and it is meant, else the city.
    private Resolution kindIn(List<Place> wholes, List<List<Place>> within, Asked asked) {
        boolean mayBeOne =
                asked.one() && asked.classes().stream().allMatch(PlaceClass::isUniqueWithin);
        Set<Place> known = new LinkedHashSet<>();
        if (mayBeOne) {
            wholes.forEach(whole -> known.addAll(inside(whole, asked)));
            known.retainAll(inAll(List.copyOf(known), within));
        }
        return known.isEmpty()
                ? verdict.container(rankDescribed(inAll(wholes, within), List.of()))
                : verdict.named(rankDescribed(List.copyOf(known), within));
    }

    /// Those places that lie in all that is named around them; all where none does.
    private List<Place> inAll(List<Place> places, List<List<Place>> within) {
        var scales = new Ranking.Scales(context, Set.of(), within, nobody);
        List<Place> inAll = places.stream().filter(p -> ranking.isWithin(p, scales)).toList();
        return inAll.isEmpty() ? places : inAll;
    }

    private List<Place> inside(Place whole, Asked asked) {
        return surroundings.inside(whole, asked.classes(), context.at());
    }

    /// Something unknown in a known place: the known place stands for it. A country does not stand
    /// for a place that is known to lie elsewhere: that is a contradiction and no small village.
    ///
    /// @param whole whether it is the whole toponym that is asked for, and no part of one
    Optional<Resolution> containers(List<Reading> readings, boolean whole) {
        return readings.stream()
                .filter(r -> !r.within().isEmpty() && !r.asked().isDescription())
                .findFirst()
                .map(
                        r ->
                                verdict.container(
                                        rankDescribed(inAll(r.wholes(), r.within()), List.of())))
                .filter(r -> failure.isEmpty() || (whole && isPartOfCountry(r)));
    }

    private static boolean isPartOfCountry(Resolution answer) {
        return meant(answer).stream()
                .anyMatch(
                        p ->
                                p.placeClass() == PlaceClass.REGION
                                        || p.placeClass() == PlaceClass.DISTRICT);
    }

    private Verdict.Ranked rankDescribed(List<Place> places, List<List<Place>> within) {
        return rank(places.stream().map(this::described).toList(), Set.of(), within);
    }

    private Optional<Resolution> kept(Resolution answer) {
        if (answer instanceof Resolution.Unresolved && failure.isEmpty()) {
            failure = Optional.of(answer);
        }
        return answer instanceof Resolution.Unresolved ? Optional.empty() : Optional.of(answer);
    }

    Resolution failure() {
        return failure.orElseGet(() -> verdict.unresolved(Because.say("unresolved.unknown")));
    }

    /// A place found without its name: it stands there by the name that was in use.
    private NameIndex.Match described(Place place) {
        String name =
                context.at()
                        .map(at -> place.name("en", at))
                        .orElseGet(() -> place.newestName("en"));
        Toponym label =
                place.names().stream()
                        .filter(n -> n.isLabel() && n.text().equals(name))
                        .max(Comparator.comparing(n -> isInUse(n) ? 1 : 0))
                        .orElseThrow();
        return new NameIndex.Match(place, label, NameIndex.Agreement.DESCRIBED);
    }

    private boolean isInUse(Toponym name) {
        return context.at().map(name.inUse()::contains).orElseGet(name.inUse()::isOpenEnded);
    }

    private Verdict.Ranked rank(
            List<NameIndex.Match> matches, Set<PlaceClass> classes, List<List<Place>> within) {
        var scales = new Ranking.Scales(context, classes, within, company);
        return new Verdict.Ranked(
                ranking.rank(matches, scales),
                place -> ranking.isWithin(place, scales),
                ranking::isInMiddle,
                within);
    }

    /// A reading whose surrounding places are known.
    record Reading(Asked asked, List<List<Place>> within) {

        /// All places named around it.
        List<Place> wholes() {
            return within.stream().flatMap(List::stream).toList();
        }
    }
}
