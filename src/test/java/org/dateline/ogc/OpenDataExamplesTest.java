package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/// The examples of `src/docs/open-data.md` work as they stand there; GDAL and QGIS read what the
/// server holds. What is not installed is left out, and said so: `apt-get install gdal-bin qgis
/// python3-qgis r-cran-sf`.
@OpenDoor
class OpenDataExamplesTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("```(\\w+) tested ?(\\w*).*\\n([\\s\\S]*?)```");
    private static final List<String> COLLECTIONS =
            List.of("events", "claims", "reports", "places", "movements");
    @LocalServerPort private int port;
    @TempDir private Path folder;

    @Test
    void the_examples_with_curl_work_as_they_stand() throws Exception {
        assumeTrue(isThere("curl"), "curl is not installed");
        assertThat(run("sh", "", "sh", "-c")).isEqualTo(3);
    }

    @Test
    void the_examples_with_python_work_as_they_stand() throws Exception {
        assumeTrue(isThere("python3"), "python3 is not installed");
        assertThat(run("python", "", "python3", "-c")).isEqualTo(1);
    }

    @Test
    void the_examples_with_r_work_as_they_stand() throws Exception {
        assumeTrue(
                isThere("Rscript") && works("Rscript", "-e", "library(sf)"),
                "R with sf is not installed");
        assertThat(run("r", "", "Rscript", "-e")).isEqualTo(1);
    }

    /// As somebody copies them.
    @ParameterizedTest
    @MethodSource("collections")
    void the_examples_on_the_page_of_a_collection_work_as_they_stand(String collection)
            throws Exception {
        String id = "kazakhstan-2022_" + collection;
        String page = new Asked(port).get("/collections/" + id + "?f=html").body();
        Matcher found =
                Pattern.compile("<pre data-language=\"(\\w+)\">([^<]*)</pre>").matcher(page);
        List<String> languages = new ArrayList<>();
        while (found.find()) {
            String code = HtmlUtils.htmlUnescape(found.group(2));
            languages.add(found.group(1));
            switch (found.group(1)) {
                case "address" -> assertThat(code).isEqualTo(base());
                case "gdal" -> when(isThere("ogr2ogr"), "sh", "-c", code);
                case "python" -> when(isThere("python3"), "python3", "-c", code);
                case "r" ->
                        when(
                                isThere("Rscript") && works("Rscript", "-e", "library(sf)"),
                                "Rscript",
                                "-e",
                                code);
                case "sh" -> when(isThere("curl"), "sh", "-c", code);
                default -> throw new AssertionError(found.group(1));
            }
        }
        assertThat(languages).containsExactly("address", "gdal", "python", "r", "sh");
    }

    private void when(boolean installed, String... command) throws Exception {
        if (installed) {
            assertThat(run(List.of(command)))
                    .isNotBlank()
                    .doesNotContain("\"status\":4", "\"status\":5");
            try (var files = Files.list(folder)) {
                for (Path made : files.filter(f -> f.toString().endsWith(".gpkg")).toList()) {
                    assertThat(run(List.of("ogrinfo", "-ro", "-so", "-al", made.toString())))
                            .contains("Feature Count:");
                    Files.delete(made);
                }
            }
        }
    }

    @Test
    void names_on_the_map_of_a_page_are_those_of_its_time() throws Exception {
        String page = new Asked(port).get("/collections/kazakhstan-2022_events?f=html").body();
        assertThat(page).contains(">Nur-Sultan</text>").doesNotContain(">Astana</text>");
    }

    /// @param needs what the example is marked to need beside its language
    private int run(String language, String needs, String... interpreter) throws Exception {
        int run = 0;
        for (Example example : examples()) {
            if (example.language.equals(language) && example.needs.equals(needs)) {
                List<String> command = new ArrayList<>(List.of(interpreter));
                command.add(example.code);
                String told = run(command);
                assertThat(told).as(example.code).isNotBlank().doesNotContain("\"status\":400");
                run++;
            }
        }
        return run;
    }

    @Test
    void gdal_copies_the_same_events() throws Exception {
        assumeTrue(isThere("ogr2ogr"), "gdal-bin is not installed");
        assertThat(run("sh", "gdal", "sh", "-c")).isEqualTo(2);
        String copy = run(List.of("ogrinfo", "-ro", "-al", "-q", "events.gpkg"));
        Map<String, String> copied = new TreeMap<>();
        for (String feature : copy.split("OGRFeature\\(")) {
            if (feature.contains("id (String) = ")) {
                copied.put(
                        value(feature, "id"),
                        value(feature, "title") + "|" + value(feature, "category"));
            }
        }
        Map<String, String> right = new TreeMap<>();
        for (JsonNode event : items("events", "")) {
            JsonNode fields = event.path("properties");
            right.put(
                    event.path("id").asString(),
                    fields.path("title").asString() + "|" + fields.path("category").asString());
        }
        assertThat(copied).isEqualTo(right);
        long placed =
                items("events", "").values().stream()
                        .filter(event -> !event.path("geometry").isNull())
                        .count();
        assertThat(copy.split("MULTIPOINT \\(", -1)).hasSize((int) placed + 1);
    }

    private static String value(String feature, String name) {
        Matcher found = Pattern.compile(" " + name + " \\(String\\) = (.*)").matcher(feature);
        return found.find() ? found.group(1) : "";
    }

    @ParameterizedTest
    @MethodSource("collections")
    void gdal_opens_every_collection_as_a_geopackage(String collection) throws Exception {
        assumeTrue(isThere("ogrinfo"), "gdal-bin is not installed");
        String file = collection + ".gpkg";
        new Asked(port)
                .file(
                        "/collections/kazakhstan-2022_" + collection + "/items?f=gpkg",
                        folder.resolve(file));
        String told = run(List.of("ogrinfo", "-ro", "-al", "-oo", "LIST_ALL_TABLES=NO", file));
        assertThat(told).contains("INFO: Open of", "using driver `GPKG' successful.");
        assertThat(told).doesNotContain("Warning", "ERROR");
        List<String> right = new ArrayList<>();
        items(collection, "").forEach(feature -> right.add(feature.path("id").asString()));
        List<String> found = new ArrayList<>();
        for (String feature : told.split("OGRFeature\\(")) {
            if (feature.contains("  id (String) = ")) {
                found.add(value(feature, "id"));
            }
        }
        assertThat(found).isEqualTo(right);
        assertThat(run(List.of("ogrinfo", "-ro", "-so", file, collection)))
                .contains("Feature Count: " + right.size())
                .contains("GEOGCRS[\"WGS 84\"");
    }

    @Test
    void qgis_opens_every_collection_as_a_geopackage() throws Exception {
        assumeTrue(works("/usr/bin/python3", "-c", "import qgis.core"), "QGIS is not installed");
        var right = new StringBuilder();
        for (String collection : COLLECTIONS) {
            new Asked(port)
                    .file(
                            "/collections/kazakhstan-2022_" + collection + "/items?f=gpkg",
                            folder.resolve(collection + ".gpkg"));
            int features = items(collection, "").size();
            right.append("%s True %d EPSG:4326 index%n".formatted(collection, features));
        }
        String script =
                """
                from qgis.core import QgsApplication, QgsFeatureSource, QgsVectorLayer
                application = QgsApplication([], False)
                application.initQgis()
                for name in "%s".split():
                    layer = QgsVectorLayer(f"{name}.gpkg|layername={name}", name, "ogr")
                    index = layer.hasSpatialIndex() == QgsFeatureSource.SpatialIndexPresent
                    print(name, layer.isValid(), layer.featureCount(), layer.crs().authid(), "index" if index else "")
                    del layer
                application.exitQgis()
                """
                        .formatted(String.join(" ", COLLECTIONS));
        String told =
                run(List.of("env", "QT_QPA_PLATFORM=offscreen", "/usr/bin/python3", "-c", script));
        assertThat(told).contains(right);
    }

    static List<String> collections() {
        return COLLECTIONS;
    }

    @Test
    void gdal_reads_every_collection_page_by_page() throws Exception {
        assumeTrue(isThere("ogrinfo"), "gdal-bin is not installed");
        for (String collection : COLLECTIONS) {
            int matched = items(collection, "").size();
            String told = gdal(collection, "-oo", "PAGE_SIZE=7");
            assertThat(told.split("OGRFeature\\(")).as(collection).hasSize(matched + 1);
            assertThat(told.split("Fetch\\([^)]*after=", -1).length - 1)
                    .as(collection)
                    .isEqualTo((matched - 1) / 7);
        }
    }

    @Test
    void gdal_asks_for_a_box_and_gets_what_lies_in_it() throws Exception {
        assumeTrue(isThere("ogrinfo"), "gdal-bin is not installed");
        String told = gdal("events", "-spat", "76", "43", "78", "44");
        assertThat(told).containsPattern("Fetch\\([^)]*bbox=76(\\.0+)?,43(\\.0+)?,78(\\.0+)?,44");
        List<String> right = new ArrayList<>();
        for (JsonNode event : items("events", "&bbox=76,43,78,44")) {
            if (!event.path("geometry").isNull()) {
                right.add(event.path("id").asString());
            }
        }
        List<String> found = new ArrayList<>();
        for (String feature : told.split("OGRFeature\\(")) {
            if (feature.contains("MULTIPOINT (")) {
                found.add(value(feature, "id"));
            }
        }
        assertThat(found).isNotEmpty().containsExactlyInAnyOrderElementsOf(right);
    }

    /// With what it asked the server for.
    private String gdal(String collection, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("ogrinfo", "--debug", "on", "-ro", "-q"));
        command.addAll(List.of(options));
        command.addAll(List.of("OAPIF:" + base(), "kazakhstan-2022_" + collection));
        return run(command);
    }

    @Test
    void qgis_opens_the_events_and_plays_them_by_day() throws Exception {
        assumeTrue(works("/usr/bin/python3", "-c", "import qgis.core"), "QGIS is not installed");
        String script = Path.of("src/docs/examples/qgis_temporal.py").toAbsolutePath().toString();
        String told =
                run(
                        List.of(
                                "env",
                                "QT_QPA_PLATFORM=offscreen",
                                "/usr/bin/python3",
                                script,
                                base(),
                                "kazakhstan-2022_events",
                                "2022-01-04",
                                "2022-01-05",
                                "pictures"));
        assertThat(told).contains("all features=" + items("events", "").size() + "\n");
        for (String day : List.of("2022-01-04", "2022-01-05")) {
            int right = items("events", "&datetime=" + day).size();
            assertThat(told).contains(day + " features=" + right + " ");
            assertThat(Files.size(folder.resolve("pictures/" + day + ".png"))).isPositive();
        }
    }

    private JsonNode items(String collection, String query) throws Exception {
        return new Asked(port)
                .json("/collections/kazakhstan-2022_" + collection + "/items?limit=10000" + query)
                .path("features");
    }

    private record Example(String language, String needs, String code) {}

    private List<Example> examples() throws IOException {
        Matcher found = EXAMPLE.matcher(Files.readString(Path.of("src/docs/open-data.md")));
        List<Example> examples = new ArrayList<>();
        while (found.find()) {
            String code = found.group(3).replace("http://127.0.0.1:8080/", base());
            examples.add(new Example(found.group(1), found.group(2), code));
        }
        return examples;
    }

    private String base() {
        return "http://127.0.0.1:" + port + "/";
    }

    private boolean isThere(String program) throws Exception {
        return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    }

    private static boolean works(String... command) throws Exception {
        if (!Files.isExecutable(Path.of(command[0])) && command[0].startsWith("/")) {
            return false;
        }
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /// What it says, and behind it what it says of its work: in one stream one would cut through
    /// the lines of the other.
    private String run(List<String> command) throws Exception {
        Path told = folder.resolve("told.txt");
        Path remarks = folder.resolve("remarks.txt");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(told.toFile())
                        .redirectError(remarks.toFile())
                        .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String text =
                Files.readString(told, StandardCharsets.UTF_8)
                        + "\n"
                        + Files.readString(remarks, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(command + "\n" + text).isZero();
        return text;
    }
}
