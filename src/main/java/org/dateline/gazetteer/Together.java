package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The toponyms of one text under way: first each by itself, then as often as it takes each in the
/// company of what the others seem to mean.
final class Together {
    /// The choices settle after two rounds; a third has not changed any text that was measured.
    private static final int ROUNDS = 2;

    private static final int MAX_COMPANY = 40;
    private static final int OFTEN = 4;

    private final NameIndex names;
    private final Ties ties;
    private final ResolutionContext context;

    Together(NameIndex names, Ties ties, ResolutionContext context) {
        this.names = names;
        this.ties = ties;
        this.context = context;
    }

    List<Resolution> resolve(List<String> toponyms, Resolver resolver) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        toponyms.forEach(toponym -> counts.merge(toponym, 1, Integer::sum));
        Map<String, Resolver.Prepared> prepared = new LinkedHashMap<>();
        Map<String, Resolution> answers = new LinkedHashMap<>();
        for (String toponym : counts.keySet()) {
            var verdict = new Verdict(Resolver.excerpt(toponym), context);
            Optional<Resolution> refusal = resolver.refusal(toponym, verdict);
            if (refusal.isPresent()) {
                answers.put(toponym, refusal.get());
                continue;
            }
            String text = NameForms.visible(toponym).strip();
            prepared.put(toponym, resolver.prepare(text, context, verdict, 0, names, ties));
        }
        var nobody = new Company(List.of(), ties);
        prepared.forEach((toponym, p) -> answers.put(toponym, p.resolve(nobody)));
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Company.Member> members = members(answers, counts);
            prepared.forEach(
                    (toponym, p) -> answers.put(toponym, p.resolve(others(toponym, members))));
        }
        return toponyms.stream().map(t -> answers.getOrDefault(t, unknown())).toList();
    }

    private Resolution unknown() {
        return new Verdict("", context).unresolved(Because.say("unresolved.empty"));
    }

    /// What each toponym seems to mean: the surer, the more prominent and the more often it is
    /// named, the heavier.
    private static Map<String, Company.Member> members(
            Map<String, Resolution> answers, Map<String, Integer> counts) {
        Map<String, Company.Member> members = new LinkedHashMap<>();
        answers.forEach(
                (toponym, answer) ->
                        best(answer)
                                .ifPresent(
                                        candidate -> {
                                            int count = counts.getOrDefault(toponym, 1);
                                            double often =
                                                    Math.min(1, 0.6 + 0.4 * (count - 1) / OFTEN);
                                            double sure = certainty(answer.receipt().candidates());
                                            members.put(
                                                    toponym,
                                                    new Company.Member(
                                                            candidate.place(),
                                                            often * (0.2 + 0.8 * sure)));
                                        }));
        return members;
    }

    private static double certainty(List<Candidate> candidates) {
        double lead =
                candidates.size() < 2
                        ? Verdict.LEAD
                        : candidates.get(0).score() - candidates.get(1).score();
        return Math.clamp(lead / Verdict.LEAD, 0, 1);
    }

    private static Optional<Candidate> best(Resolution answer) {
        return switch (answer) {
            case Resolution.Resolved r -> Optional.of(r.chosen());
            case Resolution.Ambiguous a -> Optional.of(a.candidates().getFirst());
            case Resolution.Unresolved u -> Optional.empty();
        };
    }

    /// What all others mean, the heaviest first; each place once.
    private Company others(String toponym, Map<String, Company.Member> members) {
        Map<String, Company.Member> others = new LinkedHashMap<>();
        members.forEach(
                (other, member) -> {
                    if (!other.equals(toponym)) {
                        others.merge(
                                member.place().id(),
                                member,
                                (a, b) -> a.weight() >= b.weight() ? a : b);
                    }
                });
        List<Company.Member> heaviest = new ArrayList<>(others.values());
        heaviest.sort(Comparator.comparingDouble(Company.Member::weight).reversed());
        return new Company(heaviest.subList(0, Math.min(heaviest.size(), MAX_COMPANY)), ties);
    }
}
