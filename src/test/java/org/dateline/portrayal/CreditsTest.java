package org.dateline.portrayal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreditsTest {
    @Test
    void
            a_picture_credits_everybody_whose_base_map_it_shows_once_and_with_the_licence_that_asks_for_it(
                    @TempDir Path folder) throws Exception {
        Path readme = folder.resolve("README.md");
        Files.writeString(
                readme,
                """
                | file | what | publisher | edition | licence and credit | SHA-256 |
                |---|---|---|---|---|---|
                | `basemap/a.geojson` | land | Natural Earth | 5 | public domain | 1 |
                | `basemap/b.geojson` | areas | Natural Earth | 5 | public domain | 2 |
                | `basemap/c.geojson` | towns | GeoNames | 1 | CC BY 4.0: GeoNames | 3 |
                | `basemap/d.geojson` | lakes | OSM | 1 | ODbL 1.0: © OpenStreetMap contributors | 4 |
                | `basemap/licence.txt` | licence | FSF | 3 | verbatim copies allowed | 5 |
                | `gazetteer/e.json` | places | Dateline | 1 | as this project | 6 |
                """);

        assertThat(Credits.read(readme).ofBaseMap())
                .isEqualTo("© OpenStreetMap contributors · Natural Earth · GeoNames (CC BY 4.0)");
    }
}
