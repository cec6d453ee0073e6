package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.event.Category.TROOP_MOVEMENT;
import static org.dateline.event.Category.TROOP_REQUEST;
import static org.dateline.event.TroopStage.ANNOUNCEMENT;
import static org.dateline.event.TroopStage.ARRIVAL;
import static org.dateline.event.TroopStage.DECISION;
import static org.dateline.event.TroopStage.DEPARTURE;
import static org.dateline.event.TroopStage.REQUEST;
import static org.dateline.geo.SpatialPrecision.COUNTRY;
import static org.dateline.geo.SpatialPrecision.LOCALITY;
import static org.dateline.geo.SpatialPrecision.SUPRANATIONAL;
import static org.dateline.query.Telling.says;
import static org.dateline.report.Mention.Role.AT;
import static org.dateline.report.Mention.Role.DESTINATION;
import static org.dateline.report.Mention.Role.ORIGIN;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeploymentTest {
    private static final Deployment TROOPS =
            new Telling()
                    .report("early", "2022-01-06")
                    .report("late", "2022-01-07")
                    .event(
                            "arrive",
                            TROOP_MOVEMENT,
                            ARRIVAL,
                            says("late").on("2022-01-06").at("kz", DESTINATION, COUNTRY),
                            says("early")
                                    .on("2022-01-06T00:00:00Z/2022-01-06T06:00:00Z")
                                    .at("ru", ORIGIN, COUNTRY)
                                    .at("kz", DESTINATION, COUNTRY))
                    .event(
                            "leave",
                            TROOP_MOVEMENT,
                            DEPARTURE,
                            says("late").on("2022-01-06").at("ruMoscow", ORIGIN, LOCALITY),
                            says("early").on("2022-01-05").at("ru", ORIGIN, COUNTRY))
                    .event(
                            "expected",
                            TROOP_REQUEST,
                            ANNOUNCEMENT,
                            says("late").at("by", ORIGIN, COUNTRY).on("2022-01-03"),
                            says("early").at("by", ORIGIN, COUNTRY).at("am", ORIGIN, COUNTRY))
                    .event(
                            "russia",
                            TROOP_REQUEST,
                            ANNOUNCEMENT,
                            says("late").at("ru", ORIGIN, COUNTRY))
                    .event(
                            "decide",
                            TROOP_REQUEST,
                            DECISION,
                            says("late").at("CSTO", ORIGIN, SUPRANATIONAL))
                    .event("ask", TROOP_REQUEST, REQUEST, says("late").at("kz", AT, COUNTRY))
                    .event("other", TROOP_MOVEMENT, says("late").at("md", AT, COUNTRY))
                    .events()
                    .troops(Selection.EVERYTHING);

    @Test
    void steps_come_by_stage_and_only_from_events_that_name_one() {
        assertThat(TROOPS.steps())
                .extracting(TroopStep::stage, step -> step.country().orElse("none"))
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(REQUEST, "KZ"),
                        org.assertj.core.api.Assertions.tuple(DECISION, "none"),
                        org.assertj.core.api.Assertions.tuple(ANNOUNCEMENT, "BY"),
                        org.assertj.core.api.Assertions.tuple(ANNOUNCEMENT, "AM"),
                        org.assertj.core.api.Assertions.tuple(ANNOUNCEMENT, "RU"),
                        org.assertj.core.api.Assertions.tuple(DEPARTURE, "RU"),
                        org.assertj.core.api.Assertions.tuple(ARRIVAL, "RU"));
    }

    @Test
    void who_was_announced_and_never_seen_is_only_announced() {
        assertThat(TROOPS.onlyAnnounced()).containsExactly("AM", "BY");
    }

    @Test
    void the_claim_by_which_a_step_had_happened_soonest_stands_behind_it() {
        TroopStep arrival = TROOPS.steps().getLast();
        assertThat(arrival.claim().report()).isEqualTo("early");
        assertThat(arrival.when().orElseThrow().bounds().end()).isEqualTo("2022-01-06T06:00:00Z");
        TroopStep departure = TROOPS.steps().get(5);
        assertThat(departure.claim().report()).isEqualTo("early");
        assertThat(departure.place().orElseThrow().id()).as("the country").isEqualTo("ru");
    }

    @Test
    void an_announcement_is_made_by_its_first_report() {
        TroopStep belarus = TROOPS.steps().get(2);
        assertThat(belarus.claim().report()).isEqualTo("early");
        assertThat(belarus.when()).isEqualTo(Optional.empty());
    }
}
