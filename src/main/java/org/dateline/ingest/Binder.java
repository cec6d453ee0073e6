package org.dateline.ingest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.Binding;
import org.dateline.event.BoundPlace;
import org.dateline.event.Location;
import org.dateline.event.PlaceName;
import org.dateline.gazetteer.Candidate;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Receipt;
import org.dateline.gazetteer.Resolution;
import org.dateline.gazetteer.ResolutionContext;
import org.dateline.gazetteer.ScorePart;
import org.dateline.gazetteer.Toponym;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.report.Mention;
import org.dateline.time.Interval;

/// Binds toponyms to places through the gazetteer, and keeps a receipt for each.
public final class Binder {
    private final Gazetteer gazetteer;
    private final Optional<String> home;
    private final Map<String, List<String>> named;
    private final Map<String, BoundPlace> places = new HashMap<>();
    private final Map<Question, Resolution> answers = new HashMap<>();
    private final Map<List<String>, Binding> bindings = new LinkedHashMap<>();

    /// What decides how a toponym is resolved within one situation; asked once.
    private record Question(String report, String asked, Instant at) {}

    /// @param home the country that the situation is about
    /// @param named all toponyms of a report, by its id
    public Binder(Gazetteer gazetteer, Optional<String> home, Map<String, List<String>> named) {
        this.gazetteer = gazetteer;
        this.home = home;
        this.named = named;
    }

    /// The place that is meant, or nothing where that cannot be told.
    ///
    /// @param asked the toponym with whatever tells it from others of its name
    /// @param at when the claim says that it happened
    public Optional<Location> bind(
            String claim, String report, Mention mention, String asked, Instant at) {
        Resolution resolution =
                answers.computeIfAbsent(new Question(report, asked, at), this::resolve);
        bindings.putIfAbsent(
                List.of(claim, mention.toponym()),
                binding(claim, mention.toponym(), resolution, at));
        return switch (resolution) {
            case Resolution.Resolved resolved ->
                    Optional.of(
                            new Location(
                                    mention,
                                    bound(resolved.chosen().place()),
                                    Math.clamp(resolved.chosen().score(), 0, 1)));
            case Resolution.Ambiguous ambiguous -> Optional.empty();
            case Resolution.Unresolved unresolved -> Optional.empty();
        };
    }

    /// The place that somebody chose, whatever the gazetteer would have. The receipt keeps what it
    /// would have.
    public Location choose(
            String claim, String report, Mention mention, String asked, Instant at, Place chosen) {
        Resolution resolution =
                answers.computeIfAbsent(new Question(report, asked, at), this::resolve);
        Binding weighed = binding(claim, mention.toponym(), resolution, at);
        List<Binding.Candidate> candidates = new ArrayList<>();
        Optional<Binding.Candidate> known =
                weighed.candidates().stream().filter(c -> c.place().equals(chosen.id())).findAny();
        candidates.add(
                known.orElseGet(
                        () ->
                                new Binding.Candidate(
                                        chosen.id(), chosen.name("en", at), 0, List.of())));
        weighed.candidates().stream()
                .filter(c -> !c.place().equals(chosen.id()))
                .forEach(candidates::add);
        bindings.putIfAbsent(
                List.of(claim, mention.toponym()),
                new Binding(
                        claim,
                        mention.toponym(),
                        Binding.Outcome.RESOLVED,
                        candidates,
                        "chosen by hand; the gazetteer said: " + weighed.because()));
        return new Location(mention, bound(chosen), 1);
    }

    /// A spot on the map that somebody pointed at; it is no place of the gazetteer.
    public Location place(
            String claim,
            Mention mention,
            Position position,
            SpatialPrecision precision,
            ZoneId zone) {
        String spot = String.format(Locale.ROOT, "%.4f,%.4f", position.lon(), position.lat());
        bindings.putIfAbsent(
                List.of(claim, mention.toponym()),
                new Binding(
                        claim,
                        mention.toponym(),
                        Binding.Outcome.RESOLVED,
                        List.of(
                                new Binding.Candidate(
                                        "at:" + spot, mention.toponym(), 1, List.of())),
                        "placed by hand on the map, at longitude and latitude " + spot));
        return new Location(
                mention,
                new BoundPlace(
                        "at:" + spot,
                        List.of(new PlaceName("und", mention.toponym(), Interval.ALL)),
                        position,
                        precision,
                        Optional.empty(),
                        Optional.empty(),
                        zone),
                1);
    }

    /// A place that stays as it was bound before, with its receipt.
    public void keep(String claim, List<Binding> receipts) {
        receipts.forEach(
                receipt -> bindings.putIfAbsent(List.of(claim, receipt.toponym()), receipt));
    }

    private Resolution resolve(Question question) {
        List<String> others =
                named.getOrDefault(question.report, List.of()).stream()
                        .filter(toponym -> !toponym.equals(question.asked))
                        .toList();
        ResolutionContext context = ResolutionContext.NONE.at(question.at).alsoNamed(others);
        return gazetteer.resolve(question.asked, home.map(context::home).orElse(context));
    }

    /// One for each toponym of each claim, in the order of the file.
    public List<Binding> bindings() {
        return new ArrayList<>(bindings.values());
    }

    /// The receipt of a resolution, as it is kept with a claim.
    public static Binding binding(String claim, String toponym, Resolution resolution, Instant at) {
        Receipt receipt = resolution.receipt();
        return new Binding(
                claim,
                toponym,
                switch (resolution) {
                    case Resolution.Resolved resolved -> Binding.Outcome.RESOLVED;
                    case Resolution.Ambiguous ambiguous -> Binding.Outcome.AMBIGUOUS;
                    case Resolution.Unresolved unresolved -> Binding.Outcome.UNRESOLVED;
                },
                receipt.candidates().stream().map(c -> candidate(c, at)).toList(),
                receipt.because());
    }

    private static Binding.Candidate candidate(Candidate candidate, Instant at) {
        return new Binding.Candidate(
                candidate.place().id(),
                candidate.place().name("en", at),
                candidate.score(),
                candidate.parts().stream().map(Binder::reason).toList());
    }

    private static String reason(ScorePart part) {
        return String.format(Locale.ROOT, "%s %+.2f", part.because(), part.points());
    }

    private BoundPlace bound(Place place) {
        return places.computeIfAbsent(place.id(), id -> copy(place));
    }

    /// What an event remembers of a place.
    public static BoundPlace copy(Place place) {
        return new BoundPlace(
                place.id(),
                place.names().stream()
                        .filter(Toponym::isLabel)
                        .map(n -> new PlaceName(n.language(), n.text(), n.inUse()))
                        .toList(),
                place.position(),
                place.precision(),
                place.area(),
                place.country(),
                place.zone());
    }
}
