package org.dateline.intake;

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
import org.dateline.event.Change;
import org.dateline.event.ClaimedTime;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.event.PlaceName;
import org.dateline.event.Situation;
import org.dateline.gazetteer.Candidate;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Resolution;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.ingest.Binder;
import org.dateline.report.Claim;
import org.dateline.report.Mention;
import org.dateline.time.Interval;

/// Makes events of drafts: their toponyms stand for what the gazetteer or the user says, their
/// coordinates stay those of the file.
final class DraftBinder {
    /// A place of the gazetteer that lies farther from the coordinates of the file is another one.
    private static final double SAME_PLACE_METRES = 50_000;

    private static final int CANDIDATES_KEPT = 3;
    private static final int MOST_SPOTS = 20_000;

    private final Situation situation;
    private final Mapping mapping;
    private final Toponyms toponyms;
    private final Gazetteer gazetteer;
    private final ReportBook reports;
    private final Map<String, BoundPlace> copies = new HashMap<>();
    private final Map<Spotted, BoundPlace> standing =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Spotted, BoundPlace> eldest) {
                    return size() > MOST_SPOTS;
                }
            };
    private final Map<String, Binding> receipts = new HashMap<>();
    private final Digests digests = new Digests();

    DraftBinder(
            Situation situation,
            Mapping mapping,
            Toponyms toponyms,
            Gazetteer gazetteer,
            ReportBook reports) {
        this.situation = situation;
        this.mapping = mapping;
        this.toponyms = toponyms;
        this.gazetteer = gazetteer;
        this.reports = reports;
    }

    /// Coordinates of the file under one name.
    private record Spotted(Position position, String key, Optional<SpatialPrecision> precision) {}

    Change.Bound bind(Draft draft) {
        String claimId = draft.id() + "-c";
        List<Location> locations = new ArrayList<>();
        List<Mention> unplaced = new ArrayList<>();
        List<Binding> bindings = new ArrayList<>();
        Instant at =
                draft.when()
                        .map(w -> w.earliest())
                        .filter(Interval.OPEN_START::isBefore)
                        .orElse(situation.period().start());
        List<Mention> where = new ArrayList<>();
        draft.place()
                .ifPresent(
                        spot ->
                                bind(
                                        spot,
                                        Mention.Role.AT,
                                        claimId,
                                        at,
                                        where,
                                        locations,
                                        unplaced,
                                        bindings));
        for (int i = 0; i < draft.ends().size(); i++) {
            Mention.Role role = i == 0 ? Mention.Role.ORIGIN : Mention.Role.DESTINATION;
            bind(draft.ends().get(i), role, claimId, at, where, locations, unplaced, bindings);
        }
        var claim =
                new Claim(
                        claimId,
                        reports.report(draft).id(),
                        draft.says(),
                        draft.attributedTo(),
                        draft.when(),
                        where,
                        draft.figure(),
                        Optional.empty());
        var event =
                new Event(
                        draft.id(),
                        draft.category(),
                        draft.title(),
                        ClaimedTime.of(draft.when().stream().toList()),
                        locations,
                        unplaced,
                        List.of(claim));
        return new Change.Bound(event, bindings);
    }

    private void bind(
            Draft.Spot spot,
            Mention.Role role,
            String claim,
            Instant at,
            List<Mention> where,
            List<Location> locations,
            List<Mention> unplaced,
            List<Binding> bindings) {
        String written = spot.toponym().isEmpty() ? coordinates(spot.position()) : spot.toponym();
        var mention = new Mention(written, role);
        where.add(mention);
        Optional<Location> location = location(spot, mention);
        location.ifPresentOrElse(locations::add, () -> unplaced.add(mention));
        if (!spot.toponym().isEmpty()) {
            bindings.add(receipt(spot, claim, location, at));
        }
    }

    private static String coordinates(Optional<Position> position) {
        return position.map(p -> String.format(Locale.ROOT, "%.4f, %.4f", p.lon(), p.lat()))
                .orElse("");
    }

    private Optional<Location> location(Draft.Spot spot, Mention mention) {
        Optional<Resolution> resolution = toponyms.resolution(spot.key());
        if (spot.position().isPresent()) {
            return Optional.of(fromFile(spot, spot.position().get(), resolution, mention));
        }
        String decided = mapping.places().get(spot.key());
        if (decided != null) {
            return gazetteer.place(decided).map(p -> new Location(mention, copy(p), 1));
        }
        return resolution
                .flatMap(
                        r ->
                                r instanceof Resolution.Resolved known
                                        ? Optional.of(known.chosen())
                                        : Optional.<Candidate>empty())
                .map(c -> new Location(mention, copy(c.place()), Math.clamp(c.score(), 0, 1)));
    }

    private BoundPlace copy(Place place) {
        return copies.computeIfAbsent(place.id(), id -> Binder.copy(place));
    }

    /// The coordinates of the file under the names of the place that lies there.
    private Location fromFile(
            Draft.Spot spot, Position position, Optional<Resolution> resolution, Mention mention) {
        var key = new Spotted(position, spot.key(), spot.known().map(Scheme.Known::precision));
        BoundPlace place =
                standing.computeIfAbsent(
                        key,
                        k ->
                                standing(
                                        spot,
                                        position,
                                        resolution.flatMap(r -> Toponyms.nearest(r, position)),
                                        mention));
        return new Location(mention, place, spot.known().map(Scheme.Known::confidence).orElse(0.9));
    }

    private BoundPlace standing(
            Draft.Spot spot, Position position, Optional<Toponyms.Near> nearest, Mention mention) {
        boolean area = spot.known().map(k -> k.precision().isArea()).orElse(false);
        Optional<Place> same =
                nearest.filter(n -> area || n.metres() <= SAME_PLACE_METRES)
                        .map(n -> n.candidate().place());
        Optional<SpatialPrecision> stated = spot.known().map(Scheme.Known::precision);
        SpatialPrecision precision =
                stated.or(() -> same.map(Place::precision)).orElse(SpatialPrecision.LOCALITY);
        String id =
                "xy:"
                        + digests.of(
                                List.of(
                                        position.lon() + "",
                                        position.lat() + "",
                                        spot.key(),
                                        precision.name()));
        if (same.isPresent()) {
            BoundPlace known = copy(same.get());
            return new BoundPlace(
                    id,
                    known.names(),
                    position,
                    precision,
                    precision.isArea() ? known.area() : Optional.empty(),
                    known.country(),
                    known.zone());
        }
        ZoneId zone = situation.zone();
        return new BoundPlace(
                id,
                List.of(new PlaceName("en", mention.toponym(), Interval.ALL)),
                position,
                precision,
                Optional.empty(),
                Optional.empty(),
                zone);
    }

    private Binding receipt(
            Draft.Spot spot, String claim, Optional<Location> location, Instant at) {
        Binding asked =
                receipts.computeIfAbsent(
                        spot.key(),
                        key ->
                                toponyms.resolution(key)
                                        .map(r -> best(Binder.binding("", spot.toponym(), r, at)))
                                        .orElseGet(
                                                () ->
                                                        new Binding(
                                                                "",
                                                                spot.toponym(),
                                                                Binding.Outcome.UNRESOLVED,
                                                                List.of(),
                                                                "Not asked.")));
        String because = asked.because();
        if (spot.position().isPresent()) {
            because = fromFile(spot, spot.position().get());
        } else if (mapping.places().containsKey(spot.key())) {
            because = "Chosen by hand for every row of the file that names it.";
        }
        Binding.Outcome outcome =
                location.isPresent()
                        ? Binding.Outcome.RESOLVED
                        : asked.outcome() == Binding.Outcome.RESOLVED
                                ? Binding.Outcome.UNRESOLVED
                                : asked.outcome();
        return new Binding(claim, spot.toponym(), outcome, asked.candidates(), because);
    }

    private static Binding best(Binding all) {
        return new Binding(
                all.claim(),
                all.toponym(),
                all.outcome(),
                all.candidates().stream().limit(CANDIDATES_KEPT).toList(),
                all.because());
    }

    private String fromFile(Draft.Spot spot, Position position) {
        return "The position is that of the file. "
                + toponyms.resolution(spot.key())
                        .flatMap(r -> Toponyms.nearest(r, position))
                        .map(
                                n ->
                                        "The gazetteer has "
                                                + n.candidate()
                                                        .place()
                                                        .name("en", situation.period().start())
                                                + " "
                                                + away(n.metres())
                                                + ".")
                        .orElse("The gazetteer knows no place of this name.");
    }

    /// `12 km away`, or `at the same spot`.
    static String away(double metres) {
        return metres < 1_000
                ? "less than 1 km away"
                : String.format(Locale.ROOT, "%,d km away", Math.round(metres / 1000));
    }
}
