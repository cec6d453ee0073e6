package org.dateline.editing;

/// Something in a draft that cannot be taken over.
///
/// @param field its path within the draft, for example `claims/2/time`; claims and places are
///   counted from 0
/// @param text what is wrong and what is allowed, one sentence
public record Problem(String field, String text) {}
