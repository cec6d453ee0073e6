package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rows of some codes are those that looking at each row finds.
class PostingsTest {
    private final SplittableRandom random = new SplittableRandom(4);

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "63, 2",
        "64, 64",
        "1000, 33",
        "1000, 65",
        "5000, 4000",
        "5000, 5000",
        "2000, 3"
    })
    void rows_of_codes_are_those_that_have_one_of_them(int rows, int size) {
        int[] codes = IntStream.range(0, rows).map(row -> random.nextInt(size)).toArray();
        var postings = new Postings(codes, size);
        for (int i = 0; i < 60; i++) {
            RowSet wanted = i % 2 == 0 ? stretch(size) : scattered(size);
            RowSet found = postings.rows(wanted);
            assertThat(IntStream.range(0, rows).filter(found::has))
                    .containsExactlyElementsOf(
                            IntStream.range(0, rows)
                                    .filter(row -> wanted.has(codes[row]))
                                    .boxed()
                                    .toList());
            assertThat(found.others().size()).isEqualTo(rows - found.size());
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "64", "65", "200"})
    void the_next_row_outside_of_a_set_is_found_by_looking_at_each(int rows) {
        for (int i = 0; i < 40; i++) {
            RowSet set = i % 2 == 0 ? stretch(rows) : scattered(rows);
            RowSet other = scattered(rows);
            for (int from = 0; from < rows; from++) {
                int first = from;
                assertThat(set.nextOutside(from))
                        .isEqualTo(
                                IntStream.range(first, rows)
                                        .filter(row -> !set.has(row))
                                        .findFirst()
                                        .orElse(rows));
                assertThat(set.nextOfBoth(other, from))
                        .isEqualTo(
                                IntStream.range(first, rows)
                                        .filter(row -> set.has(row) && other.has(row))
                                        .findFirst()
                                        .orElse(-1));
            }
        }
    }

    private RowSet stretch(int rows) {
        int from = random.nextInt(rows + 1);
        return RowSet.range(rows, from, from + random.nextInt(rows + 1 - from));
    }

    private RowSet scattered(int rows) {
        int dense = 1 + random.nextInt(10);
        return RowSet.all(rows).where(row -> random.nextInt(10) < dense);
    }
}
