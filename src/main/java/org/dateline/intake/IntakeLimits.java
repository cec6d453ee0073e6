package org.dateline.intake;

/// How much an upload may hold.
///
/// @param fileBytes of one file
public record IntakeLimits(long fileBytes) {}
