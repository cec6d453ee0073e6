package org.dateline.desk;

import org.dateline.access.Caller;
import org.dateline.editing.Editor;
import org.dateline.ingest.Writable;

/// What the sheet needs of the application.
///
/// @param caller who edits, and whether they may
public record Tools(Editor editor, Writable writable, Caller caller) {}
