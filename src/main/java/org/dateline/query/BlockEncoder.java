package org.dateline.query;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.event.BoundPlace;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.event.Situation;
import org.dateline.report.Claim;
import org.dateline.report.Mention.Role;
import org.dateline.time.When;

/// Turns the rows of a selection into an [EventBlock].
final class BlockEncoder {
    private final DataState state;
    private final EventColumns columns;

    BlockEncoder(DataState state, EventColumns columns) {
        this.state = state;
        this.columns = columns;
    }

    EventBlock encode(Optional<Instant> knownBy, FoundRows found) {
        int events = Bits.count(found.rows(), 0, columns.dated());
        int undated = Bits.count(found.rows(), columns.dated(), columns.rows());
        Situation situation = state.situation();
        var block = new BlockRows(situation, state.revision(), knownBy, columns.placeList());
        boolean named = events <= BlockRows.MOST_NAMED;
        int row = Bits.next(found.rows(), 0);
        while (row >= 0 && row < columns.dated()) {
            block.event(
                    columns.start()[row],
                    columns.end()[row],
                    columns.category()[row],
                    columns.traits()[row]);
            int first = block.rows();
            Codes places = columns.places();
            for (int i = places.from(row); i < places.to(row); i++) {
                block.row(places.code(i));
            }
            if (places.isEmpty(row)) {
                block.unplacedRow();
            }
            if (named) {
                Event event = columns.source().event(columns.event()[row]);
                block.name(event.id(), event.title());
            }
            if (columns.is(row, EventColumns.MOVEMENT)) {
                lines(columns.told(row), row, first, block);
            }
            row = Bits.next(found.rows(), row + 1);
        }
        return block.finish(undated);
    }

    /// A line from every origin to every destination.
    private void lines(Event event, int row, int first, BlockRows block) {
        When when = event.when().orElseThrow().when();
        for (Location origin : event.locations()) {
            for (Location destination : event.locations()) {
                if (origin.mention().role() == Role.ORIGIN
                        && destination.mention().role() == Role.DESTINATION) {
                    Instant depart =
                            earliest(event, when, c -> c.where().contains(origin.mention()));
                    Instant arrive =
                            earliest(event, when, c -> c.where().contains(destination.mention()));
                    block.movement(
                            event.id(),
                            first + nth(row, destination.place()),
                            code(row, origin.place()),
                            code(row, destination.place()),
                            depart.getEpochSecond(),
                            Math.max(depart.getEpochSecond(), arrive.getEpochSecond()));
                }
            }
        }
    }

    private int code(int row, BoundPlace place) {
        return columns.places().code(columns.places().from(row) + nth(row, place));
    }

    /// Which of the row's places it is, counted from 0.
    private int nth(int row, BoundPlace place) {
        Codes places = columns.places();
        int i = places.from(row);
        while (!columns.placeList().get(places.code(i)).equals(place)) {
            i++;
        }
        return i - places.from(row);
    }

    /// The earliest time that such a claim gives, else the event's.
    private static Instant earliest(Event event, When when, Predicate<Claim> such) {
        return event.standing().stream()
                .filter(such)
                .flatMap(claim -> claim.when().stream())
                .map(When::earliest)
                .min(Instant::compareTo)
                .orElse(when.earliest());
    }
}
