package org.dateline.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.event.Binding;
import org.dateline.event.Change;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.EventStore;
import org.dateline.event.EventVersion;
import org.dateline.event.Revision;
import org.dateline.event.Situation;
import org.dateline.event.StaleBasis;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.report.Claim;
import org.dateline.report.Report;

/// Writes what somebody edited, each time as one revision. Never overwrites what somebody else
/// saved after the revision that the editing began with. Safe to share between threads.
public final class Editor {
    private static final int TRIES = 5;

    private final EventStore store;
    private final Gazetteer gazetteer;
    private final Function<String, Optional<DataState>> newest;

    /// @param newest the newest state of a situation, held in memory
    public Editor(
            EventStore store, Gazetteer gazetteer, Function<String, Optional<DataState>> newest) {
        this.store = store;
        this.gazetteer = gazetteer;
        this.newest = newest;
    }

    /// The newest state of a situation.
    public DataState state(String situation) {
        return newest.apply(situation)
                .orElseThrow(() -> new IllegalArgumentException("No such situation: " + situation));
    }

    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /// What a draft would come to now, without writing anything.
    public Read<Event> check(String situation, EventDraft draft) {
        return new EventReader(state(situation), gazetteer).read(draft);
    }

    /// Adds or changes an event.
    ///
    /// @param opened the draft as it was when the editing began
    /// @param basis the revision that it was opened at
    public Saving save(String situation, EventDraft opened, long basis, EventDraft mine, By by) {
        for (int attempt = 1; ; attempt++) {
            DataState state = state(situation);
            Read<Event> read = new EventReader(state, gazetteer).read(mine);
            if (read.value().isEmpty()) {
                Optional<Saving> overtaken = overtaken(situation, opened, basis, mine);
                return overtaken.orElseGet(() -> new Saving.Refused(read.problems()));
            }
            Event event = read.value().get();
            try {
                return new Saving.Saved(
                        commit(
                                reaching(state.situation(), event)
                                        .withEvents(List.of(event), read.receipts()),
                                basis,
                                by,
                                mine.id().isEmpty() ? "Added" : "Changed",
                                event.title()),
                        event.id());
            } catch (StaleBasis stale) {
                // A new event only has to find another id.
                if (mine.id().isEmpty() && attempt < TRIES) {
                    continue;
                }
                return new Saving.Overtaken(
                        stale.newest(), clash(situation, opened, mine), stale.records());
            }
        }
    }

    /// An event outside of the situation's period would be drawn at no time.
    private static Change reaching(Situation held, Event event) {
        Situation after = event.when().map(w -> held.reaching(w.when().bounds())).orElse(held);
        return after.equals(held) ? Change.of(held.id()) : Change.describing(after);
    }

    /// Where the event was withdrawn meanwhile, that says more than that it is not there.
    private Optional<Saving> overtaken(
            String situation, EventDraft opened, long basis, EventDraft mine) {
        if (mine.id().isEmpty()) {
            return Optional.empty();
        }
        return store.versions(situation, mine.id()).stream()
                .findFirst()
                .filter(v -> v.event().isEmpty() && v.revision().number() > basis)
                .map(
                        v ->
                                new Saving.Overtaken(
                                        v.revision(),
                                        clash(situation, opened, mine),
                                        List.of("event " + mine.id())));
    }

    private Optional<Clash> clash(String situation, EventDraft opened, EventDraft mine) {
        DataState state = state(situation);
        return event(state, mine.id())
                .map(theirs -> new Clash(opened, Drafts.of(theirs, state), mine));
    }

    /// Adds or changes a report.
    public Saving save(String situation, long basis, ReportDraft draft, By by) {
        Read<Report> read = new ReportReader(state(situation)).read(draft);
        if (read.value().isEmpty()) {
            return new Saving.Refused(read.problems());
        }
        Report report = read.value().get();
        return write(
                Change.of(situation).withReports(List.of(report)),
                basis,
                by,
                draft.id().isEmpty() ? "Added the report" : "Changed the report",
                report.title(),
                report.id());
    }

    /// Takes an event away. Its revisions stay.
    public Saving withdraw(String situation, long basis, String event, By by) {
        Event gone = required(state(situation), event);
        return write(
                Change.of(situation).withdrawing(Set.of(), Set.of(event)),
                basis,
                by,
                "Withdrew",
                gone.title(),
                event);
    }

    /// Puts the claims of one event under another, and withdraws the one.
    public Saving merge(String situation, long basis, String into, String from, By by) {
        DataState state = state(situation);
        Event a = required(state, into);
        Event b = required(state, from);
        List<String> contradicting = Joining.contradicting(a, b);
        if (into.equals(from)) {
            return refused("merge", "An event cannot be merged with itself.");
        }
        if (!contradicting.isEmpty()) {
            return refused(
                    "merge",
                    "Both events name “"
                            + String.join("”, “", contradicting)
                            + "”, and place it differently. Change one of them first.");
        }
        Event merged = Joining.merge(a, b);
        return write(
                Change.of(situation)
                        .withEvents(List.of(merged), receipts(state, List.of(merged)))
                        .withdrawing(Set.of(), Set.of(from)),
                basis,
                by,
                "Merged “" + shortened(b.title()) + "” into",
                a.title(),
                into);
    }

    /// Moves some claims of an event to a new one.
    public Saving split(
            String situation, long basis, String event, Set<String> claims, String title, By by) {
        DataState state = state(situation);
        Event whole = required(state, event);
        var checks = new Checks();
        String named = checks.text("title", title, 300);
        long moved = whole.claims().stream().filter(c -> claims.contains(c.id())).count();
        if (moved == 0 || moved == whole.claims().size()) {
            checks.add("claims", "Choose some of the claims, but not all.");
        }
        if (!checks.problems().isEmpty()) {
            return new Saving.Refused(checks.problems());
        }
        String id = Ids.of(named, "event", taken -> event(state, taken).isPresent());
        Joining.Halves halves = Joining.split(whole, claims, id, named);
        List<Event> both = List.of(halves.rest(), halves.taken());
        return write(
                Change.of(situation).withEvents(both, receipts(state, both)),
                basis,
                by,
                "Split “" + shortened(named) + "” off",
                whole.title(),
                id);
    }

    /// Restores what stood before a revision, as a new one.
    public Saving undo(String situation, long revision, By by) {
        Optional<Change> reversal = store.reversal(situation, revision);
        if (reversal.isEmpty()) {
            return refused(
                    "revision", "The first revision of a situation is its beginning; it stays.");
        }
        return write(
                reversal.get(), revision, by.because("Undid revision " + revision), "", "", "");
    }

    /// Every version of an event, newest first.
    public List<EventVersion> versions(String situation, String event) {
        return store.versions(situation, event);
    }

    private Saving write(Change change, long basis, By by, String what, String title, String id) {
        try {
            return new Saving.Saved(commit(change, basis, by, what, title), id);
        } catch (StaleBasis stale) {
            return new Saving.Overtaken(stale.newest(), Optional.empty(), stale.records());
        }
    }

    private Revision commit(Change change, long basis, By by, String what, String title) {
        String reason =
                by.reason().isBlank()
                        ? what + " “" + shortened(title) + "”"
                        : shortened(by.reason().strip());
        return store.commit(change, OptionalLong.of(basis), by.author(), reason);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 200
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 200)) + "…";
    }

    private static Saving refused(String field, String text) {
        return new Saving.Refused(List.of(new Problem(field, text)));
    }

    private static List<Binding> receipts(DataState state, List<Event> events) {
        Set<String> claims =
                events.stream()
                        .flatMap(e -> e.claims().stream())
                        .map(Claim::id)
                        .collect(Collectors.toSet());
        return new ArrayList<>(
                state.bindings().stream().filter(b -> claims.contains(b.claim())).toList());
    }

    private static Optional<Event> event(DataState state, String id) {
        return state.events().stream().filter(e -> e.id().equals(id)).findFirst();
    }

    private static Event required(DataState state, String id) {
        return event(state, id)
                .orElseThrow(() -> new IllegalArgumentException("No such event: " + id));
    }

    /// Who writes, and why.
    ///
    /// @param reason in their words; empty for one that says what was done
    public record By(String author, String reason) {
        By because(String otherwise) {
            return reason.isBlank() ? new By(author, otherwise) : this;
        }
    }
}
