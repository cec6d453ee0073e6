package org.dateline.query;

import org.dateline.event.BoundPlace;
import org.dateline.event.Event;
import org.dateline.report.Claim;
import org.dateline.time.When;

/// The earliest thing reported of a place, and the claim behind it.
///
/// @param when when it happened there by that claim
public record FirstReport(BoundPlace place, When when, Event event, Claim claim) {}
