package org.dateline.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dateline.report.Claim;
import org.dateline.report.Report;

/// What is claimed about one metric, side by side.
///
/// The rule: `low` is the least low value claimed and `high` the greatest high value; an open claim
/// ("at least") leaves `high` to the others unless it lies above them all, and then there is none;
/// likewise for `low`. Nothing is averaged or added up.
///
/// @param metric code, for example `deaths.security-forces`
/// @param claims with a figure of this metric, by time of report
/// @param latestOfficial the newest claim attributed to an authority, if any
public record Tally(
        String metric,
        String unit,
        OptionalDouble low,
        OptionalDouble high,
        List<Stated> claims,
        Optional<Stated> latestOfficial,
        String rule) {

    /// A claim with the report it stands in and the event it is about.
    public record Stated(Claim claim, Report report, String event) {}

    public Tally {
        claims = List.copyOf(claims);
    }
}
