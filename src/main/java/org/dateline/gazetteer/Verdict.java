package org.dateline.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Decides from ranked candidates, and writes the receipt.
final class Verdict {
    /// Below this score nobody is near enough.
    static final double RESOLVES_FROM = 0.55;

    /// Whoever leads by less is not chosen.
    static final double LEAD = 0.07;

    private static final int MAX_SHOWN = 10;

    private final String asked;
    private final ResolutionContext context;

    Verdict(String asked, ResolutionContext context) {
        this.asked = asked;
        this.context = context;
    }

    /// Candidates, best first, and what the toponym says they lie in.
    ///
    /// @param isAround whether a town lies in another place that has its middle there too: then it
    ///   does not matter which of them is meant
    record Ranked(
            List<Candidate> candidates,
            Predicate<Place> isWithin,
            BiPredicate<Place, Place> isAround,
            List<List<Place>> within) {}

    /// One leads, or several are as likely, or none will do.
    Resolution named(Ranked ranked) {
        Candidate best = ranked.candidates().getFirst();
        if (!ranked.within().isEmpty() && !ranked.isWithin().test(best.place())) {
            return unresolved(
                    ranked,
                    Because.say(
                            "unresolved.elsewhere",
                            name(best),
                            ranked.within().getFirst().getFirst().newestName("en")));
        }
        if (best.score() < RESOLVES_FROM) {
            return unresolved(ranked, Because.say("unresolved.weak", name(best)));
        }
        List<Candidate> close =
                ranked.candidates().stream().filter(c -> c.score() > best.score() - LEAD).toList();
        List<Candidate> rivals =
                close.stream()
                        .filter(c -> !ranked.isAround().test(best.place(), c.place()))
                        .toList();
        if (rivals.size() > 1) {
            String because = Because.say("ambiguous", names(rivals), name(rivals.getLast()));
            return new Resolution.Ambiguous(rivals, receipt(ranked, because));
        }
        String because =
                close.size() > 1
                        ? Because.say("resolved.around", name(best), name(close.get(1)))
                        : lead(ranked.candidates());
        return new Resolution.Resolved(best, true, receipt(ranked, because));
    }

    /// What is meant lies in the best candidate, and is not known more exactly.
    Resolution container(Ranked ranked) {
        if (!(named(ranked) instanceof Resolution.Resolved resolved)) {
            return named(ranked);
        }
        String because = Because.say("resolved.container", name(resolved.chosen()));
        return new Resolution.Resolved(resolved.chosen(), false, receipt(ranked, because));
    }

    Resolution wrongKind(Ranked ranked, Set<PlaceClass> classes) {
        String kinds =
                classes.stream().map(PlaceClass::code).sorted().collect(Collectors.joining(", "));
        return unresolved(
                ranked,
                Because.say("unresolved.kind", name(ranked.candidates().getFirst()), kinds));
    }

    Resolution unresolved(String because) {
        return new Resolution.Unresolved(new Receipt(asked, context, List.of(), because));
    }

    private Resolution unresolved(Ranked ranked, String because) {
        return new Resolution.Unresolved(receipt(ranked, because));
    }

    private Receipt receipt(Ranked ranked, String because) {
        return new Receipt(
                asked, context, ranked.candidates().stream().limit(MAX_SHOWN).toList(), because);
    }

    private String lead(List<Candidate> candidates) {
        Candidate best = candidates.getFirst();
        if (candidates.size() == 1) {
            return Because.say("resolved.only", name(best));
        }
        double lead = best.score() - candidates.get(1).score();
        return Because.say(
                "resolved.best",
                name(best),
                name(candidates.get(1)),
                String.format(Locale.ROOT, "%.2f", lead));
    }

    private String names(List<Candidate> rivals) {
        return rivals.stream()
                .limit(rivals.size() - 1)
                .map(this::name)
                .collect(Collectors.joining(", "));
    }

    private String name(Candidate candidate) {
        Place place = candidate.place();
        return context.at().map(at -> place.name("en", at)).orElseGet(() -> place.newestName("en"))
                + " ("
                + place.id()
                + ")";
    }
}
