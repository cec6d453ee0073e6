package org.dateline.event;

import java.time.ZoneId;
import java.util.Comparator;
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
        List<When> counted = counted(times);
        When finest = finest(counted);
        if (!finest.lasting()) {
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
                        !finest.lasting()));
    }

    /// The time by the same rule, but made of the days that the sources name instead of their
    /// instants; empty where that is the same, or where not all of them name whole days.
    ///
    /// 2 January in Aktau ends an hour later than in Almaty. The instants have to hold that hour,
    /// but nobody speaks of 3 January.
    static Optional<When> inCivilDays(List<When> times) {
        List<When> counted = counted(times);
        if (counted.stream().map(When::zone).distinct().count() < 2
                || !counted.stream().allMatch(When::isWholeDays)) {
            return Optional.empty();
        }
        ZoneId zone = finest(counted).zone();
        return of(counted.stream().map(time -> time.sameDaysIn(zone)).toList())
                .map(ClaimedTime::when);
    }

    /// Those that lasted, or all where none did.
    private static List<When> counted(List<When> times) {
        List<When> lasting = times.stream().filter(When::lasting).toList();
        return lasting.isEmpty() ? times : lasting;
    }

    private static When finest(List<When> times) {
        return times.stream().min(Comparator.comparing(When::precision)).orElseThrow();
    }
}
