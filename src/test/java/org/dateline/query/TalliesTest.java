package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.event.Category.CASUALTIES;
import static org.dateline.query.Telling.says;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalliesTest {
    private static final Telling DEATHS =
            new Telling()
                    .report("mail", "2022-01-06T06:00:00Z")
                    .report("vice", "2022-01-06T18:00:00Z")
                    .report("post", "2022-01-07T08:00:00Z")
                    .event(
                            "killed",
                            CASUALTIES,
                            says("post").by("government").figure("deaths", "18", "18"),
                            says("mail").by("interior ministry").figure("deaths", "8", "8"),
                            says("vice").by("state media").figure("deaths", "13", "13"),
                            says("vice").figure("injured", "300", ""));

    @Test
    void figures_of_a_metric_stand_side_by_side_by_time_of_report() {
        var tallies = DEATHS.events().tallies(Selection.EVERYTHING);
        assertThat(tallies).extracting(Tally::metric).containsExactly("deaths", "injured");
        Tally deaths = tallies.getFirst();
        assertThat(deaths.claims())
                .extracting(stated -> stated.report().id())
                .containsExactly("mail", "vice", "post");
        assertThat(deaths.low()).hasValue(8);
        assertThat(deaths.high()).hasValue(18);
        assertThat(deaths.latestOfficial().orElseThrow().report().id()).isEqualTo("post");
        assertThat(deaths.rule()).contains("nothing is averaged or added up");
    }

    @Test
    void known_by_the_evening_of_the_sixth_the_latest_official_figure_is_8() {
        var known =
                new Selection(
                        Optional.empty(),
                        Optional.empty(),
                        Mode.WINDOW,
                        Set.of(),
                        Optional.of(Instant.parse("2022-01-06T20:00:00Z")),
                        Optional.empty(),
                        Set.of(),
                        Set.of());
        Tally deaths = DEATHS.events().tallies(known).getFirst();
        assertThat(deaths.high()).hasValue(13);
        assertThat(deaths.latestOfficial().orElseThrow().claim().figure().orElseThrow().low())
                .hasValue(8);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "open",
            value = {
                "8,8, 18,18, 8,18",
                "26,'', 24,24, 24,open",
                "13,'', 18,18, 13,18",
                "26,'', 24,'', 24,open",
                "'',400, 300,300, 300,400",
                "'',200, 300,300, open,300",
            })
    void an_open_figure_leaves_the_other_end_to_the_others_unless_it_lies_beyond(
            String low1, String high1, String low2, String high2, Double low, Double high) {
        Tally tally =
                new Telling()
                        .report("a", "2022-01-06")
                        .event(
                                "e",
                                CASUALTIES,
                                says("a").figure("deaths", low1, high1),
                                says("a").figure("deaths", low2, high2))
                        .events()
                        .tallies(Selection.EVERYTHING)
                        .getFirst();
        assertThat(tally.low())
                .isEqualTo(low == null ? OptionalDouble.empty() : OptionalDouble.of(low));
        assertThat(tally.high())
                .isEqualTo(high == null ? OptionalDouble.empty() : OptionalDouble.of(high));
    }

    @ParameterizedTest
    @CsvSource({
        "interior ministry, true",
        "INTERIOR MINISTRY, true",
        "'president Tokayev, on state television', true",
        "Kazakhstan’s government, true",
        "the government’s figures, true",
        "МВД Казахстана, true",
        "state media, false",
        "anti-government protesters, false",
        "'witnesses, via police radio', false",
        "Russian sources, false",
        "NetBlocks, false",
    })
    void an_attribution_is_official_by_its_words(String attribution, boolean official) {
        var tallies =
                new Telling()
                        .report("a", "2022-01-06")
                        .event(
                                "e",
                                CASUALTIES,
                                says("a").by(attribution).figure("deaths", "1", "1"))
                        .events()
                        .tallies(Selection.EVERYTHING);
        assertThat(tallies.getFirst().latestOfficial().isPresent()).isEqualTo(official);
    }
}
