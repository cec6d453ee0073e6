package org.dateline.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.DataState;
import org.dateline.report.Claim;
import org.dateline.report.Report;

/// The reports of a state by id.
final class KnownReports {
    private final Map<String, Report> byId = new HashMap<>();

    KnownReports(DataState state) {
        state.reports().forEach(r -> byId.put(r.id(), r));
    }

    Optional<Report> of(Claim claim) {
        return Optional.ofNullable(byId.get(claim.report()));
    }
}
