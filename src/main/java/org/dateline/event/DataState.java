package org.dateline.event;

import java.util.List;

/// Everything that a situation holds at one revision.
public record DataState(
        Situation situation,
        long revision,
        List<org.dateline.report.Report> reports,
        List<Event> events,
        List<Binding> bindings,
        List<Rejection> rejections) {

    public DataState {
        reports = List.copyOf(reports);
        events = List.copyOf(events);
        bindings = List.copyOf(bindings);
        rejections = List.copyOf(rejections);
    }
}
