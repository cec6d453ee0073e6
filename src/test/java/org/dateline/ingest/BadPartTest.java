package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dateline.event.Binding;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.Rejection;
import org.dateline.geo.Extent;
import org.dateline.report.Claim;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A wrong part is named with file, line, pointer and reason, and costs only itself.
class BadPartTest {
    @TempDir Path temp;
    private SituationFolder folder;

    @BeforeEach
    void example() {
        folder = SituationFolder.of(temp.resolve("flood"));
    }

    @Test
    void the_example_of_the_guide_is_read_without_a_rejection() {
        SituationReader.Reading reading = folder.read();

        assertThat(reading.wellFormed()).isTrue();
        assertThat(reading.state().rejections()).isEmpty();
        assertThat(reading.state().reports()).hasSize(2);
        assertThat(ids(reading.state())).containsExactly("evacuated", "emergency");
        assertThat(claims(reading.state()))
                .containsExactly("un-evacuated", "ag-evacuated", "un-emergency");
    }

    @Test
    void an_unknown_category_costs_its_event_and_names_those_allowed() {
        int line = folder.line("events.json", "\"category\"");
        folder.edit(
                "events.json",
                text -> text.replaceFirst("\"category\": \"[a-z-]+\"", "\"category\": \"flood\""));

        DataState state = folder.read().state();

        Rejection rejection = only(state);
        assertThat(rejection.file()).isEqualTo("events.json");
        assertThat(rejection.line()).isEqualTo(line);
        assertThat(rejection.pointer()).isEqualTo("/events/0/category");
        assertThat(rejection.reason())
                .contains("allowed are protest, clash")
                .contains("left out with it");
        assertThat(rejection.excerpt()).isEqualTo("\"flood\"");
        assertThat(ids(state)).containsExactly("emergency");
    }

    @Test
    void a_date_that_no_calendar_has_costs_the_date_and_not_the_claim() {
        folder.replace("events.json", "\"2024-04-05T12\"", "\"2022-13-01\"");

        DataState state = folder.read().state();

        Rejection rejection = only(state);
        assertThat(rejection.pointer()).isEqualTo("/events/0/claims/0/when");
        assertThat(rejection.line()).isEqualTo(folder.line("events.json", "2022-13-01"));
        assertThat(rejection.reason()).contains("2022-13-01").contains("calendar");
        assertThat(claim(state, "un-evacuated").when()).isEmpty();
        assertThat(claim(state, "un-evacuated").figure()).isPresent();
    }

    @Test
    void a_claim_without_a_report_is_left_out() {
        folder.replace("events.json", "          \"report\": \"agency-flood\",\n", "");

        DataState state = folder.read().state();

        assertThat(only(state).pointer()).isEqualTo("/events/0/claims/1");
        assertThat(only(state).reason()).isEqualTo("\"report\" is missing");
        assertThat(claims(state)).containsExactly("un-evacuated", "un-emergency");
    }

    @Test
    void a_claim_of_an_unknown_report_is_left_out_and_with_the_last_claim_its_event() {
        folder.edit(
                "events.json",
                text ->
                        text.replace(
                                "\"id\": \"un-emergency\",\n          \"report\": \"ural-news-flood\"",
                                "\"id\": \"un-emergency\",\n          \"report\": \"nobody\""));

        DataState state = folder.read().state();

        assertThat(state.rejections())
                .extracting(Rejection::pointer)
                .containsExactly("/events/1/claims/0/report", "/events/1");
        assertThat(ids(state)).containsExactly("evacuated");
    }

    @Test
    void an_unknown_toponym_stays_with_its_claim_and_says_so() {
        folder.replace("events.json", "[\"Aktobe region\"]", "[\"Qwrtzplk\"]");

        DataState state = folder.read().state();

        assertThat(state.rejections()).isEmpty();
        assertThat(event(state, "emergency").locations()).isEmpty();
        assertThat(event(state, "emergency").unplaced())
                .extracting(m -> m.toponym())
                .containsExactly("Qwrtzplk");
        assertThat(state.bindings())
                .filteredOn(b -> b.outcome() == Binding.Outcome.UNRESOLVED)
                .extracting(Binding::toponym)
                .contains("Qwrtzplk");
    }

    @Test
    void an_unknown_field_costs_only_the_field() {
        folder.replace("events.json", "\"note\":", "\"nota\":");

        DataState state = folder.read().state();

        assertThat(only(state).pointer()).isEqualTo("/events/0/claims/1/nota");
        assertThat(only(state).line()).isEqualTo(folder.line("events.json", "\"nota\""));
        assertThat(claims(state)).hasSize(3);
    }

    @Test
    void several_mistakes_in_one_file_are_all_named_with_the_lines_on_which_they_stand() {
        folder.replace("events.json", "\"2024-04-04/..\"", "\"tomorrow\"")
                .replace("events.json", "\"low\": 4000", "\"low\": \"many\"")
                .replace("events.json", "\"role\": \"origin\"", "\"role\": \"source\"");

        DataState state = folder.read().state();

        assertThat(state.rejections())
                .extracting(Rejection::pointer)
                .containsExactlyInAnyOrder(
                        "/events/0/claims/0/figure/low",
                        "/events/0/claims/1/where/0/role",
                        "/events/1/claims/0/when");
        assertThat(state.rejections())
                .allSatisfy(
                        r ->
                                assertThat(
                                                folder.text("events.json")
                                                        .lines()
                                                        .toList()
                                                        .get(r.line() - 1))
                                        .contains(r.excerpt()));
        assertThat(claims(state)).hasSize(3);
    }

    @Test
    void the_second_of_two_equal_ids_is_left_out() {
        folder.replace("events.json", "\"id\": \"ag-evacuated\"", "\"id\": \"un-evacuated\"")
                .replace("events.json", "\"id\": \"emergency\"", "\"id\": \"evacuated\"")
                .replace("reports.json", "\"id\": \"agency\"", "\"id\": \"ural-news\"");

        DataState state = folder.read().state();

        assertThat(state.rejections())
                .extracting(r -> r.file() + r.pointer())
                .contains("events.json/events/0/claims/1/report", "events.json/events/1")
                .contains("reports.json/sources/1", "reports.json/reports/1/source");
        assertThat(claims(state)).containsExactly("un-evacuated");
    }

    @Test
    void the_first_of_two_equal_keys_counts() {
        folder.replace(
                "situation.json", "\"summary\":", "\"title\": {\"a\": [1, 2]},\n  \"summary\":");

        DataState state = folder.read().state();

        assertThat(only(state).pointer()).isEqualTo("/title");
        assertThat(only(state).reason()).contains("twice").contains("line 4");
        assertThat(state.situation().title()).isEqualTo("Flood on the Ural, April 2024");
        assertThat(state.situation().summary()).isEqualTo("Two reports of the first days.");
    }

    @Test
    void a_number_beyond_all_bounds_is_left_out() {
        folder.replace("events.json", "\"low\": 2000", "\"low\": 1e999")
                .replace("situation.json", "[49, 47, 62, 53]", "[49, 47, 62, -1e999]");

        DataState state = folder.read().state();

        assertThat(state.rejections())
                .extracting(Rejection::reason)
                .contains("the number is too large");
        assertThat(claim(state, "ag-evacuated").figure()).isEmpty();
        assertThat(state.situation().extent()).isEqualTo(Extent.WORLD);
    }

    @Test
    void impossible_zones_links_extents_figures_and_periods_are_named() {
        folder.replace("situation.json", "Asia/Aqtobe", "Mars/Olympus")
                .replace("situation.json", "[49, 47, 62, 53]", "[49, 60, 62, 53]")
                .replace("situation.json", "2024-04-04/2024-04-07", "2024-04-04/..")
                .replace("reports.json", "https://example.org/water-rises", "javascript:alert(1)")
                .replace("events.json", "\"high\": 4000", "\"high\": 3000");

        DataState state = folder.read().state();

        assertThat(state.rejections())
                .extracting(r -> r.file() + r.pointer())
                .containsExactlyInAnyOrder(
                        "situation.json/zone",
                        "situation.json/extent",
                        "situation.json/period",
                        "reports.json/reports/0/link",
                        "events.json/events/0/claims/0/figure");
        assertThat(state.situation().zone().getId()).isEqualTo("UTC");
        assertThat(claims(state)).hasSize(3);
    }

    @Test
    void control_characters_and_half_characters_are_no_text() {
        folder.replace("events.json", "Emergency in the region", "Emergency \\u0000 here")
                .replace(
                        "events.json",
                        "\"attributedTo\": \"governor's",
                        "\"attributedTo\": \"\\ud800");

        DataState state = folder.read().state();

        assertThat(state.rejections())
                .extracting(Rejection::pointer)
                .contains("/events/1/title", "/events/0/claims/0/attributedTo");
        assertThat(ids(state)).containsExactly("evacuated");
    }

    @Test
    void of_several_bad_claims_in_a_row_none_takes_a_good_one_with_it() {
        folder.replace(
                "events.json",
                "      \"claims\": [\n        {\n          \"id\": \"un-evacuated\"",
                "      \"claims\": [{}, 7,\n        {\n          \"id\": \"un-evacuated\"");

        DataState state = folder.read().state();

        assertThat(state.rejections())
                .extracting(Rejection::pointer)
                .containsExactlyInAnyOrder("/events/0/claims/0", "/events/0/claims/1");
        assertThat(claims(state)).containsExactly("un-evacuated", "ag-evacuated", "un-emergency");
    }

    @Test
    void an_id_ends_with_its_last_letter() {
        folder.replace("events.json", "\"id\": \"emergency\"", "\"id\": \"emergency\\n\"");

        DataState state = folder.read().state();

        assertThat(only(state).pointer()).isEqualTo("/events/1/id");
        assertThat(ids(state)).containsExactly("evacuated");
    }

    @Test
    void text_that_looks_like_markup_or_a_formula_stays_text() {
        folder.replace(
                "events.json",
                "Emergency in the region",
                "<img src=x onerror=alert(1)> =SUM(1) Ә Ғ 🌊");

        DataState state = folder.read().state();

        assertThat(event(state, "emergency").title())
                .isEqualTo("<img src=x onerror=alert(1)> =SUM(1) Ә Ғ 🌊");
    }

    private static Rejection only(DataState state) {
        assertThat(state.rejections()).hasSize(1);
        return state.rejections().getFirst();
    }

    private static List<String> ids(DataState state) {
        return state.events().stream().map(Event::id).toList();
    }

    private static List<String> claims(DataState state) {
        return state.events().stream().flatMap(e -> e.claims().stream()).map(Claim::id).toList();
    }

    private static Event event(DataState state, String id) {
        return state.events().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    private static Claim claim(DataState state, String id) {
        return state.events().stream()
                .flatMap(e -> e.claims().stream())
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
