package org.dateline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;

class PptxWriterTest {
    private static final String CAPTION = "The map shows 12 events out of 5 reports.";

    @Test
    void title_caption_sources_and_period_are_text_that_can_be_edited() throws IOException {
        XSLFSlide slide = read(write(SampleSlides.oneMap("Unrest in 8 towns", CAPTION))).getFirst();

        assertThat(slide.getTitle()).isEqualTo("Unrest in 8 towns");
        assertThat(texts(slide))
                .anyMatch(t -> t.equals(CAPTION))
                .anyMatch(t -> t.startsWith("Sources: First Paper"))
                .anyMatch(t -> t.startsWith("Until 5 January 2022, 18:00 (UTC+6)"))
                .anyMatch(t -> t.startsWith("Communications shutdown"));
    }

    @Test
    void the_slide_is_16_to_9_and_the_map_keeps_its_proportions_and_has_an_alternative_text()
            throws IOException {
        XMLSlideShow show = open(write(SampleSlides.oneMap("Unrest", CAPTION)));
        XSLFPictureShape map = pictures(show.getSlides().getFirst()).getFirst();

        assertThat(show.getPageSize()).hasToString("java.awt.Dimension[width=960,height=540]");
        var pixels = ImageIO.read(new ByteArrayInputStream(map.getPictureData().getData()));
        assertThat(pixels.getWidth()).isEqualTo(1248);
        assertThat(pixels.getHeight()).isEqualTo(702);
        assertThat(map.getAnchor().getWidth() / map.getAnchor().getHeight())
                .isCloseTo(1248.0 / 702, org.assertj.core.data.Offset.offset(0.001));
        assertThat(alternative(map)).isEqualTo("A map of " + SampleSlides.KAZAKH);
    }

    @Test
    void the_notes_hold_the_full_citations() throws IOException {
        XSLFSlide slide = read(write(SampleSlides.oneMap("Unrest", CAPTION))).getFirst();

        assertThat(slide.getNotes().getTextParagraphs())
                .flatExtracting(p -> p)
                .extracting(p -> p.getText())
                .contains(
                        CAPTION,
                        "First Paper, “A headline”, 5 January 2022, https://example.org/a");
    }

    @Test
    void small_multiples_put_a_map_for_each_day_side_by_side_without_overlaps() throws IOException {
        for (int days = 1; days <= SlideGrid.MOST; days++) {
            XSLFSlide slide = read(write(SampleSlides.days(days))).getFirst();
            List<XSLFPictureShape> maps = pictures(slide);

            assertThat(maps).hasSize(days);
            assertThat(alternative(maps.getLast())).isEqualTo("Map of day " + days);
            assertThat(texts(slide)).contains(days + " January 2022 · " + (days - 1) + " events");
            for (int i = 0; i < days; i++) {
                assertThat(new java.awt.Rectangle(0, 0, 960, 540)).matches(inside(maps.get(i)));
                for (int k = 0; k < i; k++) {
                    assertThat(maps.get(i).getAnchor().intersects(maps.get(k).getAnchor()))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void more_maps_than_can_be_read_on_a_slide_are_refused() {
        assertThatThrownBy(() -> SampleSlides.days(SlideGrid.MOST + 1))
                .isInstanceOf(SnapshotRefused.class)
                .hasMessageContaining("1 to 12");
    }

    @Test
    void the_same_slides_give_the_same_bytes_without_any_time_of_writing() throws Exception {
        byte[] first = write(SampleSlides.oneMap("Unrest", CAPTION), SampleSlides.days(6));
        Thread.sleep(1100);
        byte[] second = write(SampleSlides.oneMap("Unrest", CAPTION), SampleSlides.days(6));

        assertThat(second).isEqualTo(first);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("[Content_Types].xml");
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                assertThat(e.getTimeLocal().getYear()).isEqualTo(1980);
                if (e.getName().equals("docProps/core.xml")) {
                    assertThat(
                                    new String(
                                            zip.readAllBytes(),
                                            java.nio.charset.StandardCharsets.UTF_8))
                            .contains("Unrest", "0123456789abcdef")
                            .doesNotContain("dcterms:created", "dcterms:modified");
                }
            }
        }
    }

    @Test
    void a_title_of_ten_thousand_letters_fits_and_its_whole_stays_in_the_notes()
            throws IOException {
        String title = "Көтеріліс ".repeat(1000).strip();
        XSLFSlide slide = read(write(SampleSlides.oneMap(title, title))).getFirst();

        assertThat(slide.getTitle()).hasSizeLessThan(200).endsWith("…");
        assertThat(slide.getNotes().getTextParagraphs().stream().flatMap(List::stream))
                .anyMatch(p -> p.getText().equals(title));
    }

    @Test
    void markup_controls_and_marks_that_turn_text_around_stay_text() throws IOException {
        String title =
                "<a:t>&amp; ]]> =HYPERLINK(\"x\") \u0000\u0007\u202Eabc\u202C \uD800 "
                        + SampleSlides.KAZAKH;
        XSLFSlide slide = read(write(SampleSlides.oneMap(title, title))).getFirst();

        assertThat(slide.getTitle())
                .isEqualTo("<a:t>&amp; ]]> =HYPERLINK(\"x\") abc \uFFFD " + SampleSlides.KAZAKH);
    }

    private static java.util.function.Predicate<java.awt.Rectangle> inside(XSLFShape shape) {
        return page -> page.contains(shape.getAnchor());
    }

    private static byte[] write(Slide... slides) throws IOException {
        byte[] file =
                PptxWriter.write(
                        List.of(slides),
                        SampleSlides.FONTS,
                        Palette.of(Tone.LIGHT),
                        "en",
                        "0123456789abcdef");
        Files.createDirectories(Path.of("target", "snapshots"));
        Files.write(
                Path.of(
                        "target",
                        "snapshots",
                        "slides-" + slides[0].getClass().getSimpleName() + ".pptx"),
                file);
        return file;
    }

    private static XMLSlideShow open(byte[] file) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(file));
    }

    private static List<XSLFSlide> read(byte[] file) throws IOException {
        return open(file).getSlides();
    }

    private static List<String> texts(XSLFSlide slide) {
        List<String> texts = new ArrayList<>();
        for (XSLFShape shape : slide.getShapes()) {
            if (shape instanceof XSLFTextShape text && text.getTextType() != Placeholder.TITLE) {
                texts.add(text.getText());
            }
        }
        return texts;
    }

    private static List<XSLFPictureShape> pictures(XSLFSlide slide) {
        return slide.getShapes().stream()
                .filter(XSLFPictureShape.class::isInstance)
                .map(XSLFPictureShape.class::cast)
                .toList();
    }

    private static String alternative(XSLFPictureShape picture) {
        return ((CTPicture) picture.getXmlObject()).getNvPicPr().getCNvPr().getDescr();
    }
}
