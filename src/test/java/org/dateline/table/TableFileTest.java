package org.dateline.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
    @TempDir Path folder;

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private record Content(List<String> columns, List<Line> lines, List<String> notes) {
        List<List<String>> rows() {
            return lines.stream()
                    .filter(l -> l instanceof Line.Row)
                    .map(l -> ((Line.Row) l).cells())
                    .toList();
        }

        List<String> complaints() {
            return lines.stream()
                    .filter(l -> l instanceof Line.Broken)
                    .map(l -> l.number() + ": " + ((Line.Broken) l).reason())
                    .toList();
        }
    }

    private static Content read(Path file) throws IOException {
        return read(file, TableLimits.USUAL);
    }

    private static Content read(Path file, TableLimits limits) throws IOException {
        try (RowReader reader = TableFile.of(file, file.getFileName().toString(), limits).open()) {
            List<Line> lines = new ArrayList<>();
            for (Optional<Line> l = reader.next(); l.isPresent(); l = reader.next()) {
                lines.add(l.get());
            }
            return new Content(reader.columns(), lines, reader.notes());
        }
    }

    private Content csv(String text) throws IOException {
        return read(file("a.csv", text, UTF_8));
    }

    @Test
    void quoted_cells_hold_delimiters_quotes_and_line_breaks() throws IOException {
        Content c = csv("a,b\r\n\"x, \"\"y\"\"\",\"two\r\nlines\"\r\n3,4");
        assertThat(c.columns()).containsExactly("a", "b");
        assertThat(c.rows()).containsExactly(List.of("x, \"y\"", "two\nlines"), List.of("3", "4"));
        assertThat(c.lines().get(1).number()).isEqualTo(4);
    }

    @Test
    void mixed_line_ends_each_end_a_row() throws IOException {
        assertThat(csv("a\n1\r2\r\n3\n\n4").rows())
                .containsExactly(List.of("1"), List.of("2"), List.of("3"), List.of("4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1;2", "a\tb\n1\t2", "a|b\n1|2", "sep=;\na;b\n1;2"})
    void the_delimiter_is_found(String text) throws IOException {
        Content c = csv(text);
        assertThat(c.columns()).containsExactly("a", "b");
        assertThat(c.rows()).containsExactly(List.of("1", "2"));
    }

    @Test
    void a_quote_that_is_never_closed_costs_its_own_line_only() throws IOException {
        Content c = csv("a,b\n1,\"open\n2,x\n3,y\n");
        assertThat(c.complaints())
                .containsExactly("2: a quote that is opened in line 2 is never closed");
        assertThat(c.rows()).containsExactly(List.of("2", "x"), List.of("3", "y"));
        assertThat(c.lines().getLast().number()).isEqualTo(4);
    }

    @Test
    void a_quote_that_swallows_the_next_opening_one_costs_its_own_line_only() throws IOException {
        Content c = csv("a,b\n1,\"open\n2,\"x\"\n3,y\n");
        assertThat(c.complaints()).hasSize(1).first().asString().startsWith("2: ");
        assertThat(c.rows()).containsExactly(List.of("2", "x"), List.of("3", "y"));
    }

    @Test
    void a_cell_of_many_megabytes_is_rejected_and_the_next_row_read() throws IOException {
        Content c =
                csv(
                        "a,b\n1,"
                                + "x".repeat(5_000_000)
                                + "\n\""
                                + "y".repeat(3_000_000)
                                + "\"\n2,z\n");
        assertThat(c.complaints()).hasSize(2);
        assertThat(c.rows()).containsExactly(List.of("2", "z"));
    }

    @Test
    void a_million_columns_are_refused() throws IOException {
        Path file = file("a.csv", "x,".repeat(1_000_000) + "\n1\n", UTF_8);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("1000");
    }

    @Test
    void a_row_of_a_million_cells_is_rejected() throws IOException {
        Content c = csv("a,b\n" + "1,".repeat(1_000_000) + "\n2,3\n");
        assertThat(c.complaints()).hasSize(1);
        assertThat(c.rows()).containsExactly(List.of("2", "3"));
    }

    @Test
    void encodings_are_told_apart_and_a_guess_is_said() throws IOException {
        String text = "name\nQyzylorda – Қызылорда\n";
        assertThat(read(file("u8.csv", "\uFEFF" + text, UTF_8)).columns()).containsExactly("name");
        Path utf16 = file("u16.csv", "\uFEFF" + text, UTF_16LE);
        assertThat(read(utf16).rows()).containsExactly(List.of("Qyzylorda – Қызылорда"));
        assertThat(read(file("bare16.csv", "name\nAlmaty\n", UTF_16LE)).rows())
                .containsExactly(List.of("Almaty"));
        Content latin = read(file("l1.csv", "name\nMünchen\n", ISO_8859_1));
        assertThat(latin.rows()).containsExactly(List.of("München"));
        assertThat(latin.notes()).first().asString().contains("Latin-1");
    }

    @Test
    void nul_and_half_surrogate_pairs_reject_their_row() throws IOException {
        assertThat(csv("a\nx\0y\nok\n").complaints())
                .containsExactly("2: it holds a NUL character");
        Path file = file("s.geojson", features("{\"a\":\"\\ud800\"}"), UTF_8);
        assertThat(read(file).complaints()).first().asString().contains("surrogate");
    }

    @Test
    void hostile_text_comes_back_as_it_stands() throws IOException {
        for (String text :
                List.of(
                        "<img src=x onerror=alert(1)>",
                        "]]>",
                        "=HYPERLINK(1)",
                        "a\u202Eb",
                        "Ә Ғ Қ Ң",
                        "العربية",
                        "👩‍🚒",
                        "e\u0301",
                        "Zhaңaөzen")) {
            assertThat(csv("a\n" + text + "\n").rows()).containsExactly(List.of(text));
        }
    }

    @Test
    void columns_of_one_name_are_told_apart() throws IOException {
        assertThat(csv("a,a,,b\n1,2,3,4").columns()).containsExactly("a", "a (2)", "column 3", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.tsv", "a.xlsx", "a.geojson", "a.kml"})
    void an_empty_file_is_said_to_be_empty(String name) throws IOException {
        Path file = file(name, "", UTF_8);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("empty");
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_the_limit() throws IOException {
        Path file = file("a.csv", "a\n" + "1\n".repeat(2_000_000), UTF_8);
        assertThatThrownBy(() -> read(file, TableLimits.USUAL.withFileBytes(1 << 20)))
                .hasMessageContaining("at most 1 MB");
    }

    private static String features(String properties, String... geometry) {
        String shape = geometry.length == 0 ? "null" : geometry[0];
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                + shape
                + ",\"properties\":"
                + properties
                + "}]}";
    }

    private Content geojson(String properties, String... geometry) throws IOException {
        return read(file("a.geojson", features(properties, geometry), UTF_8));
    }

    @Test
    void a_feature_becomes_a_row_without_its_height() throws IOException {
        Content c =
                geojson(
                        "{\"title\":\"x\",\"at\":{\"place\":\"Aktau\"},\"tags\":[1,\"b\"]}",
                        "{\"type\":\"Point\",\"coordinates\":[51.2,43.6,100]}");
        assertThat(c.columns())
                .containsExactly(
                        "geometry.lon",
                        "geometry.lat",
                        "geometry.type",
                        "title",
                        "at.place",
                        "tags");
        assertThat(c.rows())
                .containsExactly(List.of("51.2", "43.6", "Point", "x", "Aktau", "1; b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{\"type\":\"Point\",\"coordinates\":[]}",
                "{\"type\":\"GeometryCollection\",\"geometries\":[]}"
            })
    void an_empty_geometry_is_a_row_without_a_position(String geometry) throws IOException {
        assertThat(geojson("{\"a\":1}", geometry).rows()).containsExactly(List.of("", "", "", "1"));
    }

    @Test
    void duplicate_keys_and_numbers_without_end_reject_their_feature() throws IOException {
        assertThat(geojson("{\"a\":1,\"a\":2}").complaints())
                .first()
                .asString()
                .contains("\"a\" is there twice");
        assertThat(geojson("{\"a\":1e999}").complaints()).first().asString().contains("too large");
        assertThat(geojson("{}", "{\"type\":\"Point\",\"coordinates\":[1e999,0]}").complaints())
                .first()
                .asString()
                .contains("too large");
    }

    @Test
    void json_of_a_hundred_thousand_levels_is_refused() throws IOException {
        Path file = file("a.geojson", features("{\"a\":" + "[".repeat(100_000)), UTF_8);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("deeper than 64");
    }

    @Test
    void a_truncated_file_is_refused_wherever_it_breaks_off() throws IOException {
        String whole =
                features(
                        "{\"a\":\"é\",\"b\":[1,{\"c\":2}]}",
                        "{\"type\":\"Point\",\"coordinates\":[1,2]}");
        for (int end = 1; end < whole.length(); end++) {
            Path file = file("a.geojson", whole.substring(0, end), UTF_8);
            assertThatThrownBy(() -> read(file))
                    .as(whole.substring(0, end))
                    .isInstanceOf(UnreadableFile.class);
        }
    }

    private Content kml(String inner) throws IOException {
        return read(file("a.kml", "<?xml version=\"1.0\"?>" + inner, UTF_8));
    }

    @Test
    void a_placemark_becomes_a_row() throws IOException {
        Content c =
                kml(
                        """
                        <kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark>
                        <name>Fire</name><description><![CDATA[<b>x</b>]]></description>
                        <TimeSpan><begin>2022-01-05</begin><end>2022-01-06</end></TimeSpan>
                        <ExtendedData><Data name="source"><value>VICE</value></Data></ExtendedData>
                        <Point><coordinates>76.9,43.2,0</coordinates></Point>
                        </Placemark></Document></kml>""");
        assertThat(c.rows())
                .containsExactly(
                        List.of(
                                "76.9",
                                "43.2",
                                "Point",
                                "Fire",
                                "<b>x</b>",
                                "",
                                "2022-01-05",
                                "2022-01-06",
                                "VICE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE kml><kml><Placemark><name>x</name></Placemark></kml>",
                "<!DOCTYPE kml [<!ENTITY a 'b'>]><kml><Placemark><name>&a;</name></Placemark></kml>",
                "<!DOCTYPE kml [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><kml><Placemark><name>&a;</name></Placemark></kml>",
                "<kml><Placemark><name>&a;</name></Placemark></kml>",
                "<kml><Placemark><name>x</name>",
                "<svg/>"
            })
    void xml_with_a_document_type_or_entities_or_broken_off_is_refused(String inner) {
        assertThatThrownBy(() -> kml(inner)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void xml_that_nests_too_deep_is_refused() {
        assertThatThrownBy(() -> kml("<kml>" + "<Folder>".repeat(100_000)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("deeper");
    }

    @Test
    void a_sheet_gives_dates_as_iso_and_numbers_unrounded() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (var book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("events");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("date");
            head.createCell(1).setCellValue("place");
            head.createCell(2).setCellValue("lon");
            var row = sheet.createRow(2);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("d.m.yyyy"));
            var date = row.createCell(0);
            date.setCellValue(java.time.LocalDate.of(2022, 1, 5));
            date.setCellStyle(style);
            row.createCell(1).setCellValue("Aktau");
            row.createCell(2).setCellValue(51.123456789);
            book.write(out);
        }
        Content c = read(file);
        assertThat(c.columns()).containsExactly("date", "place", "lon");
        assertThat(c.rows()).containsExactly(List.of("2022-01-05", "Aktau", "51.123456789"));
        assertThat(c.lines().getFirst().number()).isEqualTo(3);
    }

    private Path zip(String name, String entry, byte[] head, long zeros) throws IOException {
        Path file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(head);
            byte[] block = new byte[1 << 16];
            java.util.Arrays.fill(block, (byte) ' ');
            for (long n = 0; n < zeros; n += block.length) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return file;
    }

    @Test
    void zip_bombs_are_refused_before_they_unfold() throws IOException {
        Path workbook = zip("a.xlsx", "xl/workbook.xml", "<workbook>".getBytes(UTF_8), 300L << 20);
        Path kmz = zip("a.kmz", "doc.kml", "<kml><name>".getBytes(UTF_8), 300L << 20);
        for (Path file : List.of(workbook, kmz)) {
            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("unpacked");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.kml", "/etc/x.kml", "a/../../x.kml", "..\\x.kml", "C:/x.kml"})
    void entries_that_point_outside_are_refused(String entry) throws IOException {
        Path file = zip("a.kmz", entry, "<kml/>".getBytes(UTF_8), 0);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("outside");
    }

    @Test
    void a_workbook_that_is_none_is_refused() throws IOException {
        Path broken =
                Files.write(
                        folder.resolve("a.xlsx"), "PK\u0003\u0004 nothing".getBytes(ISO_8859_1));
        assertThatThrownBy(() -> read(broken)).isInstanceOf(UnreadableFile.class);
        Path other = zip("b.xlsx", "hello.txt", "x".getBytes(UTF_8), 0);
        assertThatThrownBy(() -> read(other))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("no workbook");
    }
}
