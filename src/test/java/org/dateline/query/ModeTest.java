package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.event.Category.COMMUNICATIONS_SHUTDOWN;
import static org.dateline.event.Category.PROTEST;
import static org.dateline.query.Telling.says;

import java.util.Optional;
import java.util.Set;
import org.dateline.event.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModeTest {
    private static final IndexedEvents EVENTS =
            new Telling()
                    .report("r", "2022-01-07")
                    .event(
                            "hour",
                            PROTEST,
                            says("r").on("2022-01-05T10:00:00Z/2022-01-05T11:00:00Z"))
                    .event("day", PROTEST, says("r").on("2022-01-05"))
                    .event(
                            "dark",
                            COMMUNICATIONS_SHUTDOWN,
                            says("r").on("lasting 2022-01-04/2022-01-06"))
                    .event("open", COMMUNICATIONS_SHUTDOWN, says("r").on("lasting 2022-01-05/.."))
                    .event("undated", PROTEST, says("r"))
                    .events();

    @ParameterizedTest
    @CsvSource({
        "WINDOW, 2022-01-05/2022-01-06, dark day open hour, 3, 1",
        "UNTIL,  2022-01-01/2022-01-05, dark, 1, 0",
        "UNTIL,  2022-01-01/2022-01-05T00:00:01Z, dark day open, 3, 0",
        "WINDOW, 2022-01-05T08:00:00Z/2022-01-05T10:00:00Z, dark open, 0, 2",
        "WINDOW, 2022-01-05T10:00:00Z/2022-01-05T10:00:01Z, dark open hour, 1, 2",
        "MOMENT, 2022-01-05T10:00:00Z/2022-01-05T10:00:01Z, dark day open hour, 1, 3",
        "MOMENT, 2022-01-05T10:59:59Z/2022-01-05T11:00:00Z, dark day open hour, 0, 4",
        "MOMENT, 2022-01-05T11:00:00Z/2022-01-05T11:00:01Z, dark day open, 0, 3",
        "WINDOW, 2022-01-06/2022-01-07, open, 0, 1",
        "WINDOW, 2022-01-05T23:59:59.5Z/2022-01-07, dark open, 0, 2",
        "MOMENT, 2022-01-03T23:59:59Z/2022-01-04, '', 0, 0",
    })
    void intervals_are_half_open_and_what_lasts_goes_on(
            Mode mode, String interval, String ids, long began, long continuing) {
        var selection =
                new Selection(
                        Optional.empty(),
                        Optional.of(Telling.interval(interval)),
                        mode,
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Set.of());
        assertThat(EVENTS.page(selection, Optional.empty(), 10).events().stream().map(Event::id))
                .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" "));
        assertThat(EVENTS.count(selection))
                .isEqualTo(new Count(began, continuing, 1, began + continuing));
    }
}
