package org.dateline.event;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.report.Report;

/// What one commit changes in a situation; whatever it does not name stays as it is.
///
/// An event that is added, changed or withdrawn takes the bindings of its claims with it: those
/// that the store holds for them are replaced by the ones given here.
///
/// @param described the situation itself, needed in its first revision
/// @param events added or changed
/// @param bindings of the claims of `events`; read once, after them
/// @param bound more events, each with the bindings of its claims; read once, after the others
/// @param rejections of the files in `readFiles`
/// @param withdrawnReports ids; one that the store does not hold is passed over
/// @param withdrawnEvents ids; one that the store does not hold is passed over
/// @param readFiles names of the files whose rejections are replaced by those given here
public record Change(
        String situation,
        Optional<Situation> described,
        List<Report> reports,
        Iterable<Event> events,
        Iterable<Binding> bindings,
        Iterable<Bound> bound,
        List<Rejection> rejections,
        Set<String> withdrawnReports,
        Set<String> withdrawnEvents,
        Set<String> readFiles) {

    /// An event with the bindings of its claims.
    public record Bound(Event event, List<Binding> bindings) {
        public Bound {
            bindings = List.copyOf(bindings);
        }
    }

    public Change {
        reports = List.copyOf(reports);
        events = copied(events);
        bindings = copied(bindings);
        bound = copied(bound);
        rejections = List.copyOf(rejections);
        withdrawnReports = Set.copyOf(withdrawnReports);
        withdrawnEvents = Set.copyOf(withdrawnEvents);
        readFiles = Set.copyOf(readFiles);
        for (Rejection rejection : rejections) {
            if (!readFiles.contains(rejection.file())) {
                throw new IllegalArgumentException(
                        "A rejection of a file that was not read: " + rejection.file());
            }
        }
        if (described.isPresent() && !described.get().id().equals(situation)) {
            throw new IllegalArgumentException(
                    "A change of " + situation + " describes " + described.get().id());
        }
    }

    private static <T> Iterable<T> copied(Iterable<T> records) {
        return records instanceof Collection<T> held ? List.copyOf(held) : records;
    }

    /// Changes nothing.
    public static Change of(String situation) {
        return new Change(
                situation,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    /// Describes a situation, for the first time or anew.
    public static Change describing(Situation described) {
        Change none = of(described.id());
        return new Change(
                none.situation,
                Optional.of(described),
                none.reports,
                none.events,
                none.bindings,
                none.bound,
                none.rejections,
                none.withdrawnReports,
                none.withdrawnEvents,
                none.readFiles);
    }

    public Change withReports(List<Report> added) {
        return new Change(
                situation,
                described,
                added,
                events,
                bindings,
                bound,
                rejections,
                withdrawnReports,
                withdrawnEvents,
                readFiles);
    }

    public Change withEvents(Iterable<Event> added, Iterable<Binding> theirs) {
        return new Change(
                situation,
                described,
                reports,
                added,
                theirs,
                bound,
                rejections,
                withdrawnReports,
                withdrawnEvents,
                readFiles);
    }

    /// Events that come with their bindings one by one, so that a million need not be held.
    public Change withBound(Iterable<Bound> added) {
        return new Change(
                situation,
                described,
                reports,
                events,
                bindings,
                added,
                rejections,
                withdrawnReports,
                withdrawnEvents,
                readFiles);
    }

    public Change withdrawing(Set<String> reportIds, Set<String> eventIds) {
        return new Change(
                situation,
                described,
                reports,
                events,
                bindings,
                bound,
                rejections,
                reportIds,
                eventIds,
                readFiles);
    }

    public Change withRejections(Set<String> files, List<Rejection> theirs) {
        return new Change(
                situation,
                described,
                reports,
                events,
                bindings,
                bound,
                theirs,
                withdrawnReports,
                withdrawnEvents,
                files);
    }
}
