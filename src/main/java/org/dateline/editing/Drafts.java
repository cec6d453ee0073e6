package org.dateline.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.event.Binding;
import org.dateline.event.ClaimedTime;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.report.Claim;
import org.dateline.report.Mention;

/// Turns what is stored into drafts. A draft that nobody touched becomes the same event again.
public final class Drafts {
    private Drafts() {}

    /// @param state that holds the event, for the receipts of its places
    public static EventDraft of(Event event, DataState state) {
        Map<String, List<Binding>> receipts =
                state.bindings().stream().collect(Collectors.groupingBy(Binding::claim));
        return of(event, receipts);
    }

    static EventDraft of(Event event, Map<String, List<Binding>> receipts) {
        return new EventDraft(
                event.id(),
                event.category().code(),
                event.title(),
                event.stage().map(s -> s.code()).orElse(""),
                TimeDraft.of(setTime(event).map(ClaimedTime::when)),
                event.claims().stream()
                        .map(c -> of(c, event, receipts.getOrDefault(c.id(), List.of())))
                        .toList());
    }

    /// The time that was set for the event, if it is not the one that its claims give.
    static Optional<ClaimedTime> setTime(Event event) {
        Optional<ClaimedTime> claimed =
                Event.of(
                                event.id(),
                                event.category(),
                                event.title(),
                                Optional.empty(),
                                event.locations(),
                                event.claims(),
                                event.stage())
                        .when();
        return event.when().equals(claimed) ? Optional.empty() : event.when();
    }

    private static ClaimDraft of(Claim claim, Event event, List<Binding> receipts) {
        return new ClaimDraft(
                claim.id(),
                claim.report(),
                claim.says(),
                claim.attributedTo().orElse(""),
                TimeDraft.of(claim.when()),
                claim.where().stream().map(m -> of(m, event, receipts)).toList(),
                FigureDraft.of(claim.figure()),
                claim.note().orElse(""),
                LapseDraft.of(claim.lapse()));
    }

    private static PlaceDraft of(Mention mention, Event event, List<Binding> receipts) {
        List<Location> locations =
                event.locations().stream().filter(l -> l.mention().equals(mention)).toList();
        return new PlaceDraft(
                mention.toponym(),
                mention.role(),
                new PlaceDraft.Kept(
                        locations,
                        receipts.stream()
                                .filter(b -> b.toponym().equals(mention.toponym()))
                                .toList()));
    }
}
