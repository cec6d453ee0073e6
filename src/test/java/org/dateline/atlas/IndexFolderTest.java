package org.dateline.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dateline.gazetteer.Gazetteer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {
    private static final String ROW =
            "gn:1\tcity\tPPLA\tFR\t5.7,45.2\t\tEurope/Paris\t158000\t\t\t\t@s\t=fr:Grenoble";

    @TempDir Path folder;
    private final List<String> warnings = new ArrayList<>();
    private Atlas atlas;

    @BeforeEach
    void ship() throws IOException {
        Files.createDirectory(folder.resolve("shipped"));
        write(ROW);
        atlas = new Atlas(folder.resolve("shipped"), folder.resolve("data"));
    }

    private void write(String... rows) throws IOException {
        String text = "#dateline-places 1\n#source\ts\tA list, entry {id}\n";
        try (var out =
                new GZIPOutputStream(
                        Files.newOutputStream(folder.resolve("shipped/a.places.gz")))) {
            out.write((text + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private Gazetteer open() {
        return atlas.open(warnings::add);
    }

    private BuildSummary build() throws IOException {
        return atlas.build(Progress.silent());
    }

    @Test
    void a_place_of_a_file_is_found_as_it_was_written() throws IOException {
        build();

        assertThat(atlas.isBuilt()).isTrue();
        assertThat(open().named("grenoble"))
                .singleElement()
                .satisfies(
                        bearer -> {
                            assertThat(bearer.place().id()).isEqualTo("gn:1");
                            assertThat(bearer.place().positionSource())
                                    .isEqualTo("A list, entry 1");
                            assertThat(bearer.place().feature()).contains("PPLA");
                            assertThat(bearer.name().text()).isEqualTo("Grenoble");
                        });
        assertThat(warnings).isEmpty();
    }

    @Test
    void without_an_index_the_gazetteer_opens_and_says_what_to_do() {
        assertThat(open().count()).isZero();
        assertThat(warnings).anyMatch(w -> w.contains("./dateline gazetteer index"));
    }

    @Test
    void an_index_cut_short_is_noticed_and_built_again() throws IOException {
        Path index = build().folder();
        Path largest = largest(index);
        Files.write(largest, first(largest, Files.size(largest) - 1));

        assertThat(atlas.isBuilt()).isFalse();
        assertThat(open().count()).isZero();
        assertThat(warnings).anyMatch(w -> w.contains("missing or cut short"));
        build();
        assertThat(atlas.isBuilt()).isTrue();
    }

    @Test
    void one_wrong_bit_is_noticed() throws IOException {
        Path file = largest(build().folder());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThat(atlas.isBuilt()).isFalse();
    }

    @Test
    void an_index_of_another_version_is_not_used() throws IOException {
        Path manifest = build().folder().resolve("manifest.properties");
        Files.writeString(
                manifest, Files.readString(manifest).replaceAll("version=\\d+", "version=0"));

        assertThat(atlas.isBuilt()).isFalse();
        assertThat(open().count()).isZero();
        assertThat(warnings).anyMatch(w -> w.contains("version 0"));
    }

    @Test
    void when_the_files_change_the_old_index_serves_until_there_is_a_new_one() throws IOException {
        build();
        write(ROW, ROW.replace("gn:1", "gn:2").replace("Grenoble", "Vizille"));

        assertThat(atlas.isBuilt()).isFalse();
        assertThat(open().count()).isEqualTo(1);
        assertThat(warnings).anyMatch(w -> w.contains("older index is in service"));
        build();
        assertThat(open().count()).isEqualTo(2);
    }

    @Test
    void where_nothing_can_be_written_the_old_index_stays_in_service() throws IOException {
        build();
        write(ROW, ROW.replace("gn:1", "gn:2").replace("Grenoble", "Vizille"));
        Path full = folder.resolve("full");
        Files.writeString(full, "a file where a folder should be");
        var nowhere = new Atlas(folder.resolve("shipped"), full);

        assertThatThrownBy(() -> nowhere.build(Progress.silent())).isInstanceOf(IOException.class);
        assertThat(open().count()).isEqualTo(1);
    }

    @Test
    void broken_lines_are_counted_and_listed_and_the_others_count() throws IOException {
        write(
                ROW,
                "too\tshort",
                ROW.replace("5.7,45.2", "5.7,145.2").replace("gn:1", "gn:3"),
                ROW.replace("Europe/Paris", "Europe/Atlantis").replace("gn:1", "gn:4"),
                ROW.replace("gn:1", "gn:5"));
        BuildSummary built = build();

        assertThat(built.places()).isEqualTo(2);
        assertThat(built.rejections()).isEqualTo(3);
        assertThat(built.rejected()).extracting(r -> r.line()).containsExactly(4, 5, 6);
    }

    @Test
    void a_file_cut_short_counts_as_far_as_it_goes() throws IOException {
        String[] rows = new String[5_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = ROW.replace("gn:1", "gn:" + i).replace("158000", "" + i * 7919L % 100_003);
        }
        write(rows);
        Path file = folder.resolve("shipped/a.places.gz");
        Files.write(file, first(file, Files.size(file) / 2));
        BuildSummary built = build();

        assertThat(built.places()).isBetween(1_000L, 4_500L);
        assertThat(built.rejected()).anyMatch(r -> r.reason().contains("damaged"));
    }

    @Test
    void a_place_described_by_hand_and_its_twin_of_a_list_are_one() throws IOException {
        Files.copy(
                Path.of("geodata/gazetteer/kazakhstan.lpf.json"),
                folder.resolve("shipped/kazakhstan.lpf.json"));
        write(
                "gn:610612\tcity\tPPLA\tKZ\t51.16667,43.65\t\tAsia/Aqtau\t147443\t\t\t\t@s"
                        + "\t=en:Aktau\t~und:Shevchenko\t~und:악타우\t^en:Aktauer");
        build();
        Gazetteer gazetteer = open();

        assertThat(gazetteer.place("gn:610612").orElseThrow().id()).isEqualTo("kz:aktau");
        assertThat(gazetteer.named("악타우")).extracting(b -> b.place().id()).containsOnly("kz:aktau");
        assertThat(gazetteer.named("Aktau"))
                .extracting(b -> b.place().id())
                .containsOnly("kz:aktau");
        assertThat(gazetteer.named("Shevchenko"))
                .as("a list that knows no years does not say that the name is in use")
                .allMatch(b -> !b.name().inUse().isOpenEnded());
    }

    private static Path largest(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            return files.filter(
                            f ->
                                    f.toString().endsWith(".dvd")
                                            || f.toString().endsWith(".tim")
                                            || f.toString().endsWith(".cfs"))
                    .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
                    .orElseThrow();
        }
    }

    private static byte[] first(Path file, long bytes) throws IOException {
        return Arrays.copyOf(Files.readAllBytes(file), (int) bytes);
    }
}
