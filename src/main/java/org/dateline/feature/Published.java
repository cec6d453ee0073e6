package org.dateline.feature;

import java.util.List;
import org.dateline.report.Report;

/// A report with the claims that it makes.
record Published(Report report, List<Claimed> claims) {}
