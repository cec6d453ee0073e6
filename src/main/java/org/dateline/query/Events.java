package org.dateline.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.event.DataState;
import org.dateline.event.Event;

/// The one reading door to a situation at one revision.
public interface Events {

    /// The state that answers come from: situation, revision, reports, receipts, rejections.
    DataState state();

    /// Events of the selection in the order of their time, undated ones last, ties by id. Events
    /// are as told by the claims known by then.
    ///
    /// @param after the id of the last event of the page before, or empty for the first page
    /// @param limit from 1 to 10,000
    Page page(Selection selection, Optional<String> after, int limit);

    Count count(Selection selection);

    /// Counts by category between consecutive edges, half-open; undated events are in none. The sum
    /// of all bins is the number of events that begin in `[first edge, last edge)`.
    ///
    /// @param edges at least two, ascending
    Histogram histogram(Selection selection, List<Instant> edges);

    /// Places in the order in which they were first reported to be part of it.
    List<FirstReport> spread(Selection selection);

    /// What the claims of the selection say in numbers, by metric, nothing added up.
    List<Tally> tallies(Selection selection);

    /// The columns that a browser scrubs through; see `src/docs/event-block.md`. The interval is
    /// ignored.
    EventBlock block(Selection selection);

    Optional<Event> event(String id, Optional<Instant> knownBy);
}
