package org.dateline.intake;

import java.util.Optional;
import org.dateline.event.Revision;

/// What an import did.
///
/// @param revision empty where nothing was written, because nothing in the file was new
public record Outcome(Check check, Optional<Revision> revision) {}
