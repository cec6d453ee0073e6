package org.dateline.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dateline.event.Binding;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.report.Claim;
import org.dateline.report.Figure;
import org.dateline.report.Lapse;
import org.dateline.report.Mention.Role;
import org.dateline.report.Report;
import org.dateline.report.Source;
import org.dateline.time.CivilTime;
import org.dateline.time.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest {
    private final Desk desk = new Desk();

    @Test
    void a_draft_that_nobody_touched_becomes_the_same_event_again() {
        DataState state = desk.state();
        for (Event event : state.events()) {
            Read<Event> read = desk.editor.check(Desk.KZ, Drafts.of(event, state));
            assertThat(read.problems()).as(event.id()).isEmpty();
            assertThat(read.value()).contains(event);
        }
    }

    @Test
    void a_report_that_nobody_touched_becomes_the_same_report_again() {
        DataState state = desk.state();
        for (Report report : state.reports()) {
            assertThat(new ReportReader(state).read(ReportDraft.of(report)).value())
                    .contains(report);
        }
    }

    @Test
    void an_empty_draft_names_every_field_that_is_needed() {
        var draft = new EventDraft("", "", " ", "", TimeDraft.NONE, List.of());
        assertThat(fields(desk.editor.check(Desk.KZ, draft)))
                .containsExactly("title", "category", "claims");
        assertThat(fields(desk.editor.check(Desk.KZ, with(ClaimDraft.of("", "")))))
                .containsExactly("claims/0/report", "claims/0/says");
    }

    @Test
    void a_new_event_gets_ids_its_time_and_its_places_from_its_claims() {
        var claim =
                claim(
                        new TimeDraft(
                                "2022-01-05T18/2022-01-06T06",
                                Optional.of(Precision.PART_OF_DAY),
                                ""),
                        PlaceDraft.at("Almaty"));
        Event event = desk.editor.check(Desk.KZ, with(claim)).value().orElseThrow();
        assertThat(event.id()).isEqualTo("kop-zana-zer");
        assertThat(event.claims()).extracting(Claim::id).containsExactly("kop-zana-zer-1");
        assertThat(event.locations()).extracting(l -> l.place().id()).containsExactly("kz:almaty");
        var when = event.when().orElseThrow().when();
        assertThat(CivilTime.in(java.util.Locale.ENGLISH).write(when))
                .isEqualTo("night of 5 to 6 January 2022");
        assertThat(when.zone().getId()).isEqualTo("Asia/Almaty");
    }

    @Test
    void a_place_chosen_by_hand_keeps_what_the_gazetteer_said() {
        var place = PlaceDraft.at("Almaty").placed(new PlaceDraft.Chosen("kz:aktau"));
        Read<Event> read = desk.editor.check(Desk.KZ, with(claim(TimeDraft.NONE, place)));
        assertThat(places(read)).containsExactly("kz:aktau");
        Binding receipt = read.receipts().getFirst();
        assertThat(receipt.candidates()).first().matches(c -> c.place().equals("kz:aktau"));
        assertThat(receipt.candidates()).anyMatch(c -> c.place().equals("kz:almaty"));
        assertThat(receipt.because()).startsWith("chosen by hand; the gazetteer said:");
    }

    @Test
    void a_spot_on_the_map_is_no_place_of_the_gazetteer() {
        var spot = new PlaceDraft.Pointed(new Position(76.9, 43.25), SpatialPrecision.SITE);
        Read<Event> read =
                desk.editor.check(
                        Desk.KZ,
                        with(claim(TimeDraft.NONE, PlaceDraft.at("the depot").placed(spot))));
        Location location = read.value().orElseThrow().locations().getFirst();
        assertThat(location.place().id()).isEqualTo("at:76.9000,43.2500");
        assertThat(location.place().name("en", java.time.Instant.EPOCH)).isEqualTo("the depot");
        assertThat(read.receipts().getFirst().because()).startsWith("placed by hand on the map");
    }

    @Test
    void a_movement_has_an_origin_and_a_destination() {
        var from = new PlaceDraft("Moscow", Role.ORIGIN, new PlaceDraft.ByGazetteer(""));
        var to = new PlaceDraft("Almaty", Role.DESTINATION, new PlaceDraft.ByGazetteer(""));
        assertThat(
                        desk.editor
                                .check(Desk.KZ, with(claim(TimeDraft.NONE, from, to)))
                                .value()
                                .orElseThrow()
                                .isMovement())
                .isTrue();
    }

    @Test
    void one_toponym_stands_for_one_place_within_an_event() {
        var chosen = PlaceDraft.at("Almaty").placed(new PlaceDraft.Chosen("kz:aktau"));
        var draft =
                with(claim(TimeDraft.NONE, PlaceDraft.at("Almaty")), claim(TimeDraft.NONE, chosen));
        assertThat(fields(desk.editor.check(Desk.KZ, draft))).containsExactly("claims/1/where/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "deaths|8|13|people|",
                "deaths|26||people|",
                "deaths||400|people|",
                "deaths|2 500||people|",
                "deaths|||people|low",
                "deaths|13|8|people|high",
                "deaths|many||people|low",
                "deaths|1e999||people|low",
                "deaths|NaN||people|low",
                "Deaths!|8||people|metric",
                "deaths|8|||unit"
            })
    void figures_are_numbers_with_bounds_and_a_unit(
            String metric, String low, String high, String unit, String wrong) {
        var figure =
                new FigureDraft(
                        metric, text(low), text(high), Figure.Qualifier.ABOUT, text(unit), "");
        var read = desk.editor.check(Desk.KZ, with(figured(figure)));
        if (wrong == null) {
            assertThat(read.problems()).isEmpty();
            assertThat(read.value().orElseThrow().claims().getFirst().figure()).isPresent();
        } else {
            assertThat(fields(read)).containsExactly("claims/0/figure/" + wrong);
        }
    }

    @Test
    void thin_spaces_in_thousands_are_read() {
        var read =
                desk.editor.check(
                        Desk.KZ,
                        with(
                                figured(
                                        new FigureDraft(
                                                "deaths",
                                                "2\u2009500",
                                                "",
                                                Figure.Qualifier.AT_LEAST,
                                                "people",
                                                ""))));
        assertThat(read.value().orElseThrow().claims().getFirst().figure().orElseThrow().low())
                .isEqualTo(OptionalDouble.of(2500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-13-01", "2022-02-30", "yesterday", "2022-01-06/2022-01-05", "/"})
    void an_impossible_time_says_what_is_allowed(String edtf) {
        var read = desk.editor.check(Desk.KZ, with(claim(TimeDraft.of(edtf))));
        assertThat(fields(read)).containsExactly("claims/0/time");
        assertThat(read.problems().getFirst().text()).isNotBlank().endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "</script>",
                "]]>",
                "=HYPERLINK(\"http://x\")",
                "@SUM(A1)",
                "e\u0301\u0323 combined",
                "😀",
                "احتجاجات في ألماتي",
                "Ә Ғ Қ Ң Ө Ұ Ү Һ І",
                "\uD83D half",
                "a\u0000b",
                "\u202Egnp.exe"
            })
    void any_text_is_text(String text) {
        var draft =
                new EventDraft(
                        "",
                        "protest",
                        text,
                        "",
                        TimeDraft.NONE,
                        List.of(ClaimDraft.of(report(), text)));
        var saved = (Saving.Saved) desk.save(draft, draft);
        Event event = desk.event(saved.id());
        assertThat(event.title()).isEqualTo(text);
        assertThat(event.claims().getFirst().says()).isEqualTo(text);
        assertThat(event.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void ten_thousand_letters_in_a_title_are_refused_with_the_limit() {
        var draft = with(claim(TimeDraft.NONE)).titled("a".repeat(10_240));
        assertThat(desk.editor.check(Desk.KZ, draft).problems())
                .containsExactly(
                        new Problem(
                                "title", "At most 300 characters are allowed; these are 10240."));
    }

    @Test
    void a_lapse_needs_a_moment_and_a_reason() {
        var lapse = new LapseDraft(Optional.of(Lapse.Kind.RETRACTED), "", "", "");
        var draft = with(claim(TimeDraft.NONE).lapsed(lapse));
        assertThat(fields(desk.editor.check(Desk.KZ, draft)))
                .containsExactly("claims/0/lapse/since", "claims/0/lapse/because");
    }

    @Test
    void a_report_needs_a_publisher_a_title_a_time_and_a_link_that_is_one() {
        var draft =
                new ReportDraft(
                        "",
                        "",
                        Source.Certainty.STATED,
                        "",
                        "",
                        TimeDraft.NONE,
                        "",
                        "not a language",
                        "javascript:alert(1)",
                        "");
        assertThat(new ReportReader(desk.state()).read(draft).problems())
                .extracting(Problem::field)
                .containsExactly("source", "title", "published", "language", "link");
    }

    @Test
    void a_known_publisher_is_taken_by_its_name() {
        Report known = desk.state().reports().getFirst();
        var draft =
                new ReportDraft(
                        "",
                        known.source().name(),
                        known.source().certainty(),
                        "Another text",
                        "A. Author\n\nB. Author",
                        TimeDraft.of("2022-01-09"),
                        "",
                        "en",
                        "https://example.org/text",
                        "");
        Report report = new ReportReader(desk.state()).read(draft).value().orElseThrow();
        assertThat(report.source()).isEqualTo(known.source());
        assertThat(report.authors()).containsExactly("A. Author", "B. Author");
        assertThat(report.published().lasting()).isFalse();
    }

    private String report() {
        return desk.state().reports().getFirst().id();
    }

    private ClaimDraft claim(TimeDraft time, PlaceDraft... where) {
        return new ClaimDraft(
                "",
                report(),
                "Something happened.",
                "",
                time,
                List.of(where),
                FigureDraft.NONE,
                "",
                LapseDraft.NONE);
    }

    private ClaimDraft figured(FigureDraft figure) {
        return new ClaimDraft(
                "",
                report(),
                "Something happened.",
                "",
                TimeDraft.NONE,
                List.of(),
                figure,
                "",
                LapseDraft.NONE);
    }

    private static EventDraft with(ClaimDraft... claims) {
        return new EventDraft("", "protest", "Көп жаңа жер", "", TimeDraft.NONE, List.of(claims));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    private static List<String> fields(Read<Event> read) {
        return read.problems().stream().map(Problem::field).toList();
    }

    private static List<String> places(Read<Event> read) {
        return read.value().orElseThrow().locations().stream().map(l -> l.place().id()).toList();
    }
}
