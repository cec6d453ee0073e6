package org.dateline.query;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.event.BoundPlace;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.report.Claim;
import org.dateline.report.Mention.Role;
import org.dateline.time.When;

/// Turns events in order of time into the rows of an [EventBlock].
final class BlockEncoder {
    private final DataState state;
    private final Optional<Instant> knownBy;

    BlockEncoder(DataState state, Optional<Instant> knownBy) {
        this.state = state;
        this.knownBy = knownBy;
    }

    EventBlock encode(List<Event> events, Reports reports) {
        var block = new BlockWriter(state.situation(), state.revision(), knownBy);
        for (Event event : events) {
            if (event.when().isEmpty()) {
                block.undated();
                continue;
            }
            When when = event.when().get().when();
            boolean disputed = event.when().get().disputed() || Tallies.conflict(event.claims());
            block.event(event.id(), event.title(), event.category(), when, disputed);
            Map<BoundPlace, Integer> rows = new LinkedHashMap<>();
            for (Location location : event.locations()) {
                rows.computeIfAbsent(location.place(), block::row);
            }
            if (rows.isEmpty()) {
                block.unplacedRow();
            }
            if (event.isMovement()) {
                lines(event, when, rows, block);
            }
        }
        return block.finish();
    }

    private static void lines(
            Event event, When when, Map<BoundPlace, Integer> rows, BlockWriter block) {
        for (Location origin : event.locations()) {
            for (Location destination : event.locations()) {
                if (origin.mention().role() == Role.ORIGIN
                        && destination.mention().role() == Role.DESTINATION) {
                    Instant depart = first(event, when, c -> c.where().contains(origin.mention()));
                    Instant arrive =
                            first(event, when, c -> c.where().contains(destination.mention()));
                    block.movement(
                            event.id(),
                            java.util.Objects.requireNonNull(rows.get(destination.place())),
                            origin.place(),
                            destination.place(),
                            depart,
                            arrive.isBefore(depart) ? depart : arrive);
                }
            }
        }
    }

    /// The earliest time that such a claim gives, else the event's.
    private static Instant first(Event event, When when, Predicate<Claim> such) {
        return event.claims().stream()
                .filter(such)
                .flatMap(claim -> claim.when().stream())
                .map(When::earliest)
                .min(Instant::compareTo)
                .orElse(when.earliest());
    }
}
