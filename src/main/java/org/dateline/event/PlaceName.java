package org.dateline.event;

import org.dateline.time.Interval;

/// A name of a bound place and when it was in use.
///
/// @param language BCP 47, with script where it matters: `en`, `ru`, `kk`, `kk-Latn`
public record PlaceName(String language, String text, Interval inUse) {}
