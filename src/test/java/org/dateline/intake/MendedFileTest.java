package org.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.Category;
import org.dateline.event.Event;
import org.dateline.event.EventStore;
import org.dateline.event.Situation;
import org.dateline.event.SqliteFolder;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.ingest.Writable;
import org.dateline.report.Figure;
import org.dateline.table.TableFile;
import org.dateline.table.TableLimits;
import org.dateline.time.Interval;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rejected rows of a file, mended and imported again.
class MendedFileTest {
    private static final Situation SITUATION =
            new Situation(
                    "floods",
                    "Floods",
                    "",
                    new Extent(46, 40, 88, 56),
                    new Interval(
                            Instant.parse("2023-04-01T00:00:00Z"),
                            Instant.parse("2023-05-01T00:00:00Z")),
                    ZoneId.of("Asia/Atyrau"),
                    List.of("KZ"),
                    List.of("en"));
    private static final String TABLE =
            """
            Day it was;Settlement name;Told;Sort
            5.4.2023;Atyrau;Dyke breaks;dyke
            31.4.2023;Atyrau;Second dyke holds;dyke
            """;

    @TempDir Path folder;
    private EventStore store;
    private Intake intake;
    private Remembered remembered;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(Instant.parse("2023-06-01T00:00:00Z"), ZoneOffset.UTC);
        store = SqliteFolder.in(folder.resolve("data")).open(clock);
        Gazetteer gazetteer = Gazetteer.open(Path.of("geodata/gazetteer"));
        intake = new Intake(store, new Writable(Set.of()), gazetteer, clock);
        remembered = new Remembered(folder.resolve("mappings"));
    }

    private TableFile file(String name, String text) throws IOException {
        return TableFile.of(Files.writeString(folder.resolve(name), text), name, TableLimits.USUAL);
    }

    private static Mapping mapped(Mapping guess) {
        return guess.with(Field.DATE, Optional.of("Day it was"))
                .with(Field.PLACE, Optional.of("Settlement name"))
                .with(Field.TITLE, Optional.of("Told"))
                .with(Field.CATEGORY, Optional.of("Sort"))
                .withWord("dyke", Optional.of(Category.ECONOMY));
    }

    @Test
    void a_mended_file_of_rejected_rows_goes_straight_through_as_it_was_mapped_before()
            throws IOException {
        TableFile first = file("floods.csv", TABLE);
        Mapping used = mapped(intake.guess(first));
        Outcome once = intake.run(first, used, SITUATION, false, "ann", (s, share) -> true);
        assertThat(once.check().rejected()).isEqualTo(1);
        remembered.keep(intake.columns(first), used);
        Path rejects = folder.resolve("rejected.csv");
        RejectsFile.write(intake, first, used, SITUATION, rejects);
        String written = Files.readString(rejects);
        assertThat(written).contains("dateline line").contains("no such date in the calendar");

        TableFile mended = file("mended.csv", written.replace("31.4.2023", "30.4.2023"));
        assertThat(intake.columns(mended)).isEqualTo(intake.columns(first));
        assertThat(remembered.isKnown(intake.columns(mended))).isTrue();
        Mapping again = remembered.recall(intake.columns(mended), intake.guess(mended));
        Outcome twice = intake.run(mended, again, SITUATION, false, "ann", (s, share) -> true);
        assertThat(twice.check().rejected()).isZero();
        assertThat(store.latest("floods").orElseThrow().events())
                .extracting(Event::title)
                .containsExactlyInAnyOrder("Dyke breaks", "Second dyke holds");
    }

    @Test
    void rows_of_the_file_of_rejected_rows_keep_the_ids_that_they_had() throws IOException {
        TableFile whole = file("a.csv", TABLE.replace("31.4", "30.4"));
        Mapping used = mapped(intake.guess(whole));
        intake.run(whole, used, SITUATION, false, "ann", (s, share) -> true);
        TableFile mended =
                file(
                        "b.csv",
                        "Dateline line;Day it was;Settlement name;Told;Sort;DATELINE REASON\n"
                                + "3;30.4.2023;Atyrau;Second dyke holds;dyke;none\n");
        Outcome again = intake.run(mended, used, SITUATION, false, "ann", (s, share) -> true);
        assertThat(again.check().known() + again.check().differing()).isEqualTo(1);
        assertThat(again.check().added()).isZero();
    }

    @Test
    void the_check_warns_where_no_column_is_mapped_as_title() throws IOException {
        TableFile file = file("a.csv", TABLE);
        Mapping titled = mapped(intake.guess(file));
        assertThat(check(file, titled).notes()).noneMatch(n -> n.contains("title"));
        assertThat(check(file, titled.with(Field.TITLE, Optional.empty())).notes())
                .anyMatch(n -> n.contains("No column is mapped as title"));
    }

    @Test
    void a_time_of_day_in_words_is_taken_over_and_one_that_says_nothing_is_rejected()
            throws IOException {
        TableFile file =
                file(
                        "t.csv",
                        "date,time,title,type\n2023-04-05,around 6am,a,protest\n"
                                + "2023-04-05,evening,b,protest\n2023-04-05,after lunch,c,protest\n");
        Check check = check(file, intake.guess(file));
        assertThat(check.sample())
                .extracting(Check.Sample::when)
                .containsExactly(
                        "2023-04-05T06+05:00~", "2023-04-05T18:00+05:00/2023-04-06T00:00+05:00");
        assertThat(check.rejections())
                .singleElement()
                .satisfies(
                        r -> {
                            assertThat(r.pointer()).isEqualTo("time");
                            assertThat(r.reason()).contains("after lunch").contains("evening");
                        });
    }

    @Test
    void columns_that_are_not_mapped_are_named_and_remarks_are_not_what_is_said()
            throws IOException {
        TableFile file =
                file(
                        "u.csv",
                        "No,Date,Town,Lat/Lon,What happened,Type,Homes flooded,Notes\n"
                                + "1,2023-04-07,Atyrau,\"47.10, 51.92\",Power cut,protest,3,which?\n");
        Mapping guess = intake.guess(file);
        assertThat(guess.columns())
                .containsEntry(Field.TITLE, "What happened")
                .containsEntry(Field.COORDINATES, "Lat/Lon")
                .doesNotContainKey(Field.SAYS);
        Check check = check(file, guess);
        assertThat(check.unused()).containsExactly("No", "Homes flooded", "Notes");
        intake.run(file, guess, SITUATION, false, "ann", (s, share) -> true);
        Event event = store.latest("floods").orElseThrow().events().getFirst();
        assertThat(event.claims().getFirst().says()).isEqualTo("Power cut");
        assertThat(event.locations().getFirst().place().position())
                .isEqualTo(new Position(51.92, 47.10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3 to 5; 3.0; 5.0; BETWEEN",
                "3-5; 3.0; 5.0; BETWEEN",
                "between 3 and 5; 3.0; 5.0; BETWEEN",
                "at least 3; 3.0; -1; AT_LEAST",
                "3+; 3.0; -1; AT_LEAST",
                "up to 5; -1; 5.0; AT_MOST",
                "ca. 120; 120.0; 120.0; ABOUT",
                "1,200; 1200.0; 1200.0; EXACTLY",
                "1 200; 1200.0; 1200.0; EXACTLY",
                "2; 2.0; 2.0; EXACTLY"
            })
    void deaths_are_read_with_their_bounds(
            String written, double low, double high, Figure.Qualifier qualifier)
            throws IOException {
        TableFile file =
                file(
                        "f.tsv",
                        "date\ttitle\ttype\tdeaths\n2023-04-08\tx\tcasualties\t" + written + "\n");
        intake.run(file, intake.guess(file), SITUATION, false, "ann", (s, share) -> true);
        Event event = store.latest("floods").orElseThrow().events().getFirst();
        Figure figure = event.claims().getFirst().figure().orElseThrow();
        assertThat(figure.low().orElse(-1)).isEqualTo(low);
        assertThat(figure.high().orElse(-1)).isEqualTo(high);
        assertThat(figure.qualifier()).isEqualTo(qualifier);
    }

    @Test
    void deaths_that_are_no_count_reject_the_row_with_what_is_allowed() throws IOException {
        TableFile file =
                file(
                        "g.csv",
                        "date,title,type,deaths\n2023-04-08,x,casualties,some\n"
                                + "2023-04-08,y,casualties,5 to 3\n");
        assertThat(check(file, intake.guess(file)).rejections())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.reason()).contains("at least 3"));
    }

    @Test
    void the_words_of_rows_that_are_rejected_for_something_else_can_be_decided_with_the_others()
            throws IOException {
        TableFile file = file("w.csv", "date,title,type\n31.4.2023,x,dyke break\n");
        assertThat(check(file, intake.guess(file)).words())
                .singleElement()
                .satisfies(w -> assertThat(w.word()).isEqualTo("dyke break"));
    }

    @Test
    void the_check_shows_the_place_of_each_row_and_which_toponyms_to_look_at() throws IOException {
        TableFile file =
                file(
                        "p.csv",
                        "date,town,title,type\n2023-04-05,Aksay,a,protest\n2023-04-05,Atyrao,b,protest\n"
                                + "2023-04-05,Atyrau,c,protest\n");
        Check check = check(file, intake.guess(file));
        assertThat(check.sample())
                .extracting(Check.Sample::place)
                .anyMatch(p -> p.startsWith("Atyrau → Atyrau, ") && p.endsWith(", Kazakhstan"))
                .anyMatch(p -> p.startsWith("Atyrao → Atyrau, "));
        assertThat(check.toponyms().asked())
                .filteredOn(Toponyms.Asked::isDoubtful)
                .extracting(Toponyms.Asked::key)
                .contains("Atyrao")
                .doesNotContain("Atyrau");
    }

    @Test
    void all_problems_of_a_row_are_told_at_once() throws IOException {
        TableFile file = file("all.csv", "date,title,type,deaths\n31.4.2023,x,dyke break,some\n");
        assertThat(check(file, intake.guess(file)).rejections())
                .singleElement()
                .satisfies(
                        r -> {
                            assertThat(r.pointer()).isEqualTo("date, type, deaths");
                            assertThat(r.reason())
                                    .contains("no such date")
                                    .contains("no category is called \"dyke break\"")
                                    .contains("no count");
                        });
    }

    private Check check(TableFile file, Mapping mapping) throws IOException {
        return intake.check(file, mapping, SITUATION, (s, share) -> true);
    }
}
