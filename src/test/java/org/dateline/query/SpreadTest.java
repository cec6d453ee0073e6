package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.event.Category.CASUALTIES;
import static org.dateline.event.Category.ECONOMY;
import static org.dateline.event.Category.GOVERNMENT_MEASURE;
import static org.dateline.event.Category.PROTEST;
import static org.dateline.query.Telling.says;

import org.dateline.geo.SpatialPrecision;
import org.dateline.report.Mention.Role;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static Telling reports() {
        return new Telling().report("early", "2022-01-05").report("late", "2022-01-07");
    }

    @Test
    void places_come_in_the_order_in_which_something_had_happened_there() {
        var events =
                reports()
                        .event("a", PROTEST, says("late").on("2022-01-04").at("Almaty"))
                        .event("z", PROTEST, says("late").on("2022-01-02").at("Zhanaozen"))
                        .event("b", PROTEST, says("early").on("2022-01-05").at("Almaty"))
                        .events();
        var spread = events.spread(Selection.EVERYTHING);
        assertThat(spread)
                .extracting(first -> first.place().id())
                .containsExactly("Zhanaozen", "Almaty");
        assertThat(spread.getLast().claim().id()).isEqualTo("a-0");
    }

    @Test
    void a_vague_date_comes_after_a_sharp_one_and_countries_after_everything() {
        var events =
                reports()
                        .event("v", PROTEST, says("late").on("2022-01-01/2022-01-06").at("Vague"))
                        .event("s", PROTEST, says("late").on("2022-01-03").at("Sharp"))
                        .event(
                                "c",
                                PROTEST,
                                says("late")
                                        .on("2022-01-01")
                                        .at("Country", Role.AT, SpatialPrecision.COUNTRY))
                        .events();
        assertThat(events.spread(Selection.EVERYTHING))
                .extracting(first -> first.place().id())
                .containsExactly("Sharp", "Vague", "Country");
    }

    @Test
    void ties_fall_to_the_report_that_was_published_first() {
        var events =
                reports()
                        .event("a", PROTEST, says("late").on("2022-01-03").at("Aktau"))
                        .event("b", PROTEST, says("early").on("2022-01-03").at("Aktau"))
                        .events();
        assertThat(events.spread(Selection.EVERYTHING).getFirst().claim().report())
                .isEqualTo("early");
    }

    @Test
    void without_unrest_every_category_counts() {
        var events =
                reports()
                        .event("d", CASUALTIES, says("late").on("2022-01-04").at("Aksay"))
                        .event("e", ECONOMY, says("late").on("2022-01-02").at("Atyrau"))
                        .event("g", GOVERNMENT_MEASURE, says("late").on("2022-01-03").at("Dossor"))
                        .events();
        assertThat(events.spread(Selection.EVERYTHING))
                .extracting(first -> first.place().id())
                .containsExactly("Atyrau", "Dossor", "Aksay");
        assertThat(events.spreading(Selection.EVERYTHING)).contains(ECONOMY);
    }

    @Test
    void only_dated_scenes_of_unrest_count() {
        var events =
                reports()
                        .event("e", ECONOMY, says("late").on("2022-01-01").at("Tengiz"))
                        .event("u", PROTEST, says("late").at("Undated"))
                        .event(
                                "m",
                                PROTEST,
                                says("late")
                                        .on("2022-01-02")
                                        .at("Origin", Role.ORIGIN, SpatialPrecision.LOCALITY))
                        .events();
        assertThat(events.spread(Selection.EVERYTHING)).isEmpty();
    }
}
