package org.dateline.feature;

import java.util.Optional;
import org.dateline.event.Event;
import org.dateline.report.Claim;
import org.dateline.report.Report;

/// A claim with the event that it is about.
///
/// @param report empty where the state lacks it
record Claimed(Claim claim, Event event, Optional<Report> report) {}
