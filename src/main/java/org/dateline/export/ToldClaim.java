package org.dateline.export;

import java.util.Optional;
import org.dateline.event.Event;
import org.dateline.report.Claim;
import org.dateline.report.Report;

/// A claim with the event that it tells of and the report that makes it.
///
/// @param report empty where the state lacks it
record ToldClaim(Event event, Claim claim, Optional<Report> report) {}
