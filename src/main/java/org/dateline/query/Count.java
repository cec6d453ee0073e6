package org.dateline.query;

/// How many events a selection holds. `began + continuing` are drawn; `undated` and `unplaced` lie
/// in the tray.
///
/// @param began events whose time begins in the interval; adds up over any partition of it
/// @param began events whose time begins in the interval; adds up over any partition of it. Without
///   an interval: all dated events
/// @param continuing events that began earlier and still last when the interval starts; in mode
///   `moment` also those that may still happen. See [Mode]
/// @param undated events without any date; in no interval, and counted whatever the interval is
/// @param unplaced events of `began` and `continuing` without a location: no toponym was resolved.
///   None where the selection has an extent or places
public record Count(long began, long continuing, long undated, long unplaced) {}
