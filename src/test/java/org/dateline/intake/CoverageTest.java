package org.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.Category;
import org.dateline.event.SqliteFolder;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.ingest.Writable;
import org.dateline.table.TableFile;
import org.dateline.table.TableLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
    private static final Gazetteer GAZETTEER = Gazetteer.open(Path.of("geodata/gazetteer"));

    @TempDir Path folder;

    private Found found(String rows) throws IOException {
        Path path = Files.writeString(folder.resolve("t.csv"), "date,place,lon,lat\n" + rows);
        var file = TableFile.of(path, "t.csv", TableLimits.USUAL);
        var store = SqliteFolder.in(folder.resolve("data")).open(Clock.systemUTC());
        var intake = new Intake(store, new Writable(Set.of()), GAZETTEER, Clock.systemUTC());
        return intake.survey(file, intake.guess(file).withCategory(Optional.of(Category.PROTEST)));
    }

    @Test
    void toponyms_alone_give_area_country_zone_and_period() throws IOException {
        Found found = found("2022-01-04,Aktau,,\n2022-01-07,Zhanaozen,,\n");
        assertThat(found.country()).contains("KZ");
        assertThat(found.zone()).contains(ZoneId.of("Asia/Aqtau"));
        assertThat(found.period().orElseThrow().start()).isEqualTo("2022-01-04T00:00:00Z");
        assertThat(found.period().orElseThrow().end()).isEqualTo("2022-01-08T00:00:00Z");
        Extent extent = found.extent().orElseThrow();
        assertThat(extent.contains(new Position(51.15, 43.65))).isTrue();
        assertThat(extent.east() - extent.west()).isLessThan(5);
    }

    @Test
    void an_area_around_fiji_crosses_the_antimeridian() throws IOException {
        Extent extent =
                found("2022-01-04,,179.5,-17\n2022-01-04,,-179.5,-18\n").extent().orElseThrow();
        assertThat(extent.crossesAntimeridian()).isTrue();
        assertThat(extent.west()).isBetween(178.0, 179.5);
        assertThat(extent.east()).isBetween(-179.5, -178.0);
    }

    @Test
    void a_slip_in_one_of_many_rows_does_not_stretch_the_area() throws IOException {
        var rows = new StringBuilder("2022-01-04,,-51.2,-43.6\n");
        for (int i = 100; i < 500; i++) {
            rows.append("2022-01-04,,51.").append(i).append(",43.6\n");
        }
        Extent extent = found(rows.toString()).extent().orElseThrow();
        assertThat(extent).isEqualTo(new Extent(50.5, 42.5, 52.5, 44.5));
    }

    @Test
    void rows_around_the_whole_globe_give_the_whole_globe() throws IOException {
        var rows = new StringBuilder();
        for (int lon = -180; lon < 180; lon++) {
            rows.append("2022-01-04,,").append(lon).append(".5,10\n");
        }
        Extent extent = found(rows.toString()).extent().orElseThrow();
        assertThat(extent.west()).isEqualTo(-180);
        assertThat(extent.east()).isEqualTo(180);
    }

    @Test
    void rows_that_say_nothing_of_where_and_when_give_nothing() throws IOException {
        Found found = found(",Nowheresville-on-Sea,,\n");
        assertThat(found.extent()).isEmpty();
        assertThat(found.period()).isEmpty();
        assertThat(found.country()).isEmpty();
    }
}
