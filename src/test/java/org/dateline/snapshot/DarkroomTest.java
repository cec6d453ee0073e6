package org.dateline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dateline.geo.Extent;
import org.dateline.portrayal.Wording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DarkroomTest {
    private static final String KAZAKH = "Ә Ғ Қ Ң Ө Ұ Ү Һ І Жаңаөзен";
    private static Painter painter;
    private static Darkroom darkroom;

    @BeforeAll
    static void read() {
        painter = Shipped.painter();
        darkroom = new Darkroom(painter);
    }

    private static SnapshotRequest request(Layout layout) {
        var events = January.events();
        return SnapshotRequest.of(
                Shipped.until(events, "2022-01-06T12:00:00Z", new Extent(46, 40, 88, 56), "en"),
                layout);
    }

    private static Snapshot snapshot(Layout layout, String title) {
        return painter.compose(
                request(layout)
                        .with(
                                new Wording.Edits(
                                        Optional.of(title), Optional.empty(), Optional.empty())),
                January.events());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void the_same_snapshot_gives_the_same_bytes(Format format) {
        byte[] first = darkroom.develop(snapshot(Layout.SLIDE, KAZAKH), format, Resolution.SCREEN);
        var fresh = Shipped.painter();
        byte[] second =
                new Darkroom(fresh)
                        .develop(
                                fresh.compose(
                                        snapshot(Layout.SLIDE, KAZAKH).request(), January.events()),
                                format,
                                Resolution.SCREEN);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_pdf_has_its_text_as_text_in_embedded_fonts() throws IOException {
        byte[] pdf =
                darkroom.develop(
                        snapshot(Layout.A4_PORTRAIT, KAZAKH), Format.PDF, Resolution.SCREEN);

        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains(KAZAKH, "Almaty", "Nur-Sultan", "Events by category");
            assertThat(text).contains("Deaths among security forces", "8 to 18");
            assertThat(text).contains("Troops <arrive> & “stay”").doesNotContain("Astana");
            var resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).isNotEmpty();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void a_pdf_is_tagged_with_title_language_and_alternative_text() throws IOException {
        Snapshot snapshot = snapshot(Layout.SLIDE, "A finding");
        byte[] pdf = darkroom.develop(snapshot, Format.PDF, Resolution.SCREEN);

        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A finding");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            var whole = (PDStructureElement) catalog.getStructureTreeRoot().getKids().getFirst();
            var kinds =
                    whole.getKids().stream()
                            .map(k -> ((PDStructureElement) k).getStructureType())
                            .toList();
            assertThat(kinds).startsWith("H1", "P", "Figure");
            var figure = (PDStructureElement) whole.getKids().get(2);
            assertThat(figure.getAlternateDescription())
                    .isEqualTo(snapshot.wording().alternative());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)></script>]]>",
                "=HYPERLINK(\"http://example.org\")",
                "مرحبا بالعالم in Almaty שלום",
                "nul \u0000 half \uD83D bell \u0007 override \u202E emoji 😀 漢字",
                "   ",
                ""
            })
    void any_title_is_text_in_every_format(String title) throws Exception {
        Snapshot snapshot = snapshot(Layout.SLIDE, title);

        for (Format format : Format.values()) {
            assertThat(darkroom.develop(snapshot, format, Resolution.SCREEN)).isNotEmpty();
        }
        byte[] svg = darkroom.develop(snapshot, Format.SVG, Resolution.SCREEN);
        var xml =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg));
        assertThat(xml.getElementsByTagName("img").getLength()).isZero();
        assertThat(xml.getElementsByTagName("script").getLength()).isZero();
        assertThat(xml.getElementsByTagName("title").getLength()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void a_title_of_ten_thousand_letters_ends_in_an_ellipsis(Layout layout) throws IOException {
        Snapshot words = snapshot(layout, "many words ".repeat(1000));
        Snapshot letters = snapshot(layout, "Ң".repeat(10_000));

        String svg =
                new String(
                        darkroom.develop(words, Format.SVG, Resolution.SCREEN),
                        StandardCharsets.UTF_8);
        assertThat(svg).contains(layout == Layout.MAP ? "<title" : "…</text>");
        assertThat(darkroom.develop(letters, Format.PNG, Resolution.SCREEN)).isNotEmpty();
    }

    @Test
    void a_print_of_a4_has_the_pixels_of_300_dpi() throws IOException {
        byte[] png =
                darkroom.develop(snapshot(Layout.A4_PORTRAIT, "x"), Format.PNG, Resolution.PRINT);

        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(2480);
        assertThat(image.getHeight()).isEqualTo(3508);
    }

    @Test
    void the_features_are_exactly_the_events_drawn() {
        Snapshot snapshot = snapshot(Layout.SLIDE, "x");

        var features =
                new JsonMapper()
                        .readTree(darkroom.develop(snapshot, Format.GEOJSON, Resolution.SCREEN))
                        .path("features");
        var table =
                new String(
                        darkroom.develop(snapshot, Format.CSV, Resolution.SCREEN),
                        StandardCharsets.UTF_8);
        assertThat(features.size()).isEqualTo(snapshot.depiction().drawn().size()).isEqualTo(11);
        assertThat(table.lines().count()).isEqualTo(12);
        assertThat(table).contains("\"'=It says so, \"\"loudly\"\"\"");
        assertThat(table).doesNotContain("undated").doesNotContain("abroad");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 47.9, 600.1, 1e6, Double.NaN, Double.POSITIVE_INFINITY})
    void a_resolution_out_of_bounds_is_refused_by_name(double dpi) {
        assertThatThrownBy(() -> Resolution.asked(dpi))
                .isInstanceOf(SnapshotRefused.class)
                .hasMessageContaining("dpi")
                .hasMessageContaining("48 to 600");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 199, 4097, 65_535, Integer.MAX_VALUE})
    void a_side_out_of_bounds_is_refused_by_name(int side) {
        assertThatThrownBy(() -> Size.of(Layout.MAP, OptionalInt.of(side), OptionalInt.empty()))
                .isInstanceOf(SnapshotRefused.class)
                .hasMessageContaining("width");
        assertThatThrownBy(() -> Size.of(Layout.SLIDE, OptionalInt.empty(), OptionalInt.of(side)))
                .isInstanceOf(SnapshotRefused.class)
                .hasMessageContaining("height");
    }

    @Test
    void a_picture_of_too_many_pixels_is_refused_before_it_is_painted() {
        Size size = Size.of(Layout.MAP, OptionalInt.of(4096), OptionalInt.of(4096));
        Snapshot snapshot = painter.compose(request(Layout.MAP).with(size), January.events());

        assertThatThrownBy(() -> darkroom.develop(snapshot, Format.PNG, Resolution.PRINT))
                .isInstanceOf(SnapshotRefused.class)
                .hasMessageContaining("48 to 104");
    }

    @ParameterizedTest
    @EnumSource(MapProjection.class)
    void any_extent_can_be_drawn(MapProjection projection) {
        for (Extent extent :
                java.util.List.of(
                        Extent.WORLD,
                        new Extent(170, -30, -170, 10),
                        new Extent(67, 48, 67, 48),
                        new Extent(-180, -90, -180, -90),
                        new Extent(0, 80, 90, 90),
                        new Extent(-20, -5, 20, 5))) {
            var events = January.events();
            var context = Shipped.until(events, "2022-01-06T12:00:00Z", extent, "en");
            Snapshot snapshot =
                    painter.compose(
                            SnapshotRequest.of(context, Layout.MAP).with(projection), events);

            assertThat(darkroom.develop(snapshot, Format.PNG, Resolution.SCREEN)).isNotEmpty();
        }
    }
}
