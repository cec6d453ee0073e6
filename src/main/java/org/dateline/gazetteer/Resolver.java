package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    Resolver(NameIndex index, Surroundings surroundings, ClassWords words) {
        this.index = index;
        this.surroundings = surroundings;
        this.words = words;
    }

    Resolution resolve(String toponym, ResolutionContext context) {
        var verdict = new Verdict(excerpt(toponym), context);
        return refusal(toponym, verdict)
                .orElseGet(() -> resolve(NameForms.visible(toponym).strip(), context, verdict, 0));
    }

    /// All toponyms of one text, each in the company of the others.
    List<Resolution> resolveTogether(List<String> toponyms, ResolutionContext context) {
        var together =
                new Together(
                        new RememberedNames(index), new Ties(surroundings, context.at()), context);
        return together.resolve(toponyms, this);
    }

    /// Why something is no toponym, whatever the gazetteer holds.
    Optional<Resolution> refusal(String toponym, Verdict verdict) {
        boolean isLong =
                toponym.length() > 20 * MAX_LETTERS
                        || NameForms.visible(toponym).length() > MAX_LETTERS;
        if (isLong) {
            return Optional.of(verdict.unresolved(Because.say("unresolved.long")));
        }
        return toponym.codePoints().noneMatch(Character::isLetter)
                ? Optional.of(verdict.unresolved(Because.say("unresolved.empty")))
                : Optional.empty();
    }

    static String excerpt(String toponym) {
        String start = toponym.substring(0, Math.min(toponym.length(), 20 * MAX_LETTERS));
        String visible = NameForms.visible(start);
        return visible.length() <= MAX_LETTERS ? visible : visible.substring(0, MAX_LETTERS) + "…";
    }

    private Resolution resolve(String text, ResolutionContext context, Verdict verdict, int depth) {
        var ties = new Ties(surroundings, context.at());
        Company company = Company.of(depth == 0 ? company(text, context) : List.of(), ties);
        return prepare(text, context, verdict, depth, index, ties).resolve(company);
    }

    /// A toponym read in every way, to be weighed as often as its company changes.
    ///
    /// @param names where its readings are looked up
    Prepared prepare(
            String text,
            ResolutionContext context,
            Verdict verdict,
            int depth,
            NameIndex names,
            Ties ties) {
        Optional<Place> home = context.home().flatMap(surroundings::country);
        if (home.isPresent() && words.isHome(NameForms.of(text).folded())) {
            return company -> attempt(ties, context, company, verdict, home).home(home.get());
        }
        String local = home.map(h -> withHomeNamed(text, h)).orElse(text);
        List<Attempt.Reading> readings = new ArrayList<>();
        for (Asked asked : Asked.readings(local, words)) {
            around(asked, context, depth)
                    .ifPresent(around -> readings.add(new Attempt.Reading(asked, around)));
        }
        return company -> {
            var attempt = attempt(ties, context, company, verdict, home);
            return attempt.named(readings, names::find)
                    .or(() -> attempt.described(readings))
                    .or(() -> attempt.named(readings, names::resembling))
                    .or(() -> attempt.containers(readings, depth == 0))
                    .orElseGet(attempt::failure);
        };
    }

    private Attempt attempt(
            Ties ties,
            ResolutionContext context,
            Company company,
            Verdict verdict,
            Optional<Place> home) {
        return new Attempt(surroundings, ties, context, company, verdict, home);
    }

    /// A toponym whose readings are known.
    interface Prepared {
        Resolution resolve(Company company);
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
}
