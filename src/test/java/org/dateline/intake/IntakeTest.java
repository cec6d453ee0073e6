package org.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.Category;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.EventStore;
import org.dateline.event.Situation;
import org.dateline.event.SqliteFolder;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Resolution;
import org.dateline.geo.Extent;
import org.dateline.geo.SpatialPrecision;
import org.dateline.ingest.Writable;
import org.dateline.report.Figure;
import org.dateline.table.TableFile;
import org.dateline.table.TableLimits;
import org.dateline.time.Edtf;
import org.dateline.time.Interval;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final Gazetteer GAZETTEER = Gazetteer.open(Path.of("geodata/gazetteer"));
    private static final Situation SITUATION =
            new Situation(
                    "test",
                    "Test",
                    "",
                    new Extent(46, 40, 88, 56),
                    new Interval(
                            Instant.parse("2022-01-01T00:00:00Z"),
                            Instant.parse("2022-02-01T00:00:00Z")),
                    ZoneId.of("Asia/Almaty"),
                    List.of("KZ"),
                    List.of("en"));
    private static final String ACLED =
            """
            event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,country,admin1,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities
            KAZ1,05 January 2022,2022,1,Demonstrations,Riots,Violent demonstration,Rioters,Kazakhstan,Almaty,Almaty,43.25,76.95,1,Radio Azattyk,National,Crowds stormed the city hall.,3
            KAZ2,08 January 2022,2022,2,Strategic,Strategic developments,Arrests,Police,Kazakhstan,Mangystau,Aktau,43.65,51.16,3,Interfax,National,Police made arrests.,0
            """;

    @TempDir Path folder;
    private EventStore store;
    private Intake intake;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(Instant.parse("2022-03-01T00:00:00Z"), ZoneOffset.UTC);
        store = SqliteFolder.in(folder.resolve("data")).open(clock);
        intake = new Intake(store, new Writable(Set.of("shipped")), GAZETTEER, clock);
    }

    private TableFile file(String name, String text) throws IOException {
        Path path = Files.writeString(folder.resolve(name), text);
        return TableFile.of(path, name, TableLimits.USUAL);
    }

    private Outcome imported(TableFile file) throws IOException {
        return imported(file, intake.guess(file).withCategory(Optional.of(Category.PROTEST)));
    }

    private Outcome imported(TableFile file, Mapping mapping) throws IOException {
        return intake.run(file, mapping, SITUATION, false, "ann", (stage, share) -> true);
    }

    private DataState state() {
        return store.latest("test").orElseThrow();
    }

    @Test
    void a_plain_table_becomes_events_with_places_and_one_report_named_after_the_file()
            throws IOException {
        Outcome done =
                imported(
                        file(
                                "mine.csv",
                                "Date;Town;What\n5.1.2022;Aktau;Crowds gather\n"
                                        + "2022-01-04 20:30;Almaty;Shots heard\n"));
        assertThat(done.revision()).isPresent();
        assertThat(state().events()).hasSize(2);
        assertThat(state().reports()).hasSize(1).first().extracting("title").isEqualTo("mine.csv");
        assertThat(state().events())
                .extracting(e -> e.when().map(w -> Edtf.write(w.when())).orElse(""))
                .containsExactlyInAnyOrder("2022-01-05", "2022-01-04T20:30+06:00");
        assertThat(state().events())
                .allSatisfy(e -> assertThat(e.locations()).hasSize(1))
                .extracting(e -> e.locations().getFirst().place().id())
                .contains("kz:aktau");
        assertThat(state().bindings()).hasSize(2);
    }

    @Test
    void acled_is_recognised_and_its_precision_kept() throws IOException {
        TableFile file = file("acled.csv", ACLED);
        assertThat(intake.guess(file).scheme()).isEqualTo(Scheme.ACLED);
        imported(file);
        assertThat(state().events())
                .extracting(Event::category)
                .containsExactlyInAnyOrder(Category.CLASH, Category.ARRESTS);
        Event arrests =
                state().events().stream()
                        .filter(e -> e.category() == Category.ARRESTS)
                        .findFirst()
                        .orElseThrow();
        assertThat(arrests.locations().getFirst().place().precision())
                .isEqualTo(SpatialPrecision.REGION);
        assertThat(arrests.locations().getFirst().place().area()).contains("KZ-MAN");
        assertThat(arrests.when().orElseThrow().when().about()).isTrue();
        assertThat(arrests.when().orElseThrow().when().bounds().length())
                .isEqualTo(java.time.Duration.ofDays(7));
    }

    @Test
    void the_same_file_twice_adds_nothing_and_says_so() throws IOException {
        TableFile file = file("acled.csv", ACLED);
        imported(file);
        Outcome again = imported(file);
        assertThat(again.revision()).isEmpty();
        assertThat(again.check().known()).isEqualTo(2);
        assertThat(again.check().added()).isZero();
        assertThat(store.history("test")).hasSize(1);
    }

    @Test
    void a_situation_grows_over_the_days_of_what_is_imported_into_it() throws IOException {
        imported(file("a.csv", "date,place,what\n2022-01-05,Aktau,Crowds gather\n"));
        Instant first = state().situation().period().start();
        imported(file("b.csv", "date,place,what\n2019-04,Aktau,Crowds gather\n"));
        assertThat(first).isAfter(Instant.parse("2019-04-01T00:00:00Z"));
        assertThat(state().situation().period().start())
                .isEqualTo(
                        LocalDate.of(2019, 4, 1)
                                .atStartOfDay(state().situation().zone())
                                .toInstant());
        assertThat(state().events()).hasSize(2);
    }

    @Test
    void coordinates_of_the_file_are_kept_and_compared() throws IOException {
        imported(file("a.csv", "date,place,lat,lon,notes\n2022-01-05,Aktau,43.75,51.16,x\n"));
        var place = state().events().getFirst().locations().getFirst().place();
        assertThat(place.position().lat()).isEqualTo(43.75);
        assertThat(place.names())
                .anyMatch(n -> n.text().equals("Ақтау") || n.text().equals("Актау"));
        assertThat(state().bindings().getFirst().because()).contains("km away");
    }

    @Test
    void ucdp_ged_is_recognised_with_its_spans_and_figures() throws IOException {
        TableFile file =
                file(
                        "ged.csv",
                        """
                        id,relid,year,type_of_violence,conflict_name,dyad_name,side_a,side_b,source_article,source_office,source_date,source_headline,where_prec,where_coordinates,where_description,adm_1,latitude,longitude,country,date_prec,date_start,date_end,best,high,low
                        77,KAZ-1,2022,3,x,Government - Civilians,a,b,art,Reuters,2022-01-09,Many dead,4,Almaty city,somewhere in the region,Almaty Region,43.9,77.6,Kazakhstan,3,2022-01-04 00:00:00.000,2022-01-08 00:00:00.000,20,31,12
                        """);
        assertThat(intake.guess(file).scheme()).isEqualTo(Scheme.UCDP_GED);
        imported(file);
        Event e = state().events().getFirst();
        assertThat(e.category()).isEqualTo(Category.CASUALTIES);
        assertThat(e.when().orElseThrow().when().bounds())
                .isEqualTo(
                        new Interval(
                                Instant.parse("2022-01-03T18:00:00Z"),
                                Instant.parse("2022-01-08T18:00:00Z")));
        assertThat(e.locations().getFirst().place().precision()).isEqualTo(SpatialPrecision.REGION);
        Figure figure = e.claims().getFirst().figure().orElseThrow();
        assertThat(figure.low().getAsDouble()).isEqualTo(12);
        assertThat(figure.high().getAsDouble()).isEqualTo(31);
        assertThat(state().reports().getFirst().source().name()).isEqualTo("Reuters");
        assertThat(Edtf.write(state().reports().getFirst().published())).isEqualTo("2022-01-09");
    }

    @Test
    void rows_that_cannot_be_taken_over_are_rejected_with_line_column_and_reason()
            throws IOException {
        TableFile file =
                file(
                        "bad.csv",
                        "date,place,lat,lon\n2022-02-30,Aktau,,\n2022-01-05,Aktau,143.6,51.2\n"
                                + "2022-01-05,Aktau,abc,1\n2022-01-05,Aktau,1e999,1\n2022-01-05,Aktau,43.65,51.16\n");
        Outcome done = imported(file);
        assertThat(done.check().rejected()).isEqualTo(4);
        assertThat(state().events()).hasSize(1);
        assertThat(state().rejections())
                .extracting(r -> r.line() + " " + r.pointer())
                .contains("2 date", "3 lat", "4 lat", "5 lat");
        List<List<String>> rows = new ArrayList<>();
        intake.rejected(
                file,
                intake.guess(file).withCategory(Optional.of(Category.PROTEST)),
                SITUATION,
                new Intake.Rejects() {
                    @Override
                    public void columns(List<String> columns) {}

                    @Override
                    public void row(List<String> cells, long line, String reason) {
                        rows.add(cells);
                    }
                });
        assertThat(rows).hasSize(4).contains(List.of("2022-02-30", "Aktau", "", ""));
    }

    @Test
    void a_row_without_a_category_is_rejected_until_one_is_chosen() throws IOException {
        TableFile file = file("a.csv", "date,type,place\n2022-01-05,zzz,Aktau\n");
        Mapping guess = intake.guess(file);
        assertThat(imported(file, guess).check().rejected()).isEqualTo(1);
        assertThat(store.history("test")).isEmpty();
        assertThat(imported(file, guess.withCategory(Optional.of(Category.CLASH))).check().added())
                .isEqualTo(1);
    }

    @Test
    void an_ambiguous_toponym_is_decided_once_for_all_rows() throws IOException {
        TableFile file =
                file(
                        "a.csv",
                        "date,place,says\n2022-01-05,Nowhereville,a\n2022-01-06,Nowhereville,b\n");
        Mapping mapping = intake.guess(file).withCategory(Optional.of(Category.PROTEST));
        Check check = intake.check(file, mapping, SITUATION, (stage, share) -> true);
        assertThat(check.toponyms().asked())
                .singleElement()
                .satisfies(
                        asked -> {
                            assertThat(asked.rows()).isEqualTo(2);
                            assertThat(asked.isOpen()).isTrue();
                            assertThat(asked.resolution())
                                    .isNotInstanceOf(Resolution.Resolved.class);
                        });
        imported(file, mapping.withPlace("Nowhereville", "kz:aktau"));
        assertThat(state().events())
                .allSatisfy(
                        e ->
                                assertThat(e.locations().getFirst().place().id())
                                        .isEqualTo("kz:aktau"));
    }

    @Test
    void an_import_that_is_called_off_leaves_nothing() throws IOException {
        var text = new StringBuilder("date,place,says\n");
        for (int i = 0; i < 3000; i++) {
            text.append("2022-01-05,Aktau,row ").append(i).append('\n');
        }
        TableFile file = file("a.csv", text.toString());
        Mapping mapping = intake.guess(file).withCategory(Optional.of(Category.PROTEST));
        assertThatThrownBy(
                        () ->
                                intake.run(
                                        file,
                                        mapping,
                                        SITUATION,
                                        false,
                                        "ann",
                                        (stage, share) ->
                                                stage != Work.Stage.WRITING || share < 0.2))
                .isInstanceOf(Work.CalledOff.class);
        assertThat(store.latest("test")).isEmpty();
    }

    @Test
    void a_file_that_breaks_off_leaves_nothing() throws IOException {
        TableFile file =
                file(
                        "a.geojson",
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"date\":\"2022-01-05\"},\"geometry\":null},");
        assertThatThrownBy(() -> imported(file, intake.guess(file)))
                .isInstanceOf(IOException.class);
        assertThat(store.latest("test")).isEmpty();
    }

    @Test
    void swapped_axes_are_noticed() throws IOException {
        TableFile file =
                file("a.csv", "date,place,lon,lat,title\n2022-01-05,Aktau,43.65,51.16,x\n");
        Mapping mapping = intake.guess(file).withCategory(Optional.of(Category.PROTEST));
        Check check = intake.check(file, mapping, SITUATION, (stage, share) -> true);
        assertThat(check.notes()).anyMatch(n -> n.contains("swapped"));
        Check mended =
                intake.check(file, mapping.withSwapped(true), SITUATION, (stage, share) -> true);
        assertThat(mended.notes()).isEmpty();
    }

    @Test
    void hostile_text_stays_text_and_harmful_links_are_dropped() throws IOException {
        imported(
                file(
                        "a.csv",
                        "date,place,title,source,link\n2022-01-05,Aktau,<img src=x onerror=alert(1)>,\"=cmd()\",javascript:alert(1)\n"));
        assertThat(state().events().getFirst().title()).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(state().reports().getFirst().link()).isEmpty();
        assertThat(state().reports().getFirst().source().name()).isEqualTo("=cmd()");
    }

    @Test
    void rows_said_twice_are_counted_once() throws IOException {
        Outcome done =
                imported(file("a.csv", "date,says\n2022-01-05,x\n2022-01-05,x\n2022-01-06,x\n"));
        assertThat(done.check().repeated()).isEqualTo(1);
        assertThat(done.check().added()).isEqualTo(2);
    }

    @Test
    void a_table_of_thousands_of_rows_becomes_one_revision() throws IOException {
        var text = new StringBuilder("date,place,says\n");
        for (int i = 0; i < 2500; i++) {
            text.append("2022-01-05,Aktau,row ").append(i).append('\n');
        }
        Outcome done = imported(file("a.csv", text.toString()));
        assertThat(done.revision()).isPresent();
        assertThat(state().events()).hasSize(2500);
        assertThat(store.history("test")).hasSize(1);
    }
}
