package org.dateline.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dateline.portrayal.MapContext;
import org.dateline.query.Mode;
import org.dateline.time.Interval;

/// The civil days of a map context.
final class Days {
    private Days() {}

    /// A window for each civil day in the context's zone that the interval touches.
    ///
    /// @throws SnapshotRefused if there are more than `most`
    static List<MapContext> of(MapContext context, int most) {
        ZoneId zone = context.zone();
        Interval whole = context.interval();
        List<MapContext> days = new ArrayList<>();
        LocalDate day = whole.start().atZone(zone).toLocalDate();
        Instant end = whole.start();
        while (end.isBefore(whole.end())) {
            if (days.size() == most) {
                throw new SnapshotRefused("days", "1 to " + most + "; choose a shorter period");
            }
            day = day.plusDays(1);
            Instant start = end;
            end = day.atStartOfDay(zone).toInstant();
            Instant last = end.isBefore(whole.end()) ? end : whole.end();
            if (start.isBefore(last)) {
                days.add(at(context, Mode.WINDOW, new Interval(start, last)));
            }
        }
        return days;
    }

    /// The same context at another time.
    static MapContext at(MapContext c, Mode mode, Interval interval) {
        return new MapContext(
                c.situation(),
                c.revision(),
                mode,
                interval,
                c.knownBy(),
                c.extent(),
                c.categories(),
                c.sources(),
                c.places(),
                c.text(),
                c.zone(),
                c.language(),
                c.theme());
    }
}
