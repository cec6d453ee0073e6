package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.query.Telling.says;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.Category;
import org.dateline.event.Event;
import org.dateline.report.Claim;
import org.junit.jupiter.api.Test;

class LapseTest {
    private static final String RETRACTED = "2022-01-05T12:00:00Z";

    private final Events events =
            new Telling()
                    .report("early", "2022-01-03T00:00:00Z")
                    .report("late", "2022-01-04T00:00:00Z")
                    .event(
                            "deaths",
                            Category.CASUALTIES,
                            says("early").on("2022-01-02").at("aktau").figure("deaths", "40", "40"),
                            says("late").on("2022-01-01").at("almaty").figure("deaths", "8", "13"))
                    .event(
                            "rumour",
                            Category.CLASH,
                            says("late").on("2022-01-02").at("atyrau").lapsed(RETRACTED))
                    .event(
                            "corrected",
                            Category.CASUALTIES,
                            says("early")
                                    .on("2022-01-02")
                                    .at("aktobe")
                                    .figure("arrests", "400", "400")
                                    .lapsed(RETRACTED),
                            says("late").on("2022-01-03").at("almaty").figure("arrests", "8", "13"))
                    .events();

    @Test
    void a_retracted_claim_leaves_the_range_from_then_on() {
        assertThat(arrests("2022-01-05T12:00:00Z")).isEqualTo("8.0 to 400.0");
        assertThat(arrests("2022-01-05T12:00:01Z")).isEqualTo("8.0 to 13.0");
        assertThat(range(Selection.EVERYTHING, "arrests")).isEqualTo("8.0 to 13.0");
        assertThat(range(Selection.EVERYTHING, "deaths")).isEqualTo("8.0 to 40.0");
    }

    @Test
    void it_stays_among_the_claims_of_its_event_and_says_that_it_lapsed() {
        Event now = events.event("corrected", Optional.empty()).orElseThrow();
        assertThat(now.claims()).extracting(Claim::stands).containsExactly(false, true);
        Event before =
                events.event("corrected", Optional.of(Instant.parse(RETRACTED))).orElseThrow();
        assertThat(before.claims()).extracting(Claim::stands).containsExactly(true, true);
    }

    @Test
    void time_places_and_dispute_follow_from_the_claims_that_stand() {
        Event before =
                events.event("corrected", Optional.of(Instant.parse(RETRACTED))).orElseThrow();
        Event now = events.event("corrected", Optional.empty()).orElseThrow();
        assertThat(before.isDisputed()).isTrue();
        assertThat(places(before)).containsExactly("aktobe", "almaty");
        assertThat(now.isDisputed()).isFalse();
        assertThat(places(now)).containsExactly("almaty");
        assertThat(now.when().orElseThrow().when().earliest()).isEqualTo("2022-01-03T00:00:00Z");
    }

    @Test
    void an_event_without_a_standing_claim_is_on_no_page_but_can_be_read() {
        assertThat(ids(Selection.EVERYTHING)).containsExactly("deaths", "corrected");
        assertThat(ids(knownBy(RETRACTED))).containsExactly("deaths", "corrected", "rumour");
        assertThat(events.lapsed(Optional.empty())).extracting(Event::id).containsExactly("rumour");
        assertThat(events.lapsed(Optional.of(Instant.parse(RETRACTED)))).isEmpty();
        Event rumour = events.event("rumour", Optional.empty()).orElseThrow();
        assertThat(rumour.isLapsed()).isTrue();
        assertThat(places(rumour)).containsExactly("atyrau");
    }

    private List<String> ids(Selection selection) {
        return events.page(selection, Optional.empty(), 100).events().stream()
                .map(Event::id)
                .toList();
    }

    private static List<String> places(Event event) {
        return event.locations().stream().map(l -> l.place().id()).toList();
    }

    private String arrests(String knownBy) {
        return range(knownBy(knownBy), "arrests");
    }

    private String range(Selection selection, String metric) {
        Tally tally =
                events.tallies(selection).stream()
                        .filter(t -> t.metric().equals(metric))
                        .findFirst()
                        .orElseThrow();
        return tally.low().orElseThrow() + " to " + tally.high().orElseThrow();
    }

    private static Selection knownBy(String instant) {
        return new Selection(
                Optional.empty(),
                Optional.empty(),
                Mode.UNTIL,
                Set.of(),
                Optional.of(Instant.parse(instant)),
                Optional.empty(),
                Set.of(),
                Set.of());
    }
}
