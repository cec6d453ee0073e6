package org.dateline.event;

import java.time.Instant;

/// One change of a situation's data.
///
/// @param number counted from 1 within the situation
/// @param changes how many records it added, changed or withdrew
public record Revision(
        String situation, long number, Instant at, String author, String reason, int changes) {}
