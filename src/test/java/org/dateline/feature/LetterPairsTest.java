package org.dateline.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.dateline.query.RowSet;
import org.junit.jupiter.api.Test;

class LetterPairsTest {
    private static final List<String> TEXTS =
            Arrays.asList("fuel prices", "Жаңаөзен", "", "a", "𝄞𝄞 clef", null, "fuelled");

    private final LetterPairs pairs = LetterPairs.of(TEXTS.size(), TEXTS::get);

    @Test
    void every_text_that_contains_the_piece_is_among_them() {
        for (String text : TEXTS) {
            for (int from = 0; text != null && from < text.length(); from++) {
                for (int to = from + 1; to <= text.length(); to++) {
                    String piece = text.substring(from, to);
                    RowSet perhaps = pairs.perhaps(List.of(piece));
                    for (int i = 0; i < TEXTS.size(); i++) {
                        if (TEXTS.get(i) != null && TEXTS.get(i).contains(piece)) {
                            assertThat(perhaps.has(i)).as(piece).isTrue();
                        }
                    }
                }
            }
        }
    }

    @Test
    void texts_without_its_pairs_are_not() {
        assertThat(pairs.perhaps(List.of("fuel")).size()).isEqualTo(2);
        assertThat(pairs.perhaps(List.of("fuel", "prices")).size()).isEqualTo(1);
        assertThat(pairs.perhaps(List.of("xyzzy")).isEmpty()).isTrue();
    }
}
