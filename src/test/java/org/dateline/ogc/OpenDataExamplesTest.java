package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The examples of `src/docs/open-data.md` work as they stand there, and GDAL reads every
/// collection. What is not installed is left out, and said so: `apt-get install gdal-bin`.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/ogc",
            "dateline.conformance=true",
            "logging.level.org.dateline.data=error"
        })
class OpenDataExamplesTest {
    private static final Pattern EXAMPLE = Pattern.compile("```(\\w+) tested.*\\n([\\s\\S]*?)```");
    @LocalServerPort private int port;
    @TempDir private Path folder;

    @Test
    void the_examples_with_curl_and_python_work_as_they_stand() throws Exception {
        assumeTrue(isThere("curl") && isThere("python3"), "curl or python3 is not installed");
        int run = 0;
        for (Example example : examples()) {
            if (!example.code.contains("ogr2ogr")) {
                String told =
                        example.language.equals("python")
                                ? run(List.of("python3", "-c", example.code))
                                : run(List.of("sh", "-c", example.code));
                assertThat(told).as(example.code).isNotBlank().doesNotContain("\"status\":400");
                run++;
            }
        }
        assertThat(run).isEqualTo(3);
    }

    @Test
    void gdal_reads_every_collection_and_copies_the_same_events() throws Exception {
        assumeTrue(isThere("ogr2ogr"), "gdal-bin is not installed");
        String layers = run(List.of("ogrinfo", "-ro", "OAPIF:" + base()));
        for (String name : List.of("events", "claims", "reports", "places", "movements")) {
            assertThat(layers).contains("kazakhstan-2022_" + name);
        }
        for (Example example : examples()) {
            if (example.code.contains("ogr2ogr")) {
                run(List.of("sh", "-c", example.code));
            }
        }
        String copy = run(List.of("ogrinfo", "-ro", "-al", "-q", "events.gpkg"));
        var door = new Asked(port);
        List<String> ids =
                Asked.ids(door.json("/collections/kazakhstan-2022_events/items?limit=1000"));
        assertThat(copy.split("OGRFeature\\(")).hasSize(ids.size() + 1);
        for (String id : ids) {
            assertThat(copy).contains("id (String) = " + id + "\n");
        }
    }

    @Test
    void gdal_pages_and_asks_for_a_box() throws Exception {
        assumeTrue(isThere("ogrinfo"), "gdal-bin is not installed");
        String items = "/collections/kazakhstan-2022_events/items?limit=1000&bbox=76,43,78,44";
        int found = new Asked(port).json(items).path("numberMatched").asInt();
        String told =
                run(
                        List.of(
                                "ogrinfo",
                                "-ro",
                                "-q",
                                "-spat",
                                "76",
                                "43",
                                "78",
                                "44",
                                "-oo",
                                "PAGE_SIZE=2",
                                "OAPIF:" + base(),
                                "kazakhstan-2022_events"));
        int placed = told.split("MULTIPOINT").length - 1;
        assertThat(placed).isPositive().isLessThanOrEqualTo(found);
    }

    private record Example(String language, String code) {}

    private List<Example> examples() throws IOException {
        Matcher found = EXAMPLE.matcher(Files.readString(Path.of("src/docs/open-data.md")));
        List<Example> examples = new ArrayList<>();
        while (found.find()) {
            String code = found.group(2).replace("http://127.0.0.1:8080/", base());
            examples.add(new Example(found.group(1), code));
        }
        return examples;
    }

    private String base() {
        return "http://127.0.0.1:" + port + "/";
    }

    private boolean isThere(String program) throws Exception {
        return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    }

    private String run(List<String> command) throws Exception {
        Path told = folder.resolve("told.txt");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(told.toFile())
                        .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(told, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(command + "\n" + text).isZero();
        return text;
    }
}
