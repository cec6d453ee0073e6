package org.dateline.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.PlaceClass;
import org.dateline.gazetteer.RejectedPlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private static final String COUNTRY =
            row(1, "Ruritania", "47", "12", "A", "PCLI", "XR", "00", "", "5000000");
    private static final String REGION =
            row(2, "Upper Ruritania", "47.5", "12.5", "A", "ADM1", "XR", "01", "", "900000");
    private static final String TOWN =
            row(3, "Strelsau", "47.6", "12.6", "P", "PPLC", "XR", "01", "", "250000");

    @TempDir Path folder;
    private Atlas atlas;

    @BeforeEach
    void ship() throws IOException {
        Files.createDirectory(folder.resolve("shipped"));
        atlas = new Atlas(folder.resolve("shipped"), folder.resolve("data"));
    }

    private static String row(
            int id,
            String name,
            String lat,
            String lon,
            String featureClass,
            String feature,
            String country,
            String admin1,
            String admin2,
            String population) {
        return String.join(
                "\t",
                "" + id,
                name,
                name,
                "",
                lat,
                lon,
                featureClass,
                feature,
                country,
                "",
                admin1,
                admin2,
                "",
                "",
                population,
                "",
                "100",
                "Europe/Vienna",
                "2026-01-01");
    }

    private static String name(int place, String language, String text, String... rest) {
        return "9\t" + place + "\t" + language + "\t" + text + "\t" + String.join("\t", rest);
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private ImportSummary read(Path... files) throws IOException {
        return atlas.importFiles(List.of(files), Progress.silent());
    }

    private Gazetteer open() {
        return atlas.open(
                warning -> {
                    throw new IllegalStateException(warning);
                });
    }

    @Test
    void a_town_lies_in_its_region_and_that_in_its_country() throws IOException {
        read(file("XR.txt", COUNTRY, REGION, TOWN));
        Place town = open().place("gn:3").orElseThrow();

        assertThat(town.placeClass()).isEqualTo(PlaceClass.CITY);
        assertThat(town.parents()).extracting(Place.Part::whole).containsExactly("gn:2", "gn:1");
        assertThat(town.capitalOf()).extracting(Place.Part::whole).containsExactly("gn:1");
        assertThat(town.positionSource()).isEqualTo("GeoNames 3");
        assertThat(town.zone().getId()).isEqualTo("Europe/Vienna");
        assertThat(town.feature()).isEqualTo(Optional.of("PPLC"));
    }

    @Test
    void names_have_languages_and_years() throws IOException {
        read(
                file("XR.txt", COUNTRY, REGION, TOWN),
                file(
                        "alternateNamesV2.txt",
                        name(3, "ru", "Стрельзау", "1", "", "", "", "", ""),
                        name(3, "en", "Elphbergstadt", "", "", "", "1", "1733", "1918"),
                        name(3, "iata", "STX", "", "", "", "", "", ""),
                        name(3, "link", "https://example.org/", "", "", "", "", "", "")));
        Place town = open().place("gn:3").orElseThrow();

        assertThat(town.name("ru", Instant.parse("2022-01-01T00:00:00Z"))).isEqualTo("Стрельзау");
        assertThat(town.names())
                .filteredOn(n -> n.text().equals("Elphbergstadt"))
                .singleElement()
                .satisfies(
                        n -> {
                            assertThat(n.inUse().contains(Instant.parse("1918-12-31T00:00:00Z")))
                                    .isTrue();
                            assertThat(n.inUse().contains(Instant.parse("1919-01-01T00:00:00Z")))
                                    .isFalse();
                        });
        assertThat(open().named("STX")).hasSize(1);
        assertThat(open().named("stx")).isEmpty();
        assertThat(town.names()).noneMatch(n -> n.text().contains("example"));
    }

    @Test
    void broken_lines_are_counted_and_listed_and_cost_nothing_else() throws IOException {
        ImportSummary read =
                read(
                        file(
                                "XR.txt",
                                COUNTRY,
                                "four\tcolumns\tand\tno more",
                                row(
                                        4,
                                        "North of the pole",
                                        "91",
                                        "0",
                                        "P",
                                        "PPL",
                                        "XR",
                                        "",
                                        "",
                                        ""),
                                row(5, "Nowhere", "NaN", "0", "P", "PPL", "XR", "", "", ""),
                                row(6, "Many", "1", "1", "P", "PPL", "XR", "", "", "1e999"),
                                "x" + row(7, "Id", "1", "1", "P", "PPL", "XR", "", "", ""),
                                row(8, " ", "1", "1", "P", "PPL", "XR", "", "", ""),
                                TOWN.replace("Strelsau", "a".repeat(1_000_000)),
                                TOWN.replace("3\t", "9\t")),
                        file("alternateNamesV2.txt", "what is this", name(3, "en", "Capital")));

        assertThat(read.places()).isEqualTo(3);
        assertThat(read.brokenLines()).isEqualTo(7);
        assertThat(read.broken())
                .extracting(RejectedPlace::line)
                .containsExactly(2, 3, 4, 5, 6, 7, 1);
        assertThat(Files.readString(folder.resolve("data/imports/XR.broken.tsv")))
                .contains("XR.txt\t3\tThe latitude is not between -90 and 90: 91.0")
                .contains("alternateNamesV2.txt\t1\t");
    }

    @Test
    void archives_are_read_as_geonames_hands_them_out() throws IOException {
        Path zip = folder.resolve("XR.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("XR.txt"));
            out.write((COUNTRY + "\n" + TOWN + "\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(zip).places()).isEqualTo(2);
    }

    @Test
    void what_is_no_list_changes_nothing() throws IOException {
        read(file("XR.txt", COUNTRY, TOWN));

        assertThatThrownBy(() -> read(file("XR.txt", "no list", "at all")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Not one place could be read; line 1: 1 columns");
        assertThatThrownBy(() -> read(file("alternateNamesV2.txt", name(3, "en", "Capital"))))
                .hasMessageContaining("Names alone are no places");
        assertThatThrownBy(() -> read(folder.resolve("missing.txt")))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(open().count()).isEqualTo(2);
    }

    @Test
    void the_same_list_again_replaces_itself() throws IOException {
        read(file("XR.txt", COUNTRY, REGION, TOWN));
        read(file("XR.txt", COUNTRY, TOWN));

        assertThat(open().count()).isEqualTo(2);
    }

    @Test
    void a_file_in_linked_places_format_is_taken_over_whole() throws IOException {
        Path file = folder.resolve("kazakhstan.lpf.json");
        Files.copy(Path.of("geodata/gazetteer/kazakhstan.lpf.json"), file);
        ImportSummary read = read(file);
        Place aktau = open().place("kz:aktau").orElseThrow();

        assertThat(read.places()).isEqualTo(104);
        assertThat(aktau.name("en", Instant.parse("1975-01-01T00:00:00Z"))).isEqualTo("Shevchenko");
        assertThat(aktau)
                .isEqualTo(
                        Gazetteer.open(Path.of("geodata/gazetteer"))
                                .place("kz:aktau")
                                .orElseThrow());
    }

    @Test
    void demonyms_and_codes_of_the_shipped_list_stay_with_what_is_imported() throws IOException {
        Files.copy(
                Path.of("geodata/gazetteer/world.places.gz"),
                folder.resolve("shipped/world.places.gz"));
        read(
                file(
                        "FR.txt",
                        row(3017382, "France", "46", "2", "A", "PCLI", "FR", "00", "", "65000000"),
                        row(
                                2988507, "Paris", "48.85", "2.35", "P", "PPLC", "FR", "11", "",
                                "2100000")));

        assertThat(open().named("Parisians"))
                .extracting(b -> b.place().id())
                .contains("gn:2988507");
        assertThat(open().named("French")).extracting(b -> b.place().id()).contains("gn:3017382");
        assertThat(open().place("gn:2988507").orElseThrow().positionSource())
                .isEqualTo("GeoNames 2988507");
    }
}
