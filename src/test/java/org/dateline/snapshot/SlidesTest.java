package org.dateline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.dateline.geo.Extent;
import org.dateline.portrayal.MapContext;
import org.dateline.query.Events;
import org.dateline.query.Mode;
import org.dateline.time.Interval;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SlidesTest {
    private static Painter painter;
    private static Events events;
    private static Slides slides;
    private static SnapshotRequest request;

    @BeforeAll
    static void open() {
        painter = Shipped.painter();
        events = Shipped.events();
        slides = new Slides(painter);
        request =
                SnapshotRequest.of(
                        Shipped.until(
                                events, "2022-01-05T12:00:00Z", new Extent(46, 40, 88, 56), "en"),
                        Layout.SLIDE);
    }

    @Test
    void a_slide_says_what_the_snapshot_says_and_cites_every_report_in_its_notes()
            throws IOException {
        Snapshot snapshot = painter.compose(request, events);
        var slide = read(slides.one(snapshot)).getSlides().getFirst();
        List<String> notes = new ArrayList<>();
        slide.getNotes().getTextParagraphs().forEach(ps -> ps.forEach(p -> notes.add(p.getText())));

        assertThat(slide.getTitle()).isEqualTo(snapshot.wording().title());
        assertThat(notes)
                .containsAll(snapshot.wording().citation())
                .contains(snapshot.wording().caption())
                .anyMatch(n -> n.contains("snapshot/" + snapshot.id()));
    }

    @Test
    void a_slide_has_the_figures_and_the_areas_of_the_preview_and_no_date_of_the_template()
            throws IOException {
        Snapshot snapshot = painter.compose(request, events);
        var slide = read(slides.one(snapshot)).getSlides().getFirst();
        List<String> cells = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (var shape : slide.getShapes()) {
            if (shape instanceof XSLFTable table) {
                table.getRows().forEach(row -> row.getCells().forEach(c -> cells.add(c.getText())));
            } else if (shape instanceof XSLFTextShape text) {
                texts.add(text.getText());
            }
        }

        assertThat(cells).contains("Figures claimed", "Injured");
        assertThat(texts).contains("placed by area only");
        assertThat(slide.getNotes().getShapes())
                .extracting(s -> ((XSLFSimpleShape) s).getPlaceholder())
                .doesNotContain(Placeholder.DATETIME);
        assertThat(slide.getNotes().getTextParagraphs())
                .flatExtracting(p -> p)
                .extracting(p -> p.getText())
                .anyMatch(p -> p.startsWith("Injured: "))
                .noneMatch(p -> p.contains("2013"));
    }

    @Test
    void small_multiples_have_a_map_for_each_civil_day() throws IOException {
        var show = read(slides.smallMultiples(request, events));

        assertThat(show.getSlides()).hasSize(1);
        assertThat(show.getSlides().getFirst().getShapes())
                .filteredOn(XSLFPictureShape.class::isInstance)
                .hasSize(5);
        assertThat(show.getSlides().getFirst().getShapes())
                .anyMatch(s -> s.getShapeName().equals("Day 5"));
    }

    @Test
    void a_deck_has_a_slide_for_each_day_and_tells_how_far_it_is() throws IOException {
        List<Integer> heard = new ArrayList<>();
        byte[] deck = slides.deck(request, events, (done, of) -> heard.add(done) && of == 5);

        assertThat(read(deck).getSlides()).hasSize(5);
        assertThat(heard).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void the_days_of_a_context_are_civil_days_without_gap_or_overlap() {
        MapContext days = request.context();
        List<MapContext> found = Days.of(days, 31);

        assertThat(found.getFirst().interval().start()).isEqualTo(days.interval().start());
        assertThat(found.getLast().interval().end()).isEqualTo(days.interval().end());
        for (int i = 1; i < found.size(); i++) {
            Instant cut = found.get(i).interval().start();
            assertThat(cut).isEqualTo(found.get(i - 1).interval().end());
            assertThat(cut.atZone(days.zone()).toLocalTime()).hasToString("00:00");
        }
    }

    @Test
    void a_day_without_midnight_is_a_day() {
        var zone = java.time.ZoneId.of("America/Sao_Paulo");
        var interval =
                new Interval(
                        Instant.parse("2018-11-03T12:00:00Z"),
                        Instant.parse("2018-11-05T12:00:00Z"));
        MapContext c = Days.at(request.context(), Mode.WINDOW, interval);
        MapContext there =
                new MapContext(
                        c.situation(),
                        c.revision(),
                        c.mode(),
                        c.interval(),
                        c.knownBy(),
                        c.extent(),
                        c.categories(),
                        c.sources(),
                        c.places(),
                        c.text(),
                        zone,
                        c.language(),
                        c.theme());

        assertThat(Days.of(there, 31)).hasSize(3);
        assertThat(Days.of(there, 31).get(1).interval().length()).hasHours(23);
    }

    @Test
    void more_days_than_fit_are_refused() {
        assertThatThrownBy(() -> Days.of(request.context(), 4))
                .isInstanceOf(SnapshotRefused.class)
                .hasMessageContaining("days: allowed is 1 to 4");
    }

    private static XMLSlideShow read(byte[] file) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(file));
    }
}
