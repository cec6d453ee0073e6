package org.dateline.ingest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.event.Category;
import org.dateline.event.ClaimedTime;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.event.Situation;
import org.dateline.event.TroopStage;
import org.dateline.report.Claim;
import org.dateline.report.Lapse;
import org.dateline.report.Mention;
import org.dateline.report.Report;
import org.dateline.time.Interval;
import org.dateline.time.When;
import tools.jackson.databind.JsonNode;

/// Reads `events.json`: what happened according to whom, with every toponym bound.
final class EventsFile {
    static final String NAME = "events.json";
    static final List<Set<String>> LISTS = List.of(Set.of("events"), Set.of("claims"));

    private final JsonDocument document;
    private final Situation situation;
    private final Map<String, Report> reports;
    private final Binder binder;
    private final Map<String, Integer> linesOfEvents = new HashMap<>();
    private final Map<String, Integer> linesOfClaims = new HashMap<>();

    /// @param document one that fits its schema
    EventsFile(
            JsonDocument document,
            Situation situation,
            Map<String, Report> reports,
            Binder binder) {
        this.document = document;
        this.situation = situation;
        this.reports = reports;
        this.binder = binder;
    }

    /// All toponyms that a report names, by its id: what else a text names helps to tell which
    /// place it means.
    static Map<String, List<String>> toponymsByReport(JsonDocument document) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (JsonNode event : document.root().path("events")) {
            for (JsonNode claim : event.path("claims")) {
                Set<String> toponyms =
                        found.computeIfAbsent(
                                claim.path("report").asString(""), r -> new LinkedHashSet<>());
                Named.in(claim).forEach(named -> toponyms.add(named.asked()));
            }
        }
        Map<String, List<String>> lists = new HashMap<>();
        found.forEach((report, toponyms) -> lists.put(report, List.copyOf(toponyms)));
        return lists;
    }

    List<Event> read() {
        List<Event> events = new ArrayList<>();
        for (JsonNode event : document.root().path("events")) {
            event(new Fields(document, event)).ifPresent(events::add);
        }
        return events;
    }

    private Optional<Event> event(Fields fields) {
        String id = fields.text("id");
        if (isTaken(id, linesOfEvents, fields, "event")) {
            return Optional.empty();
        }
        List<Claim> claims = new ArrayList<>();
        Set<Location> locations = new LinkedHashSet<>();
        for (JsonNode claim : fields.object().path("claims")) {
            claim(new Fields(document, claim), locations).ifPresent(claims::add);
        }
        if (claims.isEmpty()) {
            fields.reject("none of its claims could be kept");
            return Optional.empty();
        }
        return Optional.of(
                Event.of(
                        id,
                        fields.constant("category", Category.class).orElseThrow(),
                        fields.text("title"),
                        time(fields),
                        locations,
                        claims,
                        fields.constant("stage", TroopStage.class)));
    }

    /// The time that the file sets for the event, whatever its claims say.
    private Optional<ClaimedTime> time(Fields event) {
        if (!event.has("when")) {
            return Optional.empty();
        }
        Fields set = new Fields(document, event.object().path("when"));
        return set.when("edtf", set.zone("zone").orElse(situation.zone()))
                .map(when -> new ClaimedTime(when, false));
    }

    private Optional<Claim> claim(Fields fields, Set<Location> locations) {
        String id = fields.text("id");
        String report = fields.text("report");
        if (!reports.containsKey(report)) {
            fields.reject("report", "no report has this id; the claim is left out with it");
            return Optional.empty();
        }
        if (isTaken(id, linesOfClaims, fields, "claim")) {
            return Optional.empty();
        }
        Optional<ZoneId> zone = fields.zone("zone");
        List<Named> where = Named.in(fields.object()).distinct().toList();
        Instant about = about(fields, zone.orElse(situation.zone()));
        List<Location> bound =
                where.stream()
                        .flatMap(n -> binder.bind(id, report, n.mention, n.asked, about).stream())
                        .toList();
        locations.addAll(bound);
        ZoneId civil =
                zone.orElseGet(
                        () -> bound.isEmpty() ? situation.zone() : bound.getFirst().place().zone());
        return Optional.of(
                new Claim(
                        id,
                        report,
                        fields.text("says"),
                        fields.optional("attributedTo"),
                        fields.when("when", civil),
                        where.stream().map(Named::mention).distinct().toList(),
                        Figures.read(fields),
                        fields.optional("note"),
                        lapse(fields, civil)));
    }

    private Optional<Lapse> lapse(Fields claim, ZoneId zone) {
        if (!claim.has("lapse")) {
            return Optional.empty();
        }
        Fields fields = new Fields(document, claim.object().path("lapse"));
        return fields.when("since", zone)
                .map(
                        since ->
                                new Lapse(
                                        fields.constant("kind", Lapse.Kind.class).orElseThrow(),
                                        since.earliest(),
                                        fields.text("because"),
                                        fields.optional("by")));
    }

    /// When the claim speaks of its places: its own time, read in a zone that is near enough.
    private Instant about(Fields claim, ZoneId zone) {
        return claim.roughly("when", zone)
                .map(When::earliest)
                .filter(Interval.OPEN_START::isBefore)
                .orElse(situation.period().start());
    }

    /// A toponym of a claim.
    ///
    /// @param asked what the gazetteer is asked for: the toponym, and where the file says what it
    ///   lies within, that after a comma
    private record Named(Mention mention, String asked) {

        static Stream<Named> in(JsonNode claim) {
            return claim.path("where").valueStream().map(Named::of);
        }

        private static Named of(JsonNode where) {
            if (where.isString()) {
                return new Named(new Mention(where.asString(), Mention.Role.AT), where.asString());
            }
            String toponym = where.path("toponym").asString("");
            Optional<Mention.Role> role =
                    Fields.named(where.path("role").asString(""), Mention.Role.class);
            String asked =
                    where.has("within")
                            ? toponym + ", " + where.path("within").asString("")
                            : toponym;
            return new Named(new Mention(toponym, role.orElse(Mention.Role.AT)), asked);
        }
    }

    private static boolean isTaken(
            String id, Map<String, Integer> lines, Fields fields, String what) {
        Integer first = lines.putIfAbsent(id, fields.line());
        if (first != null) {
            fields.reject(
                    "another "
                            + what
                            + " has the id \""
                            + id
                            + "\" (line "
                            + first
                            + "); the first one counts");
        }
        return first != null;
    }
}
