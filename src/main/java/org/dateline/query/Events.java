package org.dateline.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.Category;
import org.dateline.event.DataState;
import org.dateline.event.Event;

/// The one reading door to a situation at one revision.
public interface Events {

    /// The state that answers come from: situation, revision, reports, receipts, rejections.
    DataState state();

    /// Events of the selection in the order of their time, undated ones last, ties by id. Events
    /// are as told by the claims known by then.
    ///
    /// Where the selection has an interval, undated events are in no page.
    ///
    /// @param after the id of the last event of the page before, or empty for the first page
    /// @param limit from 1 to 10,000
    Page page(Selection selection, Optional<String> after, int limit);

    /// The page of a selection that begins behind a key, in which undated events lie in every
    /// interval and unplaced ones in every extent, as OGC API - Features Part 1 asks (requirements
    /// `/req/core/fc-time-response` C and `/req/core/fc-bbox-response` C).
    ///
    /// @param limit from 1 to 10,000
    Stretch stretch(Selection selection, Optional<PageKey> after, int limit);

    /// How many rows there are. A row is an event as told from one report to the next; rows are in
    /// the order of pages, and each is told by the same claims whatever the selection.
    int rows();

    /// All rows, those of one event behind each other and events as they are kept: to read all is
    /// about twice as quick in this order.
    int[] rowsByEvent();

    /// The event of a row as its claims tell it.
    Event told(int row);

    /// The rows of a selection, undated and unplaced ones as in a [#stretch].
    RowSet find(Selection selection);

    /// The page of rows that begins behind a key.
    ///
    /// @param limit from 1 to 10,000
    Stretch stretch(RowSet rows, Optional<PageKey> after, int limit);

    Count count(Selection selection);

    /// Counts by category between consecutive edges, half-open; undated events are in none. The sum
    /// of all bins is the number of events that begin in `[first edge, last edge)`.
    ///
    /// The selection's interval is ignored: the edges take its place.
    ///
    /// @param edges at least two, ascending
    Histogram histogram(Selection selection, List<Instant> edges);

    /// Places in the order of the instant by which, according to a known claim, something had
    /// happened there: the latest end of the claimed time, so that a vague date never comes before
    /// a sharp one; ties by the earliest start, then by the report that was published first. Sites,
    /// localities and regions come first, in their order; countries and wider after them, in
    /// theirs. Only claims that give a time and name the place as the scene count, not as origin or
    /// destination, and only events of the categories of [#spreading].
    List<FirstReport> spread(Selection selection);

    /// The categories that count for [#spread]: those that the selection names. Where it names
    /// none, those of unrest (protest, clash, seizure, casualties, arrests) if one of its events is
    /// unrest, else all.
    Set<Category> spreading(Selection selection);

    /// How foreign troops came: request, decision, announcement, departure, arrival, presence.
    Deployment troops(Selection selection);

    /// What the claims of the selection say in numbers, by metric and unit, nothing added up.
    List<Tally> tallies(Selection selection);

    /// The columns that a browser scrubs through; see `src/docs/event-block.md`. The interval is
    /// ignored.
    EventBlock block(Selection selection);

    /// Events of which claims were known by then, but of which none stands any more: these are in
    /// no page, count and block. By their ids.
    List<Event> lapsed(Optional<Instant> knownBy);

    /// The event as told by the claims known by then, also where none of them stands any more;
    /// nothing where it does not exist or nobody had told of it yet.
    Optional<Event> event(String id, Optional<Instant> knownBy);
}
