package org.dateline.event;

import java.util.Optional;

/// What a revision made of one event.
///
/// @param event as it was from this revision on; empty where the revision withdrew it
public record EventVersion(Revision revision, Optional<Event> event) {}
