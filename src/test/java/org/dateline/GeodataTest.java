package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The table of `geodata/README.md` is true.
class GeodataTest {
    private static final Path GEODATA = Path.of("geodata");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([^`]+)` \\|.*\\| `([0-9a-f]{64})` \\|", Pattern.MULTILINE);

    @Test
    void every_listed_file_is_there_and_unchanged() throws Exception {
        assertThat(table()).isNotEmpty();
        for (var row : table().entrySet()) {
            assertThat(sha256(GEODATA.resolve(row.getKey())))
                    .as(row.getKey())
                    .isEqualTo(row.getValue());
        }
    }

    /// Build folders hold what makes the files, and situations are read with their own checks.
    @Test
    void every_data_file_is_listed() throws IOException {
        try (var files = Files.walk(GEODATA)) {
            assertThat(
                            files.filter(Files::isRegularFile)
                                    .map(file -> GEODATA.relativize(file))
                                    .filter(file -> !file.toString().endsWith(".md"))
                                    .filter(file -> !file.startsWith("situations"))
                                    .filter(file -> !isBuild(file))
                                    .map(file -> file.toString().replace('\\', '/')))
                    .isNotEmpty()
                    .isSubsetOf(table().keySet());
        }
    }

    private static boolean isBuild(Path file) {
        for (Path part : file) {
            if (part.toString().equals("build")) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> table() throws IOException {
        var rows = new TreeMap<String, String>();
        ROW.matcher(Files.readString(GEODATA.resolve("README.md")))
                .results()
                .forEach(row -> rows.put(row.group(1), row.group(2)));
        return rows;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
