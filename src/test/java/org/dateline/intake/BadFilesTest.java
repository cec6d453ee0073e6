package org.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.event.Category;
import org.dateline.event.Event;
import org.dateline.event.EventStore;
import org.dateline.event.SqliteFolder;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.ingest.Writable;
import org.dateline.table.RowWriter;
import org.dateline.table.TableFile;
import org.dateline.table.TableLimits;
import org.dateline.table.UnreadableFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of bad file under every kind of name: each is refused with a reason or read with
/// every row accounted for, soon, and the store holds what the answer says.
class BadFilesTest {
    private static final Gazetteer GAZETTEER = Gazetteer.open(Path.of("geodata/gazetteer"));
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> NAMES =
            List.of("bad.csv", "bad.tsv", "bad.xlsx", "bad.geojson", "bad.kml", "bad.kmz", "bad");
    private static final String GOOD =
            "id,date,place,lon,lat,what\n1,2022-01-05,Aktau,51.15,43.65,Crowds\n";

    @TempDir Path folder;

    private record Bad(String name, byte[] bytes) {
        Bad(String name, String text) {
            this(name, text.getBytes(StandardCharsets.UTF_8));
        }

        Bad(String name, String text, Charset charset) {
            this(name, text.getBytes(charset));
        }
    }

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                + geometry
                + ",\"properties\":"
                + properties
                + "}]}";
    }

    private static String kml(String prolog, String inside) {
        return "<?xml version=\"1.0\"?>"
                + prolog
                + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>"
                + inside
                + "</Document></kml>";
    }

    private static byte[] zip(String... namesAndTexts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] filled(String head, int bytes, String tail) {
        byte[] all = new byte[head.length() + bytes + tail.length()];
        Arrays.fill(all, (byte) 'a');
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, all, 0, head.length());
        System.arraycopy(
                tail.getBytes(StandardCharsets.US_ASCII),
                0,
                all,
                head.length() + bytes,
                tail.length());
        return all;
    }

    private static List<Bad> bad() {
        List<Bad> all = new ArrayList<>();
        all.add(new Bad("empty", ""));
        all.add(new Bad("blank", " \n\n\t\n"));
        all.add(new Bad("only a mark", "\uFEFF"));
        all.add(new Bad("a mark", "\uFEFF" + GOOD));
        all.add(new Bad("UTF-16", "\uFEFF" + GOOD, StandardCharsets.UTF_16LE));
        all.add(new Bad("UTF-16 without a mark", GOOD, StandardCharsets.UTF_16BE));
        all.add(new Bad("Latin-1", GOOD.replace("Crowds", "Crówds"), StandardCharsets.ISO_8859_1));
        all.add(new Bad("mixed line ends", GOOD.replace("what\n", "what\r") + "2,2022,x,,,y\r\n"));
        all.add(new Bad("a quote never closed", GOOD + "2,\"2022-01-05,Aktau,,,x\n"));
        all.add(new Bad("a million columns", "a,".repeat(1_000_000) + "\n"));
        all.add(
                new Bad(
                        "one cell of 100 MB",
                        filled(GOOD + "2,2022-01-05,Aktau,,,", 100 << 20, "\n")));
        all.add(new Bad("NUL", GOOD.replace("Crowds", "Cro\0wds")));
        all.add(
                new Bad(
                        "half a surrogate pair",
                        new byte[] {'a', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80}));
        all.add(
                new Bad(
                        "right-to-left override and homoglyphs",
                        GOOD.replace("Aktau", "\u202EАktаu")));
        all.add(new Bad("JSON of 100,000 levels", "[".repeat(100_000)));
        all.add(new Bad("objects of 100,000 levels", "{\"a\":".repeat(100_000)));
        all.add(
                new Bad(
                        "duplicate keys",
                        feature("null", "{\"date\":\"2022\",\"date\":\"2023\"}")));
        all.add(new Bad("1e999", feature("{\"type\":\"Point\",\"coordinates\":[1e999,1]}", "{}")));
        all.add(
                new Bad(
                        "empty geometry",
                        feature("{\"type\":\"Point\",\"coordinates\":[]}", "{}")));
        all.add(new Bad("no geometry", feature("null", "{\"date\":\"2022-01-05\"}")));
        all.add(
                new Bad(
                        "3-D",
                        feature("{\"type\":\"Point\",\"coordinates\":[51.1,43.6,9]}", "{}")));
        all.add(
                new Bad(
                        "swapped axes",
                        feature("{\"type\":\"Point\",\"coordinates\":[43.6,151.1]}", "{}")));
        all.add(new Bad("truncated JSON", feature("null", "{\"date\":\"2022\"}").substring(0, 70)));
        all.add(new Bad("JSON that is no map", "{\"hello\":[1,2,3]}"));
        all.add(
                new Bad(
                        "DOCTYPE",
                        kml(
                                "<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                                "<Placemark><name>&x;</name></Placemark>")));
        all.add(
                new Bad(
                        "a billion laughs",
                        kml(
                                "<!DOCTYPE k [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>",
                                "<Placemark><name>&b;</name></Placemark>")));
        all.add(
                new Bad(
                        "an entity not declared",
                        kml("", "<Placemark><name>&x;</name></Placemark>")));
        all.add(new Bad("XML of 100,000 levels", "<a>".repeat(100_000)));
        all.add(new Bad("truncated XML", kml("", "<Placemark><name>x</name>").substring(0, 90)));
        all.add(
                new Bad(
                        "no position",
                        kml(
                                "",
                                "<Placemark><Point><coordinates>NaN,1e999</coordinates></Point></Placemark>")));
        all.add(new Bad("XML that is no map", "<html><body>hello</body></html>"));
        all.add(new Bad("a zip of nothing", zip()));
        all.add(
                new Bad(
                        "a truncated zip",
                        Arrays.copyOf(zip("xl/workbook.xml", "<workbook/>"), 40)));
        all.add(
                new Bad(
                        "a zip bomb",
                        zip(
                                "xl/workbook.xml",
                                " ".repeat(50 << 20),
                                "doc.kml",
                                " ".repeat(50 << 20))));
        all.add(
                new Bad(
                        "entries that point outside",
                        zip("../../doc.kml", kml("", ""), "/etc/xl/workbook.xml", "<x/>")));
        all.add(
                new Bad(
                        "a workbook with a DOCTYPE",
                        zip(
                                "xl/workbook.xml",
                                "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook>&a;</workbook>")));
        all.add(new Bad("a situation as one file", zip("dateline.json", "{}", "events.jsonl", "")));
        all.add(
                new Bad(
                        "a picture",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
        all.add(new Bad("a header alone", "date,place\n"));
        return all;
    }

    private Intake intake(EventStore store) {
        return new Intake(store, new Writable(Set.of()), GAZETTEER, clock());
    }

    private static Clock clock() {
        return Clock.fixed(Instant.parse("2022-03-01T00:00:00Z"), ZoneOffset.UTC);
    }

    @TestFactory
    Stream<DynamicTest> each_is_refused_with_a_reason_or_read_with_every_row_accounted_for()
            throws IOException {
        EventStore store = SqliteFolder.in(folder.resolve("data")).open(clock());
        List<DynamicTest> all = new ArrayList<>();
        for (Bad bad : bad()) {
            // What is large is tried under one name.
            for (String name : bad.bytes.length > 5_000_000 ? NAMES.subList(0, 1) : NAMES) {
                all.add(
                        DynamicTest.dynamicTest(
                                bad.name + " as " + name, () -> isSurvived(store, bad, name)));
            }
        }
        return all.stream();
    }

    private void isSurvived(EventStore store, Bad bad, String name) throws IOException {
        Path path = Files.write(folder.resolve(name), bad.bytes);
        String id = "s" + Integer.toHexString((bad.name + name).hashCode());
        long begin = System.nanoTime();
        try {
            TableFile file = TableFile.of(path, name, TableLimits.USUAL);
            Intake intake = intake(store);
            Mapping mapping = intake.guess(file).withCategory(Optional.of(Category.PROTEST));
            intake.survey(file, mapping);
            Outcome done =
                    intake.run(
                            file,
                            mapping,
                            Situations.kazakhstan(id),
                            false,
                            "ann",
                            (stage, share) -> true);
            Check check = done.check();
            assertThat(check.added() + check.repeated() + check.rejected()).isEqualTo(check.rows());
            List<Event> events = store.latest(id).map(s -> s.events()).orElse(List.of());
            assertThat(events).hasSize((int) check.added());
            assertThat(done.revision().isPresent()).isEqualTo(check.added() > 0);
            check.rejections().forEach(r -> assertThat(r.reason()).isNotBlank());
        } catch (UnreadableFile refused) {
            assertThat(refused.getMessage())
                    .isNotBlank()
                    .doesNotContain("Exception", "org.", "java.");
            assertThat(store.latest(id)).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        Files.delete(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "xlsx", "geojson", "kml"})
    void rejected_rows_come_as_the_same_kind_of_file_and_can_be_mended(String kind)
            throws IOException {
        EventStore store = SqliteFolder.in(folder.resolve("data")).open(clock());
        Intake intake = intake(store);
        Path path = folder.resolve("rows." + kind);
        Path empty = folder.resolve("kind." + kind);
        Files.writeString(empty, kind.equals("geojson") ? "{" : kind.equals("kml") ? "<" : "x");
        var type = org.dateline.table.FileType.ofCode(kind).orElseThrow();
        try (RowWriter out = RowWriter.to(path, type)) {
            out.columns(List.of("id", "date", "place", "what"));
            out.row(List.of("1", "2022-01-05", "Aktau", "Crowds"));
            out.row(List.of("2", "2022-02-30", "Aktau", "=HYPERLINK(\"x\")"));
        }
        TableFile file = TableFile.of(path, "rows." + kind, TableLimits.USUAL);
        assertThat(file.type()).isEqualTo(type);
        Mapping mapping = intake.guess(file).withCategory(Optional.of(Category.PROTEST));
        var situation = Situations.kazakhstan("mend");
        Outcome first = intake.run(file, mapping, situation, false, "ann", (s, x) -> true);
        assertThat(first.check().added()).isEqualTo(1);
        assertThat(first.check().rejected()).isEqualTo(1);

        Path rejects = folder.resolve("rejected." + kind);
        RejectsFile.write(intake, file, mapping, situation, rejects);
        TableFile again = TableFile.of(rejects, "rejected." + kind, TableLimits.USUAL);
        assertThat(again.type()).isEqualTo(type);
        Check check = intake.check(again, mapping, situation, (s, x) -> true);
        assertThat(check.rows()).isEqualTo(1);
        assertThat(check.rejections().getFirst().reason()).contains("no such date");
        assertThat(check.columns()).doesNotContain("dateline line", "dateline reason");
        try (var reader = again.open()) {
            reader.next();
            assertThat(reader.columns()).contains("dateline line", "dateline reason");
        }
    }

    @Test
    void a_file_larger_than_the_limit_is_refused_with_the_limit() throws IOException {
        Path path = Files.write(folder.resolve("large.csv"), filled("a\n", 3 << 20, ""));
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowableOfType(
                                UnreadableFile.class,
                                () ->
                                        TableFile.of(
                                                path,
                                                "large.csv",
                                                TableLimits.USUAL.withFileBytes(2 << 20))))
                .hasMessageContaining("3 MB")
                .hasMessageContaining("2 MB");
    }
}
