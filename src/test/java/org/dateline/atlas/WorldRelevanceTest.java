package org.dateline.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.RelevanceTest;
import org.junit.jupiter.api.Test;

/// What is said of the places described by hand stays true with the places of the world beside
/// them, but for the names of `world-relevance.tsv`, which others bear too.
class WorldRelevanceTest extends RelevanceTest {
    private static final int MOST_EXCEPTIONS = 10;
    private final Map<String, String> exceptions = exceptions();

    @Override
    protected Gazetteer gazetteer() {
        return World.gazetteer();
    }

    @Override
    protected void agree(String toponym, String expected, String answer) {
        String ids = exceptions.get(toponym + "\t" + expected);
        if (ids == null) {
            super.agree(toponym, expected, answer);
        } else {
            assertThat(answer.split(" \\? ")).contains(ids.split(" \\? "));
        }
    }

    @Test
    void the_world_changes_few_answers() {
        assertThat(exceptions).hasSizeLessThanOrEqualTo(MOST_EXCEPTIONS);
    }

    private static Map<String, String> exceptions() {
        Map<String, String> exceptions = new HashMap<>();
        try (InputStream in = WorldRelevanceTest.class.getResourceAsStream("world-relevance.tsv")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .forEach(f -> exceptions.put(f[0] + "\t" + f[1], f[2]));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return exceptions;
    }
}
