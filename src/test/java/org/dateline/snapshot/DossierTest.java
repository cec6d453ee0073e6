package org.dateline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.geo.Extent;
import org.dateline.portrayal.Wording;
import org.dateline.query.Events;
import org.dateline.query.IndexedEvents;
import org.dateline.report.Claim;
import org.dateline.report.Lapse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DossierTest {
    private static final String EDITED = "<b>Ә&amp;</b> ]]> =1+1 " + SampleSlides.KAZAKH;
    private static Painter painter;
    private static Snapshot snapshot;
    private static byte[] file;

    @BeforeAll
    static void write() {
        painter = Shipped.painter();
        Events events = Shipped.events();
        var context =
                Shipped.until(events, "2022-01-06T12:00:00Z", new Extent(46, 40, 88, 56), "en");
        var edits =
                new Wording.Edits(Optional.of(EDITED), Optional.empty(), Optional.of("In words"));
        snapshot = painter.compose(SnapshotRequest.of(context, Layout.SLIDE).with(edits), events);
        file = new Darkroom(painter).develop(snapshot, Format.DOCX, Resolution.SCREEN);
    }

    @Test
    void the_title_is_a_heading_as_it_was_edited_and_the_period_stands_below() throws IOException {
        List<XWPFParagraph> lines = open().getParagraphs();

        assertThat(lines.get(0).getText()).isEqualTo(EDITED);
        assertThat(lines.get(0).getStyle()).isEqualTo("Heading1");
        assertThat(lines.get(1).getText()).contains("Until 6 January 2022, 18:00 (UTC+6)");
    }

    @Test
    void the_map_is_a_picture_with_the_edited_alternative_text_and_a_caption() throws IOException {
        XWPFDocument document = open();
        var run =
                document.getParagraphs().stream()
                        .flatMap(p -> p.getRuns().stream())
                        .filter(r -> !r.getEmbeddedPictures().isEmpty())
                        .findFirst()
                        .orElseThrow();
        var pixels =
                ImageIO.read(
                        new ByteArrayInputStream(
                                run.getEmbeddedPictures().getFirst().getPictureData().getData()));
        var frame = run.getCTR().getDrawingArray(0).getInlineArray(0);

        assertThat(pixels.getWidth()).isEqualTo(1928);
        assertThat(frame.getDocPr().getDescr()).isEqualTo("In words");
        assertThat((double) frame.getExtent().getCx() / frame.getExtent().getCy())
                .isCloseTo(
                        (double) pixels.getWidth() / pixels.getHeight(),
                        org.assertj.core.data.Offset.offset(0.01));
        assertThat(document.getParagraphs())
                .filteredOn(p -> "Caption".equals(p.getStyle()))
                .singleElement()
                .extracting(XWPFParagraph::getText)
                .isEqualTo("Map 1. " + snapshot.wording().caption());
    }

    @Test
    void the_table_holds_every_claim_of_every_event_drawn() throws IOException {
        XWPFTable table = open().getTables().getFirst();
        List<Claim> claims =
                snapshot.depiction().drawn().stream().flatMap(e -> e.claims().stream()).toList();

        assertThat(table.getRows())
                .hasSize(1 + snapshot.depiction().drawn().size() + claims.size());
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        String text = table.getText();
        assertThat(claims).allSatisfy(c -> assertThat(text).contains(c.says()));
        assertThat(snapshot.depiction().drawn())
                .allSatisfy(e -> assertThat(text).contains(e.title()));
    }

    @Test
    void every_report_is_one_real_footnote_with_publisher_title_and_date() throws IOException {
        var notes =
                open().getFootnotes().stream()
                        .map(n -> n.getParagraphs().getFirst().getText().strip())
                        .filter(t -> !t.isEmpty())
                        .toList();

        assertThat(notes).hasSameSizeAs(snapshot.depiction().reports());
        assertThat(snapshot.depiction().reports())
                .allSatisfy(
                        r ->
                                assertThat(notes)
                                        .anyMatch(
                                                n ->
                                                        n.contains(r.title())
                                                                && n.contains(r.source().name())
                                                                && n.contains("January 2022")));
    }

    @Test
    void the_same_snapshot_gives_the_same_bytes() {
        assertThat(new Dossier(painter).write(snapshot)).isEqualTo(file);
    }

    @Test
    void a_claim_that_no_longer_stands_is_crossed_out_with_the_reason() throws IOException {
        DataState state = Shipped.events().state();
        Lapse lapse =
                new Lapse(
                        Lapse.Kind.RETRACTED,
                        Instant.parse("2022-01-05T00:00:00Z"),
                        "Taken back.",
                        Optional.empty());
        String claim = snapshot.depiction().drawn().getFirst().claims().getFirst().id();
        Events events =
                new IndexedEvents(
                        new DataState(
                                state.situation(),
                                state.revision(),
                                state.reports(),
                                state.events().stream().map(e -> lapsed(e, claim, lapse)).toList(),
                                state.bindings(),
                                state.rejections()));
        var context = Shipped.until(events, "2022-01-07T12:00:00Z", Extent.WORLD, "en");
        Snapshot with = painter.compose(SnapshotRequest.of(context, Layout.SLIDE), events);
        byte[] docx = new Darkroom(painter).develop(with, Format.DOCX, Resolution.SCREEN);

        List<XWPFParagraph> cells;
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            cells =
                    document.getTables().getFirst().getRows().stream()
                            .flatMap(r -> r.getTableCells().stream())
                            .flatMap(c -> c.getParagraphs().stream())
                            .toList();
            assertThat(cells)
                    .anySatisfy(p -> assertThat(p.getText()).startsWith("Retracted 5 January 2022"))
                    .anySatisfy(
                            p ->
                                    assertThat(p.getRuns())
                                            .isNotEmpty()
                                            .allMatch(run -> run.isStrikeThrough()));
        }
        assertThat(
                        new String(
                                new Darkroom(painter).develop(with, Format.CSV, Resolution.SCREEN),
                                java.nio.charset.StandardCharsets.UTF_8))
                .contains("[Retracted] ");
        assertThat(with.wording().caption())
                .contains("1 claim no longer stands and counts for nothing.");
    }

    private static Event lapsed(Event event, String claim, Lapse lapse) {
        return event.claims().stream().noneMatch(c -> c.id().equals(claim))
                ? event
                : Event.of(
                        event.id(),
                        event.category(),
                        event.title(),
                        event.when(),
                        event.locations(),
                        event.claims().stream()
                                .map(c -> c.id().equals(claim) ? c.lapsed(Optional.of(lapse)) : c)
                                .toList(),
                        event.stage());
    }

    private static XWPFDocument open() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }
}
