package org.dateline.event;

/// Something in a file that was not taken over, and why. Everything else in the file was.
///
/// @param file its name, without the folder
/// @param line counted from 1; 0 where no line can be named
/// @param pointer JSON Pointer (RFC 6901) or column name; empty for the whole file
/// @param excerpt the start of what was rejected, as text
public record Rejection(String file, int line, String pointer, String reason, String excerpt) {}
