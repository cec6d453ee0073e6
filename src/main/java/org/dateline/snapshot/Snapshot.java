package org.dateline.snapshot;

import org.dateline.event.Situation;
import org.dateline.portrayal.Depiction;
import org.dateline.portrayal.Wording;

/// A snapshot composed and ready to be painted: what it shows, in which words.
///
/// @param request with the context pinned to its data revision
/// @param depiction the events on the sheet, and what is not on it
/// @param wording generated, with the request's edits
/// @param credits of the base map
public record Snapshot(
        String id,
        SnapshotRequest request,
        Situation situation,
        Depiction depiction,
        Wording wording,
        String credits) {}
