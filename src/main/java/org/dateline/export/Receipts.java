package org.dateline.export;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.dateline.event.Binding;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.report.Claim;
import org.dateline.report.Mention;

/// How the toponyms of a state were resolved, found by claim and toponym. Holds references only.
final class Receipts {
    private static final Comparator<Binding> ORDER =
            Comparator.comparing(Binding::claim).thenComparing(Binding::toponym);

    private final Binding[] sorted;

    Receipts(DataState state) {
        sorted = state.bindings().toArray(Binding[]::new);
        Arrays.sort(sorted, ORDER);
    }

    /// The receipt of a mention, by the first of the event's claims that makes it and has one.
    Optional<Binding> of(Event event, Mention mention) {
        for (Claim claim : event.claims()) {
            if (claim.where().contains(mention)) {
                Optional<Binding> found = find(claim.id(), mention.toponym());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Binding> find(String claim, String toponym) {
        int low = 0;
        int high = sorted.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = sorted[middle].claim().compareTo(claim);
            order = order == 0 ? sorted[middle].toponym().compareTo(toponym) : order;
            if (order == 0) {
                return Optional.of(sorted[middle]);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
