package org.dateline.ingest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.event.Binding.Outcome.RESOLVED;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.query.IndexedEvents;
import org.dateline.query.Selection;
import org.dateline.report.Claim;
import org.dateline.report.Mention;
import org.dateline.report.Report;
import org.dateline.time.CivilTime;
import org.dateline.time.Edtf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The shipped situation says what the five reports say.
class ShippedSituationTest {
    private static DataState state;

    @BeforeAll
    static void read() {
        SituationReader.Reading reading =
                SituationReader.read(
                        Path.of("geodata", "situations", "kazakhstan-2022"),
                        Gazetteer.open(Path.of("geodata", "gazetteer")));
        assertThat(reading.wellFormed()).isTrue();
        state = reading.state();
    }

    @Test
    void nothing_is_rejected() {
        assertThat(state.rejections()).isEmpty();
    }

    @Test
    void each_of_the_five_reports_has_its_claims() {
        Map<String, Long> claims = claims().collect(groupingBy(Claim::report, counting()));

        assertThat(claims)
                .containsOnlyKeys(state.reports().stream().map(Report::id).toList())
                .allSatisfy((report, count) -> assertThat(count).as(report).isGreaterThan(20));
        assertThat(state.reports()).hasSize(5);
    }

    @Test
    void unrest_is_told_city_by_city_and_a_vague_date_never_comes_before_a_sharp_one() {
        assertThat(new IndexedEvents(state).spread(Selection.EVERYTHING))
                .extracting(first -> first.place().id())
                .containsSubsequence("kz:zhanaozen", "kz:almaty", "kz:aktobe", "kz:aktau");
    }

    @Test
    void publishers_and_times_are_said_to_be_inferred() {
        assertThat(state.reports())
                .allSatisfy(
                        report -> {
                            assertThat(report.publishedFrom().orElse("")).startsWith("Inferred");
                            assertThat(report.source().certainty().name()).isNotEqualTo("STATED");
                        });
    }

    @Test
    void the_start_is_disputed_between_new_years_day_and_2_january() {
        Event start = event("protests-begin");

        assertThat(start.when().orElseThrow().disputed()).isTrue();
        assertThat(start.claims().stream().flatMap(c -> c.when().stream()).map(Edtf::write))
                .containsExactly("2022-01-02", "2022-01-02", "2022-01-01");
        assertThat(start.spoken().map(CivilTime.in(Locale.ENGLISH)::write))
                .contains("1 or 2 January 2022");
    }

    @Test
    void figures_that_contradict_each_other_stand_side_by_side() {
        assertThat(lows("deaths-security-forces")).containsExactly(8, 13, 13, 13, 18, 18);
        assertThat(lows("deaths-protesters")).containsExactly(24, 200, 24, 26);
        assertThat(lows("beheadings")).containsExactly(2, 3, 1);
        assertThat(lows("detained")).containsExactly(2200, 3000);
    }

    @Test
    void before_noon_of_6_january_only_the_eight_dead_of_the_security_forces_are_known() {
        Predicate<Claim> known = knownBy("2022-01-06T12:00:00+06:00");

        Event told = event("deaths-security-forces").toldBy(known).orElseThrow();

        assertThat(told.claims()).extracting(Claim::id).containsExactly("dm-deaths-eight");
        assertThat(told.claims().getFirst().figure().orElseThrow().low()).hasValue(8);
        assertThat(event("detained").toldBy(known)).isEmpty();
    }

    @Test
    void each_report_speaks_of_deaths_that_somebody_places_in_almaty_or_the_country() {
        List<Claim> deaths =
                claims().filter(c -> c.figure().isPresent())
                        .filter(c -> c.figure().get().metric().startsWith("deaths."))
                        .toList();

        assertThat(deaths.stream().map(Claim::report).distinct()).hasSize(5);
        assertThat(event("deaths-security-forces").locations())
                .extracting(l -> l.place().id())
                .contains("kz:almaty");
        assertThat(event("deaths-protesters").locations())
                .extracting(l -> l.place().id())
                .contains("kz:almaty");
    }

    @Test
    void every_toponym_is_resolved() {
        assertThat(state.bindings())
                .allSatisfy(b -> assertThat(b.outcome()).as(b.toponym()).isEqualTo(RESOLVED));
        assertThat(state.events()).allSatisfy(e -> assertThat(e.unplaced()).isEmpty());
    }

    @Test
    void toponyms_as_the_reports_write_them_mean_the_right_places() {
        Map<String, String> places = new TreeMap<>();
        state.events().stream()
                .flatMap(event -> event.locations().stream())
                .forEach(l -> places.put(l.mention().toponym(), l.place().id()));

        assertThat(places)
                .containsEntry("Nur Sultan", "kz:astana")
                .containsEntry("Nur-Sultan", "kz:astana")
                .containsEntry("Aktau", "kz:aktau")
                .containsEntry("Mangistau region", "kz:mangystau-region")
                .containsEntry("main airport in Almaty", "kz:almaty-airport")
                .containsEntry("mayor’s office building in Almaty", "kz:almaty-akimat")
                .containsEntry("presidential residence", "kz:almaty-presidential-residence")
                .containsEntry("Georgia", "ge")
                .containsEntry("Britain", "gb")
                .containsEntry("EU", "eu")
                .containsEntry("Moscow", "ru:moscow");
    }

    @Test
    void troops_go_from_moscow_to_kazakhstan() {
        Event leaving = event("russian-troops-leave");

        assertThat(leaving.isMovement()).isTrue();
        assertThat(leaving.at(Mention.Role.ORIGIN).orElseThrow().place().id())
                .isEqualTo("ru:moscow");
        assertThat(leaving.at(Mention.Role.DESTINATION).orElseThrow().place().id()).isEqualTo("kz");
    }

    @Test
    void every_claim_has_a_report_and_every_id_is_its_own() {
        List<String> reports = state.reports().stream().map(Report::id).toList();

        assertThat(claims()).extracting(Claim::report).isSubsetOf(reports);
        assertThat(claims()).extracting(Claim::id).doesNotHaveDuplicates();
        assertThat(state.events()).extracting(Event::id).doesNotHaveDuplicates();
    }

    @Test
    void a_date_is_read_in_the_civil_time_of_its_place() {
        Claim aktau = claim("wp-aktau");

        assertThat(aktau.when().orElseThrow().zone().getId()).isEqualTo("Asia/Aqtau");
        assertThat(aktau.when().orElseThrow().earliest())
                .isEqualTo(Instant.parse("2022-01-05T19:00:00Z"));
    }

    @Test
    void troops_that_were_only_announced_have_an_origin_and_no_destination() {
        assertThat(state.events())
                .filteredOn(event -> event.id().startsWith("announced-"))
                .hasSize(5)
                .allSatisfy(event -> assertThat(event.isMovement()).isFalse());
    }

    private static Event event(String id) {
        return state.events().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    private static Claim claim(String id) {
        return claims().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private static Stream<Claim> claims() {
        return state.events().stream().flatMap(event -> event.claims().stream());
    }

    private static Stream<Integer> lows(String event) {
        return event(event).claims().stream()
                .flatMap(claim -> claim.figure().stream())
                .map(figure -> (int) figure.low().orElseThrow());
    }

    private static Predicate<Claim> knownBy(String time) {
        Instant instant = OffsetDateTime.parse(time).toInstant();
        return claim ->
                state.reports().stream()
                        .filter(report -> report.id().equals(claim.report()))
                        .anyMatch(report -> report.knownBy(instant));
    }
}
