package org.dateline.gazetteer;

/// One part of a candidate's score, kept so that a reader can check the sum.
///
/// @param value from 0 to 1
/// @param points what it adds to the score: value times the part's share of the weights that
///   applied
/// @param because in plain words
public record ScorePart(Criterion criterion, double value, double points, String because) {}
