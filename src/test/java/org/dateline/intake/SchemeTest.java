package org.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.dateline.event.Category;
import org.dateline.event.Event;
import org.dateline.event.EventStore;
import org.dateline.event.Situation;
import org.dateline.event.SqliteFolder;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.geo.SpatialPrecision;
import org.dateline.ingest.Writable;
import org.dateline.table.TableFile;
import org.dateline.table.TableLimits;
import org.dateline.time.Edtf;
import org.dateline.time.Precision;
import org.dateline.time.When;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows made up here in the form of the exports of ACLED and UCDP GED, one for each code.
class SchemeTest {
    private static final Gazetteer GAZETTEER = Gazetteer.open(Path.of("geodata/gazetteer"));
    private static final String ACLED =
            "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,"
                    + "actor1,country,admin1,admin2,location,latitude,longitude,geo_precision,source,"
                    + "source_scale,notes,fatalities\n"
                    + "KAZ7,15 January 2022,2022,%s,Disorder,%s,%s,Somebody,Kazakhstan,Mangystau,"
                    + "Munaily,Aktau,43.65,51.16,%s,Interfax,National,It happened.,0\n";
    private static final String GED =
            "id,relid,year,active_year,code_status,type_of_violence,conflict_name,dyad_name,"
                    + "source_office,source_date,source_headline,where_prec,where_coordinates,"
                    + "where_description,adm_1,adm_2,latitude,longitude,country,date_prec,date_start,"
                    + "date_end,deaths_a,best,high,low\n"
                    + "101,KAZ-1,2022,1,Clear,%s,A: B,A - B,Reuters,2022-01-20,Headline,%s,"
                    + "Aktau town,near the port,Mangystau region,Munaily district,43.65,51.16,"
                    + "Kazakhstan,%s,%s 00:00:00.000,%s 00:00:00.000,1,4,9,2\n";

    @TempDir Path folder;
    private EventStore store;
    private Intake intake;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(Instant.parse("2022-03-01T00:00:00Z"), ZoneOffset.UTC);
        store = SqliteFolder.in(folder.resolve("data")).open(clock);
        intake = new Intake(store, new Writable(Set.of()), GAZETTEER, clock);
    }

    private Event imported(String text, Scheme expected) throws IOException {
        Path path = Files.writeString(folder.resolve("export.csv"), text);
        TableFile file = TableFile.of(path, "export.csv", TableLimits.USUAL);
        Mapping mapping = intake.guess(file);
        assertThat(mapping.scheme()).isEqualTo(expected);
        Situation situation = Situations.kazakhstan("test");
        Outcome done = intake.run(file, mapping, situation, false, "ann", (stage, share) -> true);
        assertThat(done.check().rejections()).isEmpty();
        return store.latest("test").orElseThrow().events().getFirst();
    }

    private static When when(Event event) {
        return event.when().orElseThrow().when();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2022-01-15T00:00:00Z, 2022-01-16T00:00:00Z, DAY",
        "2, 2022-01-12T00:00:00Z, 2022-01-19T00:00:00Z, DAY",
        "3, 2022-01-01T00:00:00Z, 2022-02-01T00:00:00Z, MONTH"
    })
    void acled_knows_a_day_or_some_day_of_the_week_or_of_the_month(
            String code, String from, String to, Precision precision) throws IOException {
        Event event =
                imported(ACLED.formatted(code, "Protests", "Peaceful protest", "1"), Scheme.ACLED);
        assertThat(when(event).bounds().start()).isEqualTo(from);
        assertThat(when(event).bounds().end()).isEqualTo(to);
        assertThat(when(event).precision()).isEqualTo(precision);
        assertThat(when(event).lasting()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, Aktau, LOCALITY, 0.95", "2, Aktau, LOCALITY, 0.6", "3, Mangystau, REGION, 0.8"})
    void acled_knows_a_town_or_near_it_or_a_region(
            String code, String toponym, SpatialPrecision precision, double confidence)
            throws IOException {
        Event event =
                imported(ACLED.formatted("1", "Protests", "Peaceful protest", code), Scheme.ACLED);
        var location = event.locations().getFirst();
        assertThat(location.mention().toponym()).isEqualTo(toponym);
        assertThat(location.place().precision()).isEqualTo(precision);
        assertThat(location.confidence()).isEqualTo(confidence);
    }

    @ParameterizedTest
    @CsvSource({
        "Riots, Violent demonstration, CLASH",
        "Riots, Looting/property destruction, SEIZURE",
        "Strategic developments, Arrests, ARRESTS",
        "Strategic developments, Agreement, GOVERNMENT_MEASURE",
        "Violence against civilians, Attack, CASUALTIES",
        "Violence against civilians, Abduction/forced disappearance, CLASH"
    })
    void acled_says_what_happened_by_type_and_more_finely_by_sub_type(
            String type, String finer, Category category) throws IOException {
        assertThat(imported(ACLED.formatted("1", type, finer, "1"), Scheme.ACLED).category())
                .isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({
        "1, Aktau town, LOCALITY, 0.95",
        "2, Aktau town, LOCALITY, 0.6",
        "3, Munaily district, REGION, 0.8",
        "4, Mangystau region, REGION, 0.8",
        "5, Aktau town, REGION, 0.5",
        "6, Kazakhstan, COUNTRY, 0.8",
        "7, Aktau town, SUPRANATIONAL, 0.5"
    })
    void ged_knows_a_spot_a_district_a_province_a_country_or_only_the_sea(
            String code, String toponym, SpatialPrecision precision, double confidence)
            throws IOException {
        Event event =
                imported(
                        GED.formatted("1", code, "1", "2022-01-05", "2022-01-05"), Scheme.UCDP_GED);
        var location = event.locations().getFirst();
        assertThat(location.mention().toponym()).isEqualTo(toponym);
        assertThat(location.place().precision()).isEqualTo(precision);
        assertThat(location.confidence()).isEqualTo(confidence);
        assertThat(location.place().position().lon()).isEqualTo(51.16);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2022-01-05, 2022-01-05, 2022-01-06, DAY",
        "2, 2022-01-05, 2022-01-08, 2022-01-09, DAY",
        "3, 2022-01-03, 2022-01-09, 2022-01-10, DAY",
        "4, 2022-01-01, 2022-01-31, 2022-02-01, MONTH",
        "5, 2022-01-01, 2022-12-31, 2023-01-01, YEAR"
    })
    void ged_knows_a_day_some_days_a_week_a_month_or_a_year(
            String code, String first, String last, String end, Precision precision)
            throws IOException {
        Event event = imported(GED.formatted("1", "1", code, first, last), Scheme.UCDP_GED);
        assertThat(when(event).bounds().start()).isEqualTo(first + "T00:00:00Z");
        assertThat(when(event).bounds().end()).isEqualTo(end + "T00:00:00Z");
        assertThat(when(event).precision()).isEqualTo(precision);
        assertThat(when(event).lasting()).as(Edtf.write(when(event))).isFalse();
    }

    @Test
    void ged_gives_deaths_as_one_figure_with_its_bounds_and_a_report_with_its_day()
            throws IOException {
        Event event =
                imported(GED.formatted("3", "1", "1", "2022-01-05", "2022-01-05"), Scheme.UCDP_GED);
        assertThat(event.category()).isEqualTo(Category.CASUALTIES);
        var figure = event.claims().getFirst().figure().orElseThrow();
        assertThat(figure.low().orElseThrow()).isEqualTo(2);
        assertThat(figure.high().orElseThrow()).isEqualTo(9);
        var report = store.latest("test").orElseThrow().reports().getFirst();
        assertThat(report.source().name()).isEqualTo("Reuters");
        assertThat(report.published().earliest()).isEqualTo("2022-01-20T00:00:00Z");
    }
}
