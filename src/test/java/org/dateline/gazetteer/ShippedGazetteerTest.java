package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dateline.geo.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedGazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.open(Path.of("geodata/gazetteer"));
    private static final Extent KAZAKHSTAN = new Extent(46.4, 40.5, 87.4, 55.5);

    @Test
    void nothing_in_the_shipped_files_is_rejected() {
        assertThat(GAZETTEER.rejected()).isEmpty();
    }

    @Test
    void kazakhstan_has_fourteen_regions_and_eighty_nine_cities_in_january_2022() {
        assertThat(of(PlaceClass.REGION)).hasSize(14);
        assertThat(of(PlaceClass.CITY)).hasSize(89);
        assertThat(of(PlaceClass.CITY)).allMatch(city -> KAZAKHSTAN.contains(city.position()));
        assertThat(of(PlaceClass.CITY))
                .allSatisfy(
                        city ->
                                assertThat(city.names())
                                        .extracting(Toponym::language)
                                        .contains("en", "ru", "kk", "kk-Latn"));
    }

    private static List<Place> of(PlaceClass placeClass) {
        return GAZETTEER.curated().stream()
                .filter(p -> p.country().equals(Optional.of("KZ")) && p.placeClass() == placeClass)
                .toList();
    }

    @Test
    void every_place_says_where_its_position_comes_from_and_lies_in_something_larger() {
        assertThat(GAZETTEER.curated()).allMatch(place -> !place.positionSource().isBlank());
        assertThat(GAZETTEER.curated())
                .filteredOn(place -> place.placeClass().compareTo(PlaceClass.COUNTRY) > 0)
                .allMatch(place -> !place.parents().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "kz:astana, en, 2022-01-06, Nur-Sultan",
        "kz:astana, ru, 2022-01-06, Нур-Султан",
        "kz:astana, en, 2018-06-01, Astana",
        "kz:astana, en, 2022-10-01, Astana",
        "kz:astana, ru, 1975-01-01, Целиноград",
        "kz:astana, en, 1995-01-01, Akmola",
        "kz:aktau, en, 1975-01-01, Shevchenko",
        "kz:aktau, kk, 2022-01-06, Ақтау",
        "kz:almaty, en, 1986-12-17, Alma-Ata",
        "kz:atyrau, ru, 1980-01-01, Гурьев",
        "kz:zhanaozen, kk-Latn, 2022-01-06, Jañaözen",
        "kz:oskemen, kk-Latn, 2022-01-06, Öskemen",
        "kg:bishkek, en, 1980-01-01, Frunze",
    })
    void a_label_is_the_name_in_use(String id, String language, String day, String name) {
        Place place = GAZETTEER.place(id).orElseThrow();
        assertThat(place.name(language, Instant.parse(day + "T06:00:00Z"))).isEqualTo(name);
    }

    @Test
    void a_name_changes_with_the_day_of_its_place() {
        Place capital = GAZETTEER.place("kz:astana").orElseThrow();
        Instant midnight = Instant.parse("2019-03-22T18:00:00Z");
        assertThat(capital.name("en", midnight.minusSeconds(1))).isEqualTo("Astana");
        assertThat(capital.name("en", midnight)).isEqualTo("Nur-Sultan");
    }

    @ParameterizedTest
    @CsvSource({
        "akt, en, kz:aktobe kz:aktau",
        "Нур, ru, kz:astana",
        "zhanao, en, kz:zhanaozen",
        "жаңа, kk, kz:zhanaozen",
        "Mangi, en, kz:mangystau-region",
        "almti, en, kz:almaty",
        "airport, en, kz:astana-airport kz:almaty-airport kz:aktau-airport",
    })
    void somebody_who_types_is_offered_it_early(String typed, String language, String wanted) {
        assertThat(GAZETTEER.search(typed, language, 5))
                .extracting(s -> s.place().id())
                .contains(wanted.split(" "));
    }

    @Test
    void offers_are_limited_and_nothing_typed_offers_nothing() {
        assertThat(GAZETTEER.search("a", "en", 3)).hasSize(3);
        assertThat(GAZETTEER.search("", "en", 5)).isEmpty();
        assertThat(GAZETTEER.search("!?", "en", 5)).isEmpty();
        assertThat(GAZETTEER.search("a".repeat(100_000), "en", 5)).isEmpty();
        assertThat(GAZETTEER.search("almaty", "en", -1)).isEmpty();
    }

    @Test
    void a_score_is_the_sum_of_its_parts_and_each_says_why() {
        var context =
                ResolutionContext.NONE
                        .at(Instant.parse("2022-01-06T00:00:00Z"))
                        .home("KZ")
                        .alsoNamed(List.of("Zhanaozen", "Almaty"));
        Receipt receipt = GAZETTEER.resolve("Aktau", context).receipt();
        assertThat(receipt.candidates()).hasSize(3);
        assertThat(receipt.candidates())
                .allSatisfy(
                        c -> {
                            double sum = c.parts().stream().mapToDouble(ScorePart::points).sum();
                            assertThat(c.score()).isCloseTo(sum, within(1e-9)).isBetween(0.0, 1.0);
                            assertThat(c.parts()).allMatch(p -> !p.because().isBlank());
                        });
    }

    @Test
    void home_is_a_preference_and_never_a_filter() {
        var context = ResolutionContext.NONE.home("KZ");
        assertThat(GAZETTEER.resolve("Moscow", context)).isInstanceOf(Resolution.Resolved.class);
    }

    @Test
    @Timeout(10)
    void fifty_kilobytes_are_answered_at_once_and_the_receipt_stays_small() {
        String name = "a".repeat(50_000) + "!";
        Instant before = Instant.now();
        Resolution resolution = GAZETTEER.resolve(name, ResolutionContext.NONE);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(resolution).isInstanceOf(Resolution.Unresolved.class);
        assertThat(resolution.receipt().asked()).hasSizeLessThan(300);
    }

    @Property
    void any_text_gets_an_answer(@ForAll String text) {
        assertThatCode(() -> GAZETTEER.resolve(text, ResolutionContext.NONE.home("KZ")))
                .doesNotThrowAnyException();
        assertThatCode(() -> GAZETTEER.search(text, "en", 5)).doesNotThrowAnyException();
    }
}
