package org.dateline.gazetteer;

/// A place offered while somebody types.
///
/// @param matched the name that begins with, contains or resembles what was typed
public record Suggestion(Place place, Toponym matched) {}
