package org.dateline.pages;

/// What was found although a time was asked for that it does not tell.
///
/// @param count of features without a time
/// @param without address of the same page without them
public record Undated(long count, String without) {}
