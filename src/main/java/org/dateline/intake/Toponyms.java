package org.dateline.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.event.Situation;
import org.dateline.gazetteer.Candidate;
import org.dateline.gazetteer.Criterion;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Resolution;
import org.dateline.gazetteer.ResolutionContext;
import org.dateline.geo.Geodesics;
import org.dateline.geo.Position;

/// The different toponyms of a file, each asked once for all rows that name it.
public final class Toponyms {
    private static final int TOGETHER = 150;
    private static final int MOST = 200_000;

    /// A candidate whose score is so little lower might as well have been meant.
    private static final double NEAR = 0.12;

    private static final double SAME_LETTERS = 0.999;

    private Function<Place, String> written = place -> place.newestName("en");
    private final Map<String, Counted> counted = new LinkedHashMap<>();
    private final Map<String, Resolution> resolved = new LinkedHashMap<>();

    private static final class Counted {
        private int rows;
        private int bare;
        private double farthest;
        private Optional<Position> position = Optional.empty();
    }

    /// One toponym and what it seems to mean.
    ///
    /// @param key the toponym as written, and after commas what it lies in
    /// @param rows that name it
    /// @param bare how many of them give no coordinates, so that the gazetteer decides
    /// @param metresAway from the coordinates that the file gives first to the likeliest place
    public record Asked(
            String key, int rows, int bare, Resolution resolution, Optional<Double> metresAway) {

        /// Whether the user has to say which place is meant.
        public boolean isOpen() {
            return bare > 0 && !(resolution instanceof Resolution.Resolved);
        }

        /// Whether it was resolved, but from another spelling or with another candidate near.
        public boolean isDoubtful() {
            return bare > 0
                    && resolution instanceof Resolution.Resolved known
                    && (isRespelled(known.chosen())
                            || resolution.receipt().candidates().stream()
                                    .filter(
                                            c ->
                                                    !c.place()
                                                            .id()
                                                            .equals(known.chosen().place().id()))
                                    .anyMatch(c -> c.score() > known.chosen().score() - NEAR));
        }

        private static boolean isRespelled(Candidate chosen) {
            return chosen.parts().stream()
                    .anyMatch(p -> p.criterion() == Criterion.NAME && p.value() < SAME_LETTERS);
        }
    }

    void add(Draft draft) {
        draft.place().ifPresent(this::add);
        draft.ends().forEach(this::add);
    }

    private void add(Draft.Spot spot) {
        if (spot.toponym().isEmpty()
                || counted.size() >= MOST && !counted.containsKey(spot.key())) {
            return;
        }
        Counted c = counted.computeIfAbsent(spot.key(), k -> new Counted());
        c.rows++;
        c.bare += spot.position().isEmpty() ? 1 : 0;
        if (c.position.isEmpty()) {
            c.position = spot.position();
        }
    }

    /// Asks for all of them: those that stand most often first, each in the company of others.
    void resolve(Gazetteer gazetteer, Situation situation, Optional<Instant> at, Work work) {
        written = place -> PlaceLine.of(gazetteer, place, at);
        List<String> keys =
                counted.entrySet().stream()
                        .sorted(
                                Comparator.comparing(
                                        (Map.Entry<String, Counted> e) -> -e.getValue().rows))
                        .map(Map.Entry::getKey)
                        .toList();
        ResolutionContext context =
                ResolutionContext.NONE.at(at.orElse(situation.period().start()));
        Optional<String> home = situation.homeCountries().stream().findFirst();
        for (int i = 0; i < keys.size(); i += TOGETHER) {
            work.reached(Work.Stage.TOPONYMS, (double) i / keys.size());
            List<String> part = keys.subList(i, Math.min(keys.size(), i + TOGETHER));
            List<Resolution> answers =
                    gazetteer.resolve(part, home.map(context::home).orElse(context));
            for (int k = 0; k < part.size(); k++) {
                resolved.put(part.get(k), answers.get(k));
            }
        }
    }

    /// A place with what it lies in, under the names of the time of the rows.
    public String described(Place place) {
        return written.apply(place);
    }

    Optional<Resolution> resolution(String key) {
        return Optional.ofNullable(resolved.get(key));
    }

    /// The most frequent first.
    public List<Asked> asked() {
        List<Asked> all = new ArrayList<>();
        resolved.forEach(
                (key, resolution) -> {
                    Counted c = counted.get(key);
                    if (c != null) {
                        Optional<Double> away =
                                c.position.flatMap(
                                        p ->
                                                resolution.receipt().candidates().stream()
                                                        .map(
                                                                k ->
                                                                        Geodesics.metres(
                                                                                p,
                                                                                k.place()
                                                                                        .position()))
                                                        .min(Comparator.naturalOrder()));
                        all.add(new Asked(key, c.rows, c.bare, resolution, away));
                    }
                });
        return all;
    }

    /// The candidate that lies nearest to a position, with how far, where there is one.
    static Optional<Near> nearest(Resolution resolution, Position position) {
        return resolution.receipt().candidates().stream()
                .map(c -> new Near(c, Geodesics.metres(position, c.place().position())))
                .min(Comparator.comparing(Near::metres));
    }

    record Near(Candidate candidate, double metres) {}
}
