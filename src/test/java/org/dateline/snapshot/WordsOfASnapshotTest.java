package org.dateline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.geo.Extent;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.NotDrawn;
import org.dateline.portrayal.Symbology;
import org.dateline.portrayal.WordingWriter;
import org.dateline.query.Events;
import org.dateline.report.Report;
import org.dateline.report.Source;
import org.dateline.time.Edtf;
import org.junit.jupiter.api.Test;

class WordsOfASnapshotTest {
    private static final Extent KAZAKHSTAN = new Extent(46, 40, 88, 56);

    private static Snapshot at(String instant, Extent extent) {
        return of(January.events(), instant, extent);
    }

    private static Snapshot of(Events events, String instant, Extent extent) {
        return Shipped.painter()
                .compose(
                        SnapshotRequest.of(
                                Shipped.until(events, instant, extent, "en"), Layout.SLIDE),
                        events);
    }

    @Test
    void title_caption_and_alternative_text_say_what_is_drawn() {
        Snapshot snapshot = at("2022-01-06T12:00:00Z", new Extent(46, 40, 88, 56));

        assertThat(snapshot.wording().title())
                .isEqualTo(
                        "Unrest reported in Zhanaozen and Almaty; foreign troops in the country");
        assertThat(snapshot.wording().caption())
                .isEqualTo(
                        "The map shows 11 events out of 2 reports, until 6 January 2022, 18:00"
                                + " (UTC+6). With everything reported since. Deaths among security"
                                + " forces: 8 to 18, by 2 claims. Figures are ranges of what is"
                                + " claimed; nothing is added up. 2 further events are not drawn:"
                                + " 1 without a date, 1 beyond the edge of the map.");
        assertThat(snapshot.wording().alternative())
                .contains("Zhanaozen (protest 1)", "from Moscow to Kazakhstan");
        assertThat(snapshot.wording().citation())
                .contains(
                        "The Morning Post, “Protests over the price of gas”, 5 January 2022,"
                                + " https://example.org/a?b=1&c=2",
                        "Evening Star (publisher inferred), “Troops <arrive> & “stay””,"
                                + " 7 January 2022");
    }

    @Test
    void events_beyond_the_edge_are_counted_and_not_named() {
        Snapshot snapshot = at("2022-01-06T12:00:00Z", new Extent(50, 42, 56, 46));

        assertThat(snapshot.wording().title()).startsWith("Unrest reported in Zhanaozen;");
        NotDrawn not = snapshot.depiction().notDrawn();
        assertThat(snapshot.depiction().drawn().size() + not.outside()).isEqualTo(12);
        assertThat(not.undated()).isEqualTo(1);
    }

    @Test
    void a_flood_with_casualties_is_not_called_unrest() {
        Snapshot snapshot = of(January.flood(), "2022-01-06T12:00:00Z", KAZAKHSTAN);

        assertThat(snapshot.wording().title())
                .isEqualTo("Events reported in Zhanaozen, Nur-Sultan and Almaty");
    }

    @Test
    void three_towns_of_unrest_are_named_in_their_order() {
        Snapshot snapshot = of(January.threeTowns(), "2022-01-06T12:00:00Z", KAZAKHSTAN);

        assertThat(snapshot.wording().title())
                .isEqualTo("Unrest reported in Zhanaozen, Almaty and Nur-Sultan");
    }

    @Test
    void what_no_report_had_dated_by_then_is_told_as_known_then() {
        var events = January.events();
        var context = Shipped.until(events, "2022-01-06T12:00:00Z", KAZAKHSTAN, "en");
        Snapshot snapshot =
                Shipped.painter()
                        .compose(
                                SnapshotRequest.of(
                                        knownBy(context, "2022-01-08T00:00:00Z"), Layout.SLIDE),
                                events);

        assertThat(snapshot.wording().caption())
                .endsWith(
                        "2 further events are not drawn: 1 without a date, 1 beyond the edge of"
                                + " the map, by what was known then.");
    }

    private static MapContext knownBy(MapContext c, String instant) {
        return new MapContext(
                c.situation(),
                c.revision(),
                c.mode(),
                c.interval(),
                Optional.of(Instant.parse(instant)),
                c.extent(),
                c.categories(),
                c.sources(),
                c.places(),
                c.text(),
                c.zone(),
                c.language(),
                c.theme());
    }

    @Test
    void bounds_that_an_import_set_are_not_told_as_a_date_of_publication() {
        var writer = new WordingWriter(Locale.ENGLISH, Symbology.shipped());

        assertThat(writer.cite(imported(Report.ITEM_UNDATED)))
                .isEqualTo("Ak Zhaik, “Dyke breaks”, publication date not given");
        assertThat(writer.cite(imported("Printed on the page.")))
                .endsWith("3 April 2023 to 27 November 2026");
    }

    private static Report imported(String from) {
        return new Report(
                "i-1",
                new Source("s-1", "Ak Zhaik", Source.Certainty.STATED),
                "Dyke breaks",
                List.of(),
                Edtf.parse("2023-04-03/2026-11-27", ZoneId.of("Asia/Atyrau")),
                Optional.of(from),
                "en",
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_period_without_events_says_so() {
        Snapshot snapshot = at("2022-01-01T12:00:00Z", new Extent(46, 40, 88, 56));

        assertThat(snapshot.wording().title()).isEqualTo("No event reported for this period");
        assertThat(snapshot.wording().alternative()).contains("No event reported");
    }
}
