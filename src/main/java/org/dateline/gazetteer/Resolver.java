package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Goes from the words of a toponym to a decision: reads them in every way they can be read, looks
/// each up, has the candidates ranked, and stops at the first reading that leads anywhere. Names as
/// written come before names that resemble, and both before mere descriptions.
final class Resolver {
    /// No toponym is longer; what is, is answered without a look.
    private static final int MAX_LETTERS = 200;

    private static final int MAX_COMPANY = 60;
    private static final int MAX_DEPTH = 2;

    private final NameIndex index;
    private final Surroundings surroundings;
    private final ClassWords words;
    private final Ranking ranking;

    Resolver(NameIndex index, Surroundings surroundings, ClassWords words) {
        this.index = index;
        this.surroundings = surroundings;
        this.words = words;
        this.ranking = new Ranking(surroundings);
    }

    Resolution resolve(String toponym, ResolutionContext context) {
        String start = toponym.substring(0, Math.min(toponym.length(), 20 * MAX_LETTERS));
        String visible = NameForms.visible(start);
        var verdict = new Verdict(excerpt(visible), context);
        if (visible.length() > MAX_LETTERS || toponym.length() > start.length()) {
            return verdict.unresolved(Because.say("unresolved.long"));
        }
        if (visible.codePoints().noneMatch(Character::isLetter)) {
            return verdict.unresolved(Because.say("unresolved.empty"));
        }
        return resolve(visible.strip(), context, verdict, 0);
    }

    private static String excerpt(String text) {
        return text.length() <= MAX_LETTERS ? text : text.substring(0, MAX_LETTERS) + "…";
    }

    private Resolution resolve(String text, ResolutionContext context, Verdict verdict, int depth) {
        Optional<Place> home = context.home().flatMap(surroundings::country);
        if (home.isPresent() && words.isHome(NameForms.of(text).folded())) {
            return verdict.named(
                    rank(List.of(described(home.get())), context, Set.of(), List.of(), List.of()));
        }
        String local = home.map(h -> withHomeNamed(text, h)).orElse(text);
        List<Place> company = depth == 0 ? company(text, context) : List.of();
        List<Reading> readings = new ArrayList<>();
        for (Asked asked : Asked.readings(local, words)) {
            around(asked, context, depth)
                    .ifPresent(around -> readings.add(new Reading(asked, around)));
        }
        var attempt = new Attempt(context, company, verdict, home);
        return attempt.named(readings, index::find)
                .or(() -> attempt.described(readings))
                .or(() -> attempt.named(readings, index::resembling))
                .or(() -> attempt.containers(readings))
                .orElseGet(attempt::failure);
    }

    /// A reading whose surrounding places are known.
    private record Reading(Asked asked, List<List<Place>> within) {

        /// All places named around it.
        List<Place> wholes() {
            return within.stream().flatMap(List::stream).toList();
        }
    }

    /// The places a reading names around the toponym; nothing where one of them is unknown.
    private Optional<List<List<Place>>> around(Asked asked, ResolutionContext context, int depth) {
        List<List<Place>> around = new ArrayList<>();
        for (String name : asked.within()) {
            if (depth >= MAX_DEPTH) {
                return Optional.empty();
            }
            Resolution resolution =
                    resolve(
                            name,
                            new ResolutionContext(
                                    context.at(),
                                    context.home(),
                                    Set.of(),
                                    List.of(),
                                    Optional.empty()),
                            new Verdict(name, context),
                            depth + 1);
            switch (resolution) {
                case Resolution.Resolved r -> around.add(List.of(r.chosen().place()));
                case Resolution.Ambiguous a ->
                        around.add(a.candidates().stream().map(Candidate::place).toList());
                case Resolution.Unresolved u -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(around);
    }

    /// What else the text names, as far as letters alone tell.
    private List<Place> company(String text, ResolutionContext context) {
        Map<String, Place> company = new LinkedHashMap<>();
        context.alsoNamed().stream()
                .limit(MAX_COMPANY)
                .filter(other -> other.length() <= MAX_LETTERS && !other.equals(text))
                .forEach(
                        other -> {
                            Set<Place> meant = new LinkedHashSet<>();
                            index.find(other, Set.of()).forEach(m -> meant.add(m.place()));
                            if (meant.size() == 1) {
                                meant.forEach(place -> company.put(place.id(), place));
                            }
                        });
        return List.copyOf(company.values());
    }

    private static String withHomeNamed(String text, Place home) {
        String name = home.newestName("en");
        String named = text;
        for (String words : List.of("the country", "the republic", "the nation")) {
            int at = indexOfIgnoringCase(named, words);
            if (at >= 0) {
                named = named.substring(0, at) + name + named.substring(at + words.length());
            }
        }
        return named;
    }

    private static int indexOfIgnoringCase(String text, String part) {
        for (int i = 0; i + part.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, part, 0, part.length())) {
                return i;
            }
        }
        return -1;
    }

    private static NameIndex.Match described(Place place) {
        Toponym label = place.names().stream().filter(Toponym::isLabel).findFirst().orElseThrow();
        return new NameIndex.Match(place, label, NameIndex.Agreement.DESCRIBED);
    }

    private Verdict.Ranked rank(
            List<NameIndex.Match> matches,
            ResolutionContext context,
            Set<PlaceClass> classes,
            List<List<Place>> within,
            List<Place> company) {
        var scales = new Ranking.Scales(context, classes, within, company);
        return new Verdict.Ranked(
                ranking.rank(matches, scales), place -> ranking.isWithin(place, scales), within);
    }

    /// One toponym under way; remembers why readings led nowhere.
    private final class Attempt {
        private final ResolutionContext context;
        private final List<Place> company;
        private final Verdict verdict;
        private final Optional<Place> home;
        private Optional<Resolution> failure = Optional.empty();

        Attempt(
                ResolutionContext context,
                List<Place> company,
                Verdict verdict,
                Optional<Place> home) {
            this.context = context;
            this.company = company;
            this.verdict = verdict;
            this.home = home;
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
            Verdict.Ranked ranked = rank(matches, context, classes, reading.within(), company);
            Resolution answer = verdict.named(ranked);
            if (!asked.classes().isEmpty()
                    && answer instanceof Resolution.Resolved resolved
                    && !asked.classes().contains(resolved.chosen().place().placeClass())) {
                Place named = resolved.chosen().place();
                boolean finer =
                        asked.classes().stream()
                                .allMatch(c -> c.precision().compareTo(named.precision()) < 0);
                answer =
                        finer
                                ? kindIn(List.of(named), List.of(List.of(named)), asked)
                                : verdict.wrongKind(ranked, asked.classes());
            }
            return kept(answer);
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
            List<Place> towns = company.stream().filter(p -> p.placeClass().isPopulated()).toList();
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
            var scales = new Ranking.Scales(context, Set.of(), within, List.of());
            List<Place> inAll = places.stream().filter(p -> ranking.isWithin(p, scales)).toList();
            return inAll.isEmpty() ? places : inAll;
        }

        private List<Place> inside(Place whole, Asked asked) {
            return surroundings.inside(whole, asked.classes(), context.at());
        }

        /// Something unknown in a known place: the known place stands for it.
        Optional<Resolution> containers(List<Reading> readings) {
            return readings.stream()
                    .filter(r -> !r.within().isEmpty() && !r.asked().isDescription())
                    .findFirst()
                    .map(
                            r ->
                                    verdict.container(
                                            rankDescribed(
                                                    inAll(r.wholes(), r.within()), List.of())))
                    .filter(r -> failure.isEmpty());
        }

        private Verdict.Ranked rankDescribed(List<Place> places, List<List<Place>> within) {
            return rank(
                    places.stream().map(Resolver::described).toList(),
                    context,
                    Set.of(),
                    within,
                    company);
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
    }
}
