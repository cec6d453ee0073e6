package org.dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dateline.gazetteer.Resolution;
import org.dateline.gazetteer.ResolutionContext;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoparserTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    @TempDir Path folder;
    private Geoparser geoparser;

    @BeforeEach
    void open() throws IOException {
        geoparser = new Geoparser(LittleWorld.open(folder));
    }

    private Reading read(String text) {
        return geoparser.read(text, ResolutionContext.NONE);
    }

    /// Toponyms as they stand in the text, each with the place it was given.
    private String found(String text) {
        return String.join(
                "; ", read(text).toponyms().stream().map(t -> t.text() + "=" + place(t)).toList());
    }

    private static String place(FoundToponym toponym) {
        return switch (toponym.resolution()) {
            case Resolution.Resolved r -> r.chosen().place().id();
            case Resolution.Ambiguous a -> "?" + a.candidates().getFirst().place().id();
            case Resolution.Unresolved u -> "-";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shops closed in Aktau, Aktobe and Almaty. | Aktau=aktau; Aktobe=aktobe; Almaty=almaty",
                "ALMATY, Kazakhstan — Shops closed early. | ALMATY=almaty; Kazakhstan=kz",
                "GLASGOW, Ky. (WXYZ) - A bridge was shut. | GLASGOW=glasgow-ky; Ky.=kentucky",
                "A barn burnt down near Paris, Missouri. | Paris=paris-mo; Missouri=missouri",
                "A fair opened in Paris, TX on a rainy day. | Paris=paris-tx; TX=texas",
                "Oil workers met in the Mangystau region. | Mangystau=mangystau",
                "The outskirts of Aktobe were quiet. | Aktobe=aktobe",
                "The Ust-Kamenogorsk smelter reopened. | Ust-Kamenogorsk=ust",
                "Turkish and Kazakh officials talked. | Turkish=tr; Kazakh=kz",
                "The U.S. sent grain to Nigeria. | U.S.=us; Nigeria=ng",
                "Nigeria's largest port is in Lagos. | Nigeria=ng; Lagos=lagos",
                "The New York mayor flew to Nice. | New York=new-york; Nice=nice",
                "Trains from Reading were late. | Reading=reading",
            })
    void toponyms_are_found_and_resolved(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reading aloud helps children. Of those asked, most agreed.",
                "Nice weather is expected all week.",
                "The singer Paris Hilton opened a shop.",
                "Mr Lagos paid the bill.",
                "Bank of America raised its rates.",
                "Manchester United lost again.",
                "The New York Times printed the letter.",
                "Reporters of CNN asked, and Ann Bell, M.D., answered.",
                "They moved to Glasgow Road last year.",
            })
    void persons_organisations_and_ordinary_words_are_left_out(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void a_surname_is_no_place_when_it_comes_again() {
        assertThat(found("Susan Lagos spoke first. Later Lagos left the room.")).isEmpty();
    }

    @Test
    void a_name_keeps_the_sense_that_the_text_gives_it_once() {
        assertThat(found("PARIS, Mo. — A man was hurt. He was taken from Paris to Columbia."))
                .isEqualTo("PARIS=paris-mo; Mo.=missouri; Paris=paris-mo; Columbia=columbia-mo");
    }

    @Test
    void demonyms_are_marked() {
        assertThat(read("French farmers drove to Paris.").toponyms())
                .extracting(FoundToponym::kind)
                .containsExactly(FoundToponym.Kind.DEMONYM, FoundToponym.Kind.NAME);
    }

    @Test
    void positions_are_those_of_the_text_also_behind_emoji() {
        String text = "\uD83D\uDE80 lifted off; in Almaty’s streets people cheered.";
        FoundToponym found = read(text).toponyms().getFirst();
        assertThat(text.substring(found.start(), found.end())).isEqualTo("Almaty");
    }

    @Test
    void home_is_a_prior_and_no_filter() {
        var home = ResolutionContext.NONE.home("KZ");
        Reading reading = geoparser.read("He flew from Aktau to Paris.", home);
        assertThat(reading.toponyms())
                .extracting(GeoparserTest::place)
                .containsExactly("aktau", "paris");
    }

    @Test
    void an_unknown_name_leaves_the_others_resolved() {
        var spans = List.of(new Geoparser.Span(3, 11), new Geoparser.Span(16, 22));
        List<Resolution> resolutions =
                geoparser.resolve("In Xyzzyton and Aktobe.", spans, ResolutionContext.NONE);
        assertThat(resolutions.get(0)).isInstanceOf(Resolution.Unresolved.class);
        assertThat(resolutions.get(1)).isInstanceOf(Resolution.Resolved.class);
    }

    @Test
    void every_toponym_has_a_receipt_and_signs() {
        FoundToponym found = read("Shops closed in Almaty.").toponyms().getFirst();
        assertThat(found.signs()).contains(Sign.LOCATIVE);
        assertThat(found.resolution().receipt().candidates().getFirst().parts()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "A", "A ", "Aktau ", "Aktau, ", "A.", "\u0301", "\u202E", "(", "Of the "
            })
    void endless_text_is_read_in_a_moment(String part) {
        String text = part.repeat(60_000 / part.length()) + "!";
        Assertions.assertTimeoutPreemptively(A_MOMENT, () -> read(text));
    }

    @Test
    void what_is_longer_than_an_article_is_read_so_far() {
        String text = "In Almaty. ".repeat(Geoparser.MAX_LENGTH / 10);
        assertThat(read(text).read()).isEqualTo(Geoparser.MAX_LENGTH);
    }
}
