package org.dateline.feature;

import java.util.List;
import org.dateline.event.BoundPlace;

/// A place with the events there.
///
/// @param events in the order of their ids
record Scene(BoundPlace place, List<Told> events) {}
