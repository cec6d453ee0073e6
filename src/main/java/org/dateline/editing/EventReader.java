package org.dateline.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.event.Category;
import org.dateline.event.ClaimedTime;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.event.TroopStage;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.ingest.Binder;
import org.dateline.report.Claim;
import org.dateline.report.Mention;
import org.dateline.report.Report;
import org.dateline.time.When;

/// Reads the draft of an event in the light of the situation that it belongs to.
public final class EventReader {
    private static final int MOST_CLAIMS = 1_000;

    private final DataState state;
    private final Gazetteer gazetteer;

    public EventReader(DataState state, Gazetteer gazetteer) {
        this.state = state;
        this.gazetteer = gazetteer;
    }

    /// The event, with ids for whatever is new; or what is wrong.
    public Read<Event> read(EventDraft draft) {
        var checks = new Checks();
        Optional<Event> before =
                state.events().stream().filter(e -> e.id().equals(draft.id())).findFirst();
        if (!draft.id().isEmpty() && before.isEmpty()) {
            checks.add("", "This event is there no more: somebody withdrew or merged it.");
        }
        String title =
                before.map(Event::title)
                        .filter(draft.title()::equals)
                        .orElseGet(() -> checks.text("title", draft.title(), 300));
        Optional<Category> category = Category.ofCode(draft.category());
        if (category.isEmpty()) {
            checks.add("category", "Choose a category.");
        }
        Optional<TroopStage> stage = TroopStage.ofCode(draft.stage());
        if (stage.isEmpty() && !draft.stage().isBlank()) {
            checks.add("stage", "Choose one of the stages.");
        }
        Optional<ClaimedTime> set = time(draft.time(), before, checks);
        String id = before.map(Event::id).orElseGet(() -> Ids.of(title, "event", this::isEvent));
        Binder binder = binder(draft);
        var claims = new ArrayList<Claim>();
        var locations = new LinkedHashSet<Location>();
        claims(id, draft, before, binder, checks, claims, locations);
        List<Problem> problems = checks.problems();
        return new Read<>(
                problems.isEmpty()
                        ? Optional.of(
                                Event.of(
                                        id,
                                        category.orElseThrow(),
                                        title,
                                        set,
                                        asBefore(locations, before),
                                        claims,
                                        stage))
                        : Optional.empty(),
                binder.bindings(),
                problems);
    }

    /// In the order in which they are stored, where they are the same.
    private static Collection<Location> asBefore(Set<Location> locations, Optional<Event> before) {
        return before.map(Event::locations)
                .filter(stored -> locations.equals(Set.copyOf(stored)))
                .map(stored -> (Collection<Location>) stored)
                .orElse(locations);
    }

    private boolean isEvent(String id) {
        return state.events().stream().anyMatch(e -> e.id().equals(id));
    }

    private Optional<ClaimedTime> time(TimeDraft draft, Optional<Event> before, Checks checks) {
        Optional<ClaimedTime> set = before.flatMap(Drafts::setTime);
        if (TimeDraft.of(set.map(ClaimedTime::when)).equals(draft)) {
            return set;
        }
        Optional<When> when = checks.time("time", draft, state.situation().zone());
        return when.map(w -> new ClaimedTime(w, false));
    }

    private void claims(
            String event,
            EventDraft draft,
            Optional<Event> before,
            Binder binder,
            Checks checks,
            List<Claim> claims,
            Set<Location> locations) {
        if (draft.claims().isEmpty()) {
            checks.add("claims", "An event has at least one claim.");
        }
        if (draft.claims().size() > MOST_CLAIMS) {
            checks.add("claims", "At most " + MOST_CLAIMS + " claims are allowed.");
            return;
        }
        Map<String, Claim> stored =
                before.stream()
                        .flatMap(e -> e.claims().stream())
                        .collect(Collectors.toMap(Claim::id, c -> c));
        Set<String> taken =
                state.events().stream()
                        .flatMap(e -> e.claims().stream())
                        .map(Claim::id)
                        .collect(Collectors.toCollection(HashSet::new));
        Set<String> reports = state.reports().stream().map(Report::id).collect(Collectors.toSet());
        var reader =
                new ClaimReader(state.situation(), gazetteer, binder, reports::contains, checks);
        Map<Mention, Location> placed = new HashMap<>();
        for (int i = 0; i < draft.claims().size(); i++) {
            ClaimDraft claim = draft.claims().get(i);
            String at = "claims/" + i;
            String id =
                    claim.id().isEmpty()
                            ? Ids.free(event + "-" + (i + 1), taken::contains)
                            : claim.id();
            taken.add(id);
            ClaimReader.Placed read =
                    reader.read(at, id, claim, Optional.ofNullable(stored.get(claim.id())));
            claims.add(read.claim());
            for (Location location : read.locations()) {
                Location other = placed.putIfAbsent(location.mention(), location);
                if (other != null && !other.place().id().equals(location.place().id())) {
                    checks.add(
                            at + "/where/" + read.claim().where().indexOf(location.mention()),
                            "Another claim of this event places the same toponym elsewhere ("
                                    + other.place().id()
                                    + "). Place both alike, or write what tells them apart.");
                }
                locations.add(location);
            }
        }
    }

    /// What else the reports name helps to tell which place a toponym means.
    private Binder binder(EventDraft draft) {
        Set<String> reports =
                draft.claims().stream().map(ClaimDraft::report).collect(Collectors.toSet());
        Map<String, Set<String>> named = new HashMap<>();
        for (Event event : state.events()) {
            for (Claim claim : event.claims()) {
                if (reports.contains(claim.report())) {
                    claim.where()
                            .forEach(
                                    m ->
                                            named.computeIfAbsent(
                                                            claim.report(),
                                                            r -> new LinkedHashSet<>())
                                                    .add(m.toponym()));
                }
            }
        }
        Map<String, List<String>> lists = new HashMap<>();
        named.forEach((report, toponyms) -> lists.put(report, List.copyOf(toponyms)));
        return new Binder(gazetteer, state.situation().homeCountries().stream().findFirst(), lists);
    }
}
