package org.dateline.query;

/// The rows that a selection holds.
///
/// @param rows as bits
/// @param began first row that begins in the interval; found rows before it are continuing
/// @param ended first row that begins after the interval
/// @param dated first undated row; found rows from here on are undated
/// @param hasInterval whether undated rows lie outside of it
record FoundRows(
        Selection selection, long[] rows, int began, int ended, int dated, boolean hasInterval) {

    /// The first row at or after `row` that is drawn or listed, or -1.
    int next(int row) {
        int next = Bits.next(rows, row);
        return hasInterval && next >= dated ? -1 : next;
    }

    Count count(long[] unplaced) {
        return new Count(
                Bits.count(rows, began, ended),
                Bits.count(rows, 0, began),
                Bits.count(rows, dated, rows.length * 64),
                isPlaced() ? 0 : Bits.countBoth(rows, unplaced, 0, ended));
    }

    private boolean isPlaced() {
        return selection.extent().isPresent() || !selection.places().isEmpty();
    }
}
