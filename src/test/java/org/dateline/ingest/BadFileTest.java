package org.dateline.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.Rejection;
import org.dateline.report.Claim;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file that is no JSON, or no text, is named, and gives what it can.
class BadFileTest {
    @TempDir Path temp;
    private SituationFolder folder;

    @BeforeEach
    void example() {
        folder = SituationFolder.of(temp.resolve("flood"));
    }

    @Test
    void an_event_whose_bracket_is_missing_does_not_take_the_next_one_with_it() {
        folder.replace(
                "events.json",
                "note\": \"Several thousand is read as two thousand at least.\"\n        }\n      ]\n    },",
                "note\": \"Several thousand is read as two thousand at least.\"\n        \n      ]\n    },");

        SituationReader.Reading reading = folder.read();

        assertThat(reading.wellFormed()).isFalse();
        assertThat(claims(reading.state())).containsExactly("un-evacuated", "un-emergency");
        assertThat(reading.state().rejections())
                .extracting(Rejection::pointer)
                .contains("", "/events/0/claims/1");
    }

    @Test
    void a_missing_comma_between_events_is_named_and_costs_nothing() {
        folder.replace("events.json", "      ]\n    },\n    {", "      ]\n    }\n    {");

        DataState state = folder.read().state();

        assertThat(claims(state)).hasSize(3);
        assertThat(state.rejections()).hasSize(1);
        assertThat(state.rejections().getFirst().reason()).startsWith("not JSON");
        assertThat(state.rejections().getFirst().line())
                .isEqualTo(folder.line("events.json", "\"emergency\"") - 1);
    }

    @Test
    void lines_stay_right_behind_a_list_that_is_saved_member_by_member() {
        folder.replace("events.json", "      ]\n    },\n    {", "      ]\n    }\n    {")
                .edit(
                        "events.json",
                        text -> text.stripTrailing().replaceFirst("\\}$", ", \"extra\": 1\n}"));

        assertThat(folder.read().state().rejections())
                .filteredOn(rejection -> rejection.pointer().equals("/extra"))
                .singleElement()
                .extracting(Rejection::line)
                .isEqualTo(folder.line("events.json", "\"extra\""));
    }

    @Test
    void a_quote_that_is_never_closed_costs_one_claim() {
        folder.replace("events.json", "by Friday noon.\"", "by Friday noon.");

        DataState state = folder.read().state();

        assertThat(claims(state)).containsExactly("ag-evacuated", "un-emergency");
    }

    @Test
    void a_truncated_file_gives_every_claim_that_it_holds_whole() {
        String whole = folder.text("events.json");
        int end = whole.indexOf("\"un-emergency\"") + 40;
        folder.edit("events.json", text -> text.substring(0, end));

        DataState state = folder.read().state();

        assertThat(claims(state)).containsExactly("un-evacuated", "ag-evacuated");
        assertThat(state.rejections()).isNotEmpty();
    }

    @Test
    void wherever_a_file_is_cut_off_it_is_read_without_a_failure() {
        String whole = folder.text("events.json");
        for (int end = 0; end < whole.length(); end += 7) {
            int cut = end;
            folder.edit("events.json", text -> whole.substring(0, cut));
            assertThat(folder.read().state().rejections()).as("cut at %d", end).isNotEmpty();
        }
    }

    @Test
    void utf_16_is_named_and_the_other_files_are_read() {
        folder.write("events.json", folder.text("events.json").getBytes(UTF_16));

        DataState state = folder.read().state();

        assertThat(state.rejections()).hasSize(1);
        assertThat(state.rejections().getFirst().reason()).contains("UTF-16").contains("UTF-8");
        assertThat(state.reports()).hasSize(2);
    }

    @Test
    void utf_16_without_a_byte_order_mark_is_recognised() {
        folder.write("events.json", folder.text("events.json").getBytes(UTF_16LE));

        assertThat(folder.read().state().rejections().getFirst().reason()).contains("UTF-16");
    }

    @Test
    void latin_1_is_named_with_the_line_of_its_first_foreign_byte() {
        folder.replace("events.json", "Emergency in the region", "Überschwemmung");
        int line = folder.line("events.json", "Überschwemmung");
        folder.write("events.json", folder.text("events.json").getBytes(ISO_8859_1));

        DataState state = folder.read().state();

        Rejection rejection = state.rejections().getFirst();
        assertThat(rejection.reason()).contains("0xDC").contains("UTF-8");
        assertThat(rejection.line()).isEqualTo(line);
    }

    @Test
    void a_byte_order_mark_before_utf_8_is_no_mistake() {
        folder.edit("events.json", text -> "\uFEFF" + text);

        assertThat(folder.read().state().rejections()).isEmpty();
    }

    @Test
    void mixed_line_ends_do_not_shift_the_lines() {
        folder.replace("events.json", "\"note\":", "\"nota\":")
                .edit(
                        "events.json",
                        text ->
                                text.replaceFirst("\n", "\r\n")
                                        .replaceFirst("\n    \\{", "\r\n    {"));

        assertThat(folder.read().state().rejections().getFirst().line())
                .isEqualTo(folder.line("events.json", "\"nota\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n ",
                "null",
                "[]",
                "42",
                "\"text\"",
                "{",
                "}",
                "[[[[",
                "{\"events\": 3}",
                "{\"events\": [3, null, \"x\", [], {}]}",
                "{\"events\": [{\"claims\": [[]]}]}",
                "{} {}",
                "\u0000",
                "{\"events\": [\u0000]}",
                "// comment",
                "{'events': []}",
                "NaN",
                "{\"events\":[{\"id\":",
                "\\",
                "\"",
                "[\"\\"
            })
    void whatever_the_events_file_holds_the_situation_is_there_and_says_why(String text) {
        folder.write("events.json", text.getBytes(UTF_8));

        DataState state = folder.read().state();

        assertThat(state.rejections()).isNotEmpty();
        assertThat(state.rejections()).extracting(Rejection::file).containsOnly("events.json");
        assertThat(state.situation().title()).isEqualTo("Flood on the Ural, April 2024");
        assertThat(state.events()).isEmpty();
    }

    @Test
    void json_100_000_levels_deep_costs_the_event_in_which_it_stands() {
        folder.replace(
                "events.json", "\"Aktobe region\"", "[".repeat(100_000) + "]".repeat(100_000));

        DataState state = folder.read().state();

        assertThat(ids(state)).contains("evacuated");
        assertThat(state.rejections())
                .extracting(Rejection::reason)
                .anyMatch(r -> r.contains("levels"));
        assertThat(state.rejections())
                .allSatisfy(r -> assertThat(r.excerpt().length()).isLessThan(200));
    }

    @Test
    void objects_100_000_levels_deep_that_are_never_closed_do_no_harm() {
        folder.write("events.json", "{\"events\":[{\"claims\":[".repeat(100_000).getBytes(UTF_8));

        assertThat(folder.read().state().rejections()).isNotEmpty();
    }

    @Test
    void one_huge_text_costs_its_claim() {
        folder.replace("events.json", "by Friday noon.", "by Friday noon.".repeat(500_000));

        DataState state = folder.read().state();

        assertThat(claims(state)).contains("ag-evacuated", "un-emergency");
        assertThat(state.rejections()).isNotEmpty();
    }

    @Test
    void a_file_beyond_32_mebibytes_is_refused_unread() {
        folder.write("events.json", new byte[33 << 20]);

        assertThat(folder.read().state().rejections().getFirst().reason()).contains("32 MiB");
    }

    @Test
    void a_situation_without_situation_json_is_named_after_its_folder() {
        folder.delete("situation.json");

        DataState state = folder.read().state();

        assertThat(state.situation().id()).isEqualTo("flood");
        assertThat(state.situation().period().start()).isBefore(state.situation().period().end());
        assertThat(claims(state)).hasSize(3);
        assertThat(state.rejections().getFirst().reason()).isEqualTo("there is no such file");
    }

    private static List<String> ids(DataState state) {
        return state.events().stream().map(Event::id).toList();
    }

    private static List<String> claims(DataState state) {
        return state.events().stream().flatMap(e -> e.claims().stream()).map(Claim::id).toList();
    }
}
