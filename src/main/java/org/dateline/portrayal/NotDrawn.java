package org.dateline.portrayal;

/// How many events of a selection a map does not show, by reason.
///
/// @param undated no claim dates them, so that they are in no interval
/// @param unplaced none of their toponyms was resolved
/// @param tooBroad placed, but only by a union of countries or another area without an outline
/// @param outside placed beyond the edge of the map
public record NotDrawn(long undated, long unplaced, long tooBroad, long outside) {

    public long total() {
        return undated + unplaced + tooBroad + outside;
    }
}
