package org.dateline.event;

import java.util.List;
import java.util.Optional;
import org.dateline.time.Interval;
import org.dateline.time.When;

/// When an event happened according to its claims.
///
/// The rule: where the times of all claims have a part in common, that part is the event's time;
/// where they have none, the event's time is the hull of them all and is called disputed. If any
/// claim says that it lasted, the hull of the lasting claims is taken.
public record ClaimedTime(When when, boolean disputed) {

    /// Empty where no claim gives a time.
    public static Optional<ClaimedTime> of(List<When> times) {
        if (times.isEmpty()) {
            return Optional.empty();
        }
        List<When> lasting = times.stream().filter(When::lasting).toList();
        List<When> counted = lasting.isEmpty() ? times : lasting;
        When finest =
                counted.stream()
                        .min((a, b) -> a.precision().compareTo(b.precision()))
                        .orElseThrow();
        if (lasting.isEmpty()) {
            Optional<Interval> common = Optional.of(Interval.ALL);
            for (When time : counted) {
                common = common.flatMap(c -> c.intersection(time.bounds()));
            }
            if (common.isPresent()) {
                boolean about = counted.stream().allMatch(When::about);
                return Optional.of(
                        new ClaimedTime(
                                new When(
                                        common.get(),
                                        finest.precision(),
                                        about,
                                        false,
                                        finest.zone()),
                                false));
            }
        }
        Interval hull = counted.getFirst().bounds();
        for (When time : counted) {
            hull = hull.hull(time.bounds());
        }
        return Optional.of(
                new ClaimedTime(
                        new When(
                                hull,
                                finest.precision(),
                                finest.about(),
                                finest.lasting(),
                                finest.zone()),
                        lasting.isEmpty()));
    }
}
