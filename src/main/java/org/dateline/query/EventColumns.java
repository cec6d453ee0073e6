package org.dateline.query;

import java.util.List;
import java.util.Optional;
import org.dateline.event.BoundPlace;
import org.dateline.event.Event;

/// Events as columns; [ColumnsReader] makes them.
///
/// A row is an event as told from one report to the next: an event whose claims stand in reports of
/// three instants has three rows, of which at most one is alive at any instant. Rows are in the
/// order of their start, then of the event's id; undated rows are the last ones.
///
/// @param source the events themselves
/// @param reports who tells of them
/// @param dated how many rows have a date; these come first
/// @param start earliest instant, in seconds since 1970-01-01T00:00Z, rounded down; of dated rows
/// @param end latest instant, exclusive, rounded up; of dated rows
/// @param event number in the source
/// @param category ordinal of the category
/// @param traits bits: [#LASTING], [#IMPRECISE], [#DISPUTED], [#MOVEMENT]
/// @param knownFrom how many instants of publication must have passed at least
/// @param knownUntil and how many must not have passed, or [#FOR_EVER]
/// @param places of each row, as indexes into `placeList`, each place once
/// @param sources of each row, as indexes into `sourceList`
record EventColumns(
        EventSource source,
        Reports reports,
        int dated,
        long[] start,
        long[] end,
        int[] event,
        byte[] category,
        byte[] traits,
        long[] knownFrom,
        long[] knownUntil,
        Codes places,
        Codes sources,
        List<BoundPlace> placeList,
        List<String> sourceList) {

    static final int LASTING = 1;
    static final int IMPRECISE = 2;
    static final int DISPUTED = 4;
    static final int MOVEMENT = 8;

    static final long FOR_EVER = Lifetimes.NEVER;

    int rows() {
        return start.length;
    }

    boolean is(int row, int trait) {
        return (traits[row] & trait) != 0;
    }

    /// The first dated row that starts at `second` or later; `dated` where none does.
    int firstFrom(long second) {
        int low = 0;
        int high = dated;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start[middle] < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The event of the row as its claims tell it.
    Event told(int row) {
        Event whole = source.event(event[row]);
        return knownUntil[row] == FOR_EVER
                ? whole.toldBy(claim -> true).orElseThrow()
                : reports.toldAfter(whole, knownFrom[row]).orElseThrow();
    }

    /// The first row behind those of this event that start in this second.
    ///
    /// @param second empty for undated rows
    int firstAfter(Optional<Long> second, int number) {
        int low = second.map(this::firstFrom).orElse(dated);
        int high = second.map(s -> firstFrom(s + 1)).orElse(rows());
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (event[middle] <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
