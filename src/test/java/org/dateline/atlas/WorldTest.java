package org.dateline.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.PlaceClass;
import org.dateline.gazetteer.RejectedPlace;
import org.dateline.gazetteer.Resolution;
import org.dateline.gazetteer.ResolutionContext;
import org.dateline.gazetteer.Toponym;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shipped places of the world.
class WorldTest {
    private static final Gazetteer WORLD = World.gazetteer();

    @Test
    void every_line_of_the_shipped_file_is_a_place() throws Exception {
        List<RejectedPlace> rejected = new ArrayList<>();
        new PlaceFile(Path.of("geodata/gazetteer/world.places.gz"))
                .read(
                        new PlaceFile.Visitor() {
                            @Override
                            public void place(Place place) {}

                            @Override
                            public void rejected(RejectedPlace line) {
                                rejected.add(line);
                            }
                        });
        assertThat(rejected).isEmpty();
    }

    @Test
    void it_holds_nearly_two_hundred_thousand_places() {
        assertThat(WORLD.count()).isGreaterThan(190_000);
    }

    @ParameterizedTest
    @CsvSource({
        "Москва, ru:moscow",
        "Peking, cn:beijing",
        "Zhaңaөzen, kz:zhanaozen",
        "Middle East, middle-east",
        "Darfur, darfur",
        "the Balkans, balkans",
        "West Bank, gn:285153",
        "Crimea, ua:crimea",
        "Siberia, siberia",
        "Central Asia, central-asia",
        "D.C., us:washington",
        "U.S., us",
        "UAE, gn:290557",
        "NSW, gn:2155400",
        "Calif., gn:5332921",
        "Texas, gn:4736286",
        "JFK, oa:3622",
        "Heathrow Airport, oa:2434",
        "Black Sea, black-sea",
        "Singapore, gn:1880251",
        "Khartoum, gn:379252",
    })
    void a_name_that_the_news_write_finds_what_they_mean(String name, String id) {
        Resolution resolution = WORLD.resolve(name, ResolutionContext.NONE);

        assertThat(resolution)
                .as(resolution.receipt().because())
                .isInstanceOfSatisfying(
                        Resolution.Resolved.class,
                        r -> assertThat(r.chosen().place().id()).isEqualTo(id));
    }

    @ParameterizedTest
    @CsvSource({
        "Kazakh, kz",
        "Palestinian, gn:6254930",
        "Texans, gn:4736286",
        "Kurds, kurdistan",
        "Londoners, gb:london",
    })
    void a_demonym_tells_of_its_place_and_is_no_name_of_it(String word, String id) {
        assertThat(WORLD.named(word))
                .filteredOn(b -> b.name().usage() == Toponym.Usage.DEMONYM)
                .extracting(b -> b.place().id())
                .contains(id);
        assertThat(WORLD.place(id).orElseThrow().newestName("en")).isNotEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"jfk", "ala", "uae", "nsw", "d.c."})
    void a_code_in_lower_case_is_none(String word) {
        assertThat(WORLD.named(word)).noneMatch(b -> b.name().usage() == Toponym.Usage.CODE);
    }

    @Test
    void a_town_abroad_is_found_though_home_has_one_too() {
        var home = ResolutionContext.NONE.home("KZ");

        assertThat(WORLD.resolve("Paris", home)).isInstanceOf(Resolution.Resolved.class);
        assertThat(WORLD.resolve("Springfield, Illinois", home))
                .isInstanceOfSatisfying(
                        Resolution.Resolved.class,
                        r -> assertThat(r.chosen().place().id()).isEqualTo("gn:4250542"));
    }

    @Test
    void a_town_is_its_region_where_both_are_one_and_appears_once() {
        assertThat(WORLD.named("Berlin"))
                .filteredOn(b -> b.place().country().orElse("").equals("DE"))
                .filteredOn(b -> b.place().population().orElse(0) > 1_000_000)
                .extracting(b -> b.place().placeClass())
                .containsOnly(PlaceClass.CITY);
        assertThat(Set.copyOf(WORLD.named("Almaty").stream().map(b -> b.place().id()).toList()))
                .contains("kz:almaty")
                .doesNotContain("gn:1526384", "gn:1526395");
    }

    @ParameterizedTest
    @CsvSource({
        "mosc, Moscow",
        "par, Paris",
        "san fr, San Francisco",
        "нью, New York",
        "lo, London"
    })
    void somebody_who_types_is_offered_the_largest_first(String typed, String wanted) {
        assertThat(WORLD.search(typed, "en", 5))
                .extracting(s -> s.place().newestName("en"))
                .anyMatch(name -> name.startsWith(wanted));
    }

    @Test
    void fifty_kilobytes_are_answered_at_once() {
        Instant before = Instant.now();
        for (String text :
                List.of("a".repeat(50_000) + "!", "Жа".repeat(25_000), "é́".repeat(9_999))) {
            assertThat(WORLD.resolve(text, ResolutionContext.NONE))
                    .isInstanceOf(Resolution.Unresolved.class);
            assertThat(WORLD.search(text, "en", 5)).isEmpty();
            assertThat(WORLD.named(text)).isEmpty();
        }
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Property(tries = 300)
    void any_text_gets_an_answer(@ForAll String text) {
        assertThat(WORLD.resolve(text, ResolutionContext.NONE.home("KZ"))).isNotNull();
        assertThat(WORLD.search(text, "ru", 5)).hasSizeLessThanOrEqualTo(5);
        assertThat(WORLD.named(text)).isNotNull();
    }
}
