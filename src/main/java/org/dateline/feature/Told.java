package org.dateline.feature;

import org.dateline.event.Event;

/// An event as told, and the reports that tell it.
record Told(Event event, Context context) {}
