package org.dateline.writing;

/// A link (RFC 8288).
///
/// @param type media type of what is there
public record PageLink(String href, String rel, String type, String title) {}
