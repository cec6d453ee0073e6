package org.dateline.query;

/// How many events a selection holds. `began + continuing` are drawn; `undated` and `unplaced` lie
/// in the tray.
///
/// @param began events whose time begins in the interval; adds up over any partition of it
/// @param continuing events that began earlier and still last when the interval starts
/// @param undated events without any date; in no interval
/// @param unplaced events of `began` and `continuing` none of whose toponyms was resolved
public record Count(long began, long continuing, long undated, long unplaced) {}
