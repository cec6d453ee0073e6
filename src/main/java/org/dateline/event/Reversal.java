package org.dateline.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.report.Claim;
import org.dateline.report.Report;

/// The change that restores what stood before a revision, found by comparing two whole states.
final class Reversal {
    private Reversal() {}

    /// @param before the state just before the revision
    /// @param after the state at the revision
    static Change of(DataState before, DataState after) {
        var reports = new Changed<>(before.reports(), after.reports(), Report::id);
        var events = new Changed<>(before.events(), after.events(), Event::id);
        Set<String> claims =
                events.former.stream()
                        .flatMap(e -> e.claims().stream())
                        .map(Claim::id)
                        .collect(Collectors.toSet());
        List<Binding> bindings =
                before.bindings().stream().filter(b -> claims.contains(b.claim())).toList();
        Set<Rejection> rejected = new HashSet<>(before.rejections());
        Set<String> files = new HashSet<>();
        after.rejections().stream()
                .filter(r -> !rejected.contains(r))
                .forEach(r -> files.add(r.file()));
        after.rejections().forEach(rejected::remove);
        rejected.forEach(r -> files.add(r.file()));
        Change change =
                before.situation().equals(after.situation())
                        ? Change.of(before.situation().id())
                        : Change.describing(before.situation());
        return change.withReports(reports.former)
                .withEvents(events.former, bindings)
                .withdrawing(reports.added, events.added)
                .withRejections(
                        files,
                        before.rejections().stream()
                                .filter(r -> files.contains(r.file()))
                                .toList());
    }

    /// What a revision did to the records of one kind.
    private static final class Changed<T> {
        /// As they stood before, of those that it changed or withdrew.
        final List<T> former = new ArrayList<>();

        /// Ids of those that it added.
        final Set<String> added = new HashSet<>();

        Changed(List<T> before, List<T> after, Function<T, String> id) {
            Map<String, T> now = after.stream().collect(Collectors.toMap(id, t -> t));
            for (T then : before) {
                if (!then.equals(now.remove(id.apply(then)))) {
                    former.add(then);
                }
            }
            added.addAll(now.keySet());
        }
    }
}
