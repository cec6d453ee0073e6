package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.portrayal.BaseLabel;
import org.dateline.portrayal.BaseMap;
import org.junit.jupiter.api.Test;

class GazetteerNamesTest {
    private static final List<BaseLabel> LABELS =
            new BaseMap(
                            Path.of("geodata/basemap"),
                            new GazetteerNames(Gazetteer.open(Path.of("geodata/gazetteer"))))
                    .labels();

    @Test
    void the_capital_is_called_what_it_was_called_at_the_time() {
        var capital = near(BaseLabel.Kind.CAPITAL, 71.45, 51.18);
        assertThat(name(capital, "en", "2018-07-01T00:00:00Z")).isEqualTo("Astana");
        assertThat(name(capital, "en", "2022-01-05T00:00:00Z")).isEqualTo("Nur-Sultan");
        assertThat(name(capital, "ru", "2022-01-05T00:00:00Z")).isEqualTo("Нур-Султан");
        assertThat(name(capital, "en", "2023-01-05T00:00:00Z")).isEqualTo("Astana");
    }

    @Test
    void regions_of_kazakhstan_have_kazakh_names() {
        assertThat(LABELS)
                .filteredOn(label -> label.kind() == BaseLabel.Kind.REGION)
                .filteredOn(label -> label.code().startsWith("KZ-"))
                .hasSizeGreaterThanOrEqualTo(14)
                .allSatisfy(
                        label ->
                                assertThat(label.names())
                                        .as(label.code())
                                        .anyMatch(name -> name.language().equals("kk")));
    }

    @Test
    void what_the_gazetteer_does_not_know_keeps_the_name_of_the_file() {
        var capital = near(BaseLabel.Kind.CAPITAL, -58.38, -34.61);
        assertThat(name(capital, "en", "2022-01-05T00:00:00Z")).isEqualTo("Buenos Aires");
    }

    private static BaseLabel near(BaseLabel.Kind kind, double lon, double lat) {
        return LABELS.stream()
                .filter(label -> label.kind() == kind)
                .filter(label -> Math.abs(label.lon() - lon) < 0.1)
                .filter(label -> Math.abs(label.lat() - lat) < 0.1)
                .findFirst()
                .orElseThrow();
    }

    private static String name(BaseLabel label, String language, String at) {
        var second = Instant.parse(at).getEpochSecond();
        return label.names().stream()
                .filter(name -> name.language().equals(language))
                .filter(name -> name.from() <= second && second < name.to())
                .findFirst()
                .orElseThrow()
                .text();
    }
}
