package org.dateline.gazetteer;

/// Something in a gazetteer file that was not taken over, and why. Everything else was.
///
/// @param file its name, without the folder
/// @param line counted from 1; 0 where no line can be named
/// @param pointer JSON Pointer (RFC 6901); empty for the whole file
/// @param excerpt the start of what was rejected, as text
public record RejectedPlace(String file, int line, String pointer, String reason, String excerpt) {}
