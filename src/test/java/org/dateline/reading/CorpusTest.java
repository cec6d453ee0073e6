package org.dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    @TempDir Path folder;

    private Corpus read(String... lines) throws IOException {
        return Corpus.read(Files.writeString(folder.resolve("c.jsonl"), String.join("\n", lines)));
    }

    @Test
    void toponyms_may_be_an_array_or_json_or_what_python_writes() throws IOException {
        Corpus corpus =
                read(
                        "{\"id\":\"1\",\"text\":\"In Oran.\",\"toponyms\":[{\"start\":3,\"end\":7}]}",
                        "{\"id\":\"2\",\"text\":\"In Oran.\",\"toponyms\":\"[{\\\"start\\\":3,\\\"end\\\":7}]\"}",
                        "{\"id\":\"3\",\"text\":\"In Oran.\",\"toponyms\":"
                                + "\"[{'phrase': \\\"d'Oran\\\", 'start': 3, 'end': 7, 'lat': 35.7, 'lon': -0.6, 'x': None}]\"}");
        assertThat(corpus.broken()).isEmpty();
        assertThat(corpus.documents())
                .allSatisfy(d -> assertThat(d.gold().getFirst().phrase()).isEqualTo("Oran"));
        assertThat(corpus.documents().getLast().gold().getFirst().at()).isPresent();
    }

    @Test
    void positions_in_code_points_become_positions_in_utf_16() throws IOException {
        Corpus corpus =
                read(
                        "{\"id\":\"1\",\"text\":\"\uD83D\uDE80 Oran\",\"toponyms\":[{\"start\":2,\"end\":6}]}");
        assertThat(corpus.documents().getFirst().gold().getFirst().start()).isEqualTo(3);
    }

    @Test
    void broken_lines_are_told_with_number_and_reason() throws IOException {
        Corpus corpus =
                read(
                        "{\"id\":\"1\",\"text\":\"Oran\",\"toponyms\":[]}",
                        "{\"id\":",
                        "{\"id\":\"3\"}",
                        "{\"id\":\"4\",\"text\":\"Oran\",\"toponyms\":\"[{'start': \"}",
                        "{\"id\":\"5\",\"text\":\"Oran\",\"toponyms\":[{\"start\":2,\"end\":60}]}");
        assertThat(corpus.documents()).hasSize(1);
        assertThat(corpus.broken()).hasSize(4).allMatch(line -> line.startsWith("line "));
    }

    @Test
    void half_of_all_documents_are_for_choosing() throws IOException {
        long dev =
                java.util.stream.IntStream.range(0, 1000)
                        .mapToObj(
                                i ->
                                        new Corpus.Document(
                                                "doc" + i, "", "", "", java.util.List.of()))
                        .filter(d -> d.split() == Corpus.Split.DEV)
                        .count();
        assertThat(dev).isBetween(430L, 570L);
    }
}
