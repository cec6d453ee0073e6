package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedPlacesSchemaTest {
    private static final Path FOLDER = Path.of("geodata/gazetteer");
    private final Schema schema = schema();

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(FOLDER.resolve("linked-places.schema.json")),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".lpf.json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_file_keeps_to_the_schema(Path file) throws IOException {
        assertThat(schema.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"@id\": \"KZ Aktau\"",
                "\"class\": \"town\"",
                "\"coordinates\": [43.6, 151.2]",
                "\"usage\": \"best\"",
                "\"in\": \"1 May 1964\""
            })
    void the_schema_refuses_what_the_reader_refuses(String broken) {
        String member = broken.substring(0, broken.indexOf(':'));
        String good =
                """
                {"type": "FeatureCollection", "@context": "c", "features": [{
                  "@id": "x:y",
                  "type": "Feature",
                  "properties": {"title": "T", "fclasses": ["P"], "zone": "Asia/Aqtau",
                    "class": "city"
                  },
                  "names": [{"toponym": "N", "when": {"timespans": [{"start": {
                    "in": "1964"
                    }}]},
                    "usage": "official"
                  }],
                  "geometry": {"type": "Point",
                    "coordinates": [51.2, 43.6]
                  }
                }]}
                """;
        assertThat(schema.validate(good, InputFormat.JSON)).isEmpty();
        String bad =
                good.lines()
                        .map(
                                line ->
                                        line.strip().startsWith(member)
                                                ? broken + (line.endsWith(",") ? "," : "")
                                                : line)
                        .reduce("", (a, b) -> a + b + "\n");
        assertThat(schema.validate(bad, InputFormat.JSON)).isNotEmpty();
        assertThat(LinkedPlaces.parse("x", bad.getBytes(StandardCharsets.UTF_8)).places())
                .isEmpty();
    }
}
