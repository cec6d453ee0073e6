package org.dateline.editing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dateline.event.Location;
import org.dateline.event.Situation;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.ingest.Binder;
import org.dateline.report.Claim;
import org.dateline.report.Figure;
import org.dateline.report.Lapse;
import org.dateline.report.Mention;
import org.dateline.time.Edtf;
import org.dateline.time.Interval;
import org.dateline.time.TimeFormatException;
import org.dateline.time.When;

/// Reads the draft of one claim, and binds its toponyms.
final class ClaimReader {
    private static final Pattern METRIC = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final double GREATEST = 1e15;
    private static final int MOST_PLACES = 50;

    private final Situation situation;
    private final Gazetteer gazetteer;
    private final Binder binder;
    private final Predicate<String> reports;
    private final Checks checks;

    /// A claim with the places of its mentions.
    record Placed(Claim claim, List<Location> locations) {}

    ClaimReader(
            Situation situation,
            Gazetteer gazetteer,
            Binder binder,
            Predicate<String> reports,
            Checks checks) {
        this.situation = situation;
        this.gazetteer = gazetteer;
        this.binder = binder;
        this.reports = reports;
        this.checks = checks;
    }

    /// @param at the path of the claim within the draft
    /// @param before the claim as it is stored; what was not touched stays exactly so
    Placed read(String at, String id, ClaimDraft draft, Optional<Claim> before) {
        String report = draft.report();
        if (report.isBlank()) {
            checks.add(at + "/report", "Choose the report that says so.");
        } else if (!reports.test(report)) {
            checks.add(at + "/report", "No report of this situation has this id any more.");
        }
        if (draft.where().size() > MOST_PLACES) {
            checks.add(at + "/where", "At most " + MOST_PLACES + " places are allowed.");
        }
        ZoneId zone = checks.zone(at + "/time/zone", draft.time().zone(), situation.zone());
        Instant about = about(draft, zone);
        List<Location> bound = new ArrayList<>();
        List<Mention> where = new ArrayList<>();
        Set<Mention> seen = new HashSet<>();
        for (int i = 0; i < draft.where().size(); i++) {
            PlaceDraft place = draft.where().get(i);
            String field = at + "/where/" + i;
            String toponym =
                    place.placing() instanceof PlaceDraft.Kept
                            ? place.toponym()
                            : checks.text(field, place.toponym(), 200);
            var mention = new Mention(toponym, place.role());
            if (!seen.add(mention)) {
                checks.add(field, "This place stands here twice.");
            } else if (!toponym.isEmpty()) {
                where.add(mention);
                bound.addAll(bind(field, id, report, mention, place.placing(), about));
            }
        }
        ZoneId civil =
                draft.time().zone().isBlank() && !bound.isEmpty()
                        ? bound.getFirst().place().zone()
                        : zone;
        Claim claim =
                new Claim(
                        id,
                        report,
                        kept(
                                draft.says(),
                                before.map(Claim::says),
                                s -> checks.text(at + "/says", s, 4000)),
                        optional(
                                at + "/attributedTo",
                                draft.attributedTo(),
                                before.flatMap(Claim::attributedTo),
                                300),
                        when(at + "/time", draft.time(), before.flatMap(Claim::when), civil),
                        where,
                        figure(at + "/figure", draft.figure(), before.flatMap(Claim::figure)),
                        optional(at + "/note", draft.note(), before.flatMap(Claim::note), 4000),
                        lapse(at + "/lapse", draft.lapse(), before.flatMap(Claim::lapse)));
        return new Placed(claim, bound);
    }

    private static String kept(
            String typed,
            Optional<String> before,
            java.util.function.UnaryOperator<String> otherwise) {
        return before.filter(typed::equals).orElseGet(() -> otherwise.apply(typed));
    }

    private Optional<String> optional(
            String field, String typed, Optional<String> before, int longest) {
        return typed.equals(before.orElse("")) ? before : checks.optional(field, typed, longest);
    }

    private Optional<When> when(String field, TimeDraft draft, Optional<When> before, ZoneId zone) {
        return TimeDraft.of(before).equals(draft) ? before : checks.time(field, draft, zone);
    }

    /// When the claim speaks of its places: its own time, read in a zone that is near enough.
    private Instant about(ClaimDraft draft, ZoneId zone) {
        try {
            if (!draft.time().isEmpty()) {
                When when = Edtf.read(draft.time().edtf().strip(), draft.time().precision(), zone);
                if (Interval.OPEN_START.isBefore(when.earliest())) {
                    return when.earliest();
                }
            }
        } catch (TimeFormatException | DateTimeException told) {
            // It is told of where the time itself is read.
        }
        return situation.period().start();
    }

    private List<Location> bind(
            String field,
            String claim,
            String report,
            Mention mention,
            PlaceDraft.Placing placing,
            Instant about) {
        switch (placing) {
            case PlaceDraft.ByGazetteer(String within) -> {
                return binder.bind(claim, report, mention, asked(mention, within), about).stream()
                        .toList();
            }
            case PlaceDraft.Chosen(String id) -> {
                Optional<Place> place = gazetteer.place(id);
                if (place.isEmpty()) {
                    checks.add(field, "The gazetteer has no place with the id " + id + ".");
                }
                return place.stream()
                        .map(
                                p ->
                                        binder.choose(
                                                claim,
                                                report,
                                                mention,
                                                mention.toponym(),
                                                about,
                                                p))
                        .toList();
            }
            case PlaceDraft.Pointed(var position, var precision) -> {
                return List.of(binder.place(claim, mention, position, precision, situation.zone()));
            }
            case PlaceDraft.Kept(List<Location> locations, var receipts) -> {
                binder.keep(claim, receipts);
                return locations.stream()
                        .map(l -> new Location(mention, l.place(), l.confidence()))
                        .toList();
            }
        }
    }

    static String asked(Mention mention, String within) {
        return within.isBlank() ? mention.toponym() : mention.toponym() + ", " + within.strip();
    }

    private Optional<Figure> figure(String field, FigureDraft draft, Optional<Figure> before) {
        if (FigureDraft.of(before).equals(draft)) {
            return before;
        }
        if (draft.isEmpty()) {
            return Optional.empty();
        }
        int known = checks.problems().size();
        String metric =
                checks.matching(
                        field + "/metric",
                        draft.metric(),
                        80,
                        METRIC,
                        "Allowed are lower-case letters, digits, hyphens and points, as in"
                                + " deaths.security-forces.");
        OptionalDouble low = number(field + "/low", draft.low());
        OptionalDouble high = number(field + "/high", draft.high());
        String unit = checks.text(field + "/unit", draft.unit(), 60);
        Optional<String> words = checks.optional(field + "/words", draft.words(), 100);
        if (draft.low().isBlank() && draft.high().isBlank()) {
            checks.add(field + "/low", "A figure has a low or a high number, or both.");
        } else if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
            checks.add(field + "/high", "The high number is below the low one.");
        }
        return checks.problems().size() > known
                ? Optional.empty()
                : Optional.of(new Figure(metric, low, high, draft.qualifier(), unit, words));
    }

    private OptionalDouble number(String field, String typed) {
        String text = typed.strip().replaceAll("(?<=\\d)[\\s\\u2009\\u202F](?=\\d{3})", "");
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double number = text.length() > 40 ? Double.NaN : Double.parseDouble(text);
            if (Math.abs(number) <= GREATEST) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException told) {
            // Told below, with numbers that are too great.
        }
        checks.add(field, "This is no number; allowed are numbers such as 18 or 2500.5.");
        return OptionalDouble.empty();
    }

    /// Its moment is read in the zone of the situation, as that of a report: it is told there, not
    /// where the event was.
    private Optional<Lapse> lapse(String field, LapseDraft draft, Optional<Lapse> before) {
        if (LapseDraft.of(before).equals(draft)) {
            return before;
        }
        if (draft.kind().isEmpty()) {
            return Optional.empty();
        }
        if (draft.since().isBlank()) {
            checks.add(
                    field + "/since", "Say from when it no longer stands, as in 2022-01-08T10:00.");
        }
        Optional<When> since =
                checks.time(field + "/since", TimeDraft.of(draft.since()), situation.zone());
        String because = checks.text(field + "/because", draft.because(), 4000);
        return since.map(
                s ->
                        new Lapse(
                                draft.kind().get(),
                                s.earliest(),
                                because,
                                Optional.of(draft.by()).filter(by -> !by.isBlank())));
    }
}
