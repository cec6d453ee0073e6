package org.dateline.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.time.Interval;

/// Situations that imports of tests go into.
final class Situations {
    private Situations() {}

    static Situation kazakhstan(String id) {
        return new Situation(
                id,
                "Test",
                "",
                new Extent(46, 40, 88, 56),
                new Interval(
                        Instant.parse("2022-01-01T00:00:00Z"),
                        Instant.parse("2022-02-01T00:00:00Z")),
                ZoneId.of("UTC"),
                List.of("KZ"),
                List.of("en"));
    }
}
