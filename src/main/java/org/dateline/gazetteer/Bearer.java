package org.dateline.gazetteer;

/// A place and the name of it by which it was asked for.
public record Bearer(Place place, Toponym name) {}
