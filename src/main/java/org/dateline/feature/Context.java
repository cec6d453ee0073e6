package org.dateline.feature;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.DataState;
import org.dateline.report.Claim;
import org.dateline.report.Report;

/// What a feature says beyond its own item: the reports of its situation.
record Context(Map<String, Report> reports) {

    static Context of(DataState state) {
        Map<String, Report> reports = new HashMap<>();
        state.reports().forEach(report -> reports.put(report.id(), report));
        return new Context(reports);
    }

    Optional<Report> report(Claim claim) {
        return Optional.ofNullable(reports.get(claim.report()));
    }
}
