package org.dateline.query;

/// Time-sorted columns of a selection as the browser reads them; `src/docs/event-block.md` gives
/// the layout.
///
/// @param bytes little-endian, not compressed
/// @param etag quoted, changes when and only when the bytes may change
public record EventBlock(byte[] bytes, String etag) {}
