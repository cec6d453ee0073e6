package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every line of `relevance.tsv` is a case with its reason. Expected is the id of the place; `in`
/// and an id where the place only holds what is meant; ids with `?` between them where it is
/// ambiguous; `-` where nothing is known.
public class RelevanceTest {
    private static final int LEAST_CASES = 120;
    private final Gazetteer gazetteer = gazetteer();

    /// Others must mean the same.
    protected Gazetteer gazetteer() {
        return Gazetteer.open(Path.of("geodata/gazetteer"));
    }

    record Case(int line, String toponym, ResolutionContext context, String expected, String why) {

        static Case of(int line, String text) {
            String[] f = text.split("\t", -1);
            if (f.length != 7 || f[6].isBlank()) {
                throw new IllegalArgumentException("Line " + line + " has not seven columns");
            }
            var context = ResolutionContext.NONE;
            if (!f[1].isEmpty()) {
                context = context.at(LocalDate.parse(f[1]).atTime(12, 0).toInstant(ZoneOffset.UTC));
            }
            if (!f[2].isEmpty()) {
                context = context.home(f[2]);
            }
            if (!f[3].isEmpty()) {
                context = context.alsoNamed(List.of(f[3].split("; ")));
            }
            if (!f[4].isEmpty()) {
                context = context.classes(PlaceClass.ofCode(f[4]).orElseThrow());
            }
            return new Case(line, f[0], context, f[5], f[6]);
        }
    }

    private static List<Case> cases() throws IOException {
        try (InputStream in = RelevanceTest.class.getResourceAsStream("relevance.tsv")) {
            String[] lines =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                            .split("\n");
            return Stream.iterate(1, i -> i < lines.length, i -> i + 1)
                    .filter(i -> !lines[i].isBlank() && !lines[i].startsWith("#"))
                    .map(i -> Case.of(i + 1, lines[i]))
                    .toList();
        }
    }

    @Test
    void there_are_enough_cases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(LEAST_CASES);
    }

    @TestFactory
    Stream<DynamicTest> every_toponym_means_what_its_line_says() throws IOException {
        return cases().stream()
                .map(
                        c ->
                                DynamicTest.dynamicTest(
                                        c.line() + " " + c.toponym() + " → " + c.expected(),
                                        () -> check(c)));
    }

    private void check(Case wanted) {
        Resolution resolution = gazetteer.resolve(wanted.toponym(), wanted.context());
        assertThat(written(resolution))
                .as(() -> explain(wanted, resolution))
                .satisfies(answer -> agree(wanted.toponym(), sorted(wanted.expected()), answer));
    }

    /// How an answer is held against what the line says; a larger gazetteer may know more.
    protected void agree(String toponym, String expected, String answer) {
        assertThat(answer).isEqualTo(expected);
    }

    private static String written(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Resolved r -> (r.precise() ? "" : "in ") + r.chosen().place().id();
            case Resolution.Ambiguous a ->
                    sorted(
                            a.candidates().stream()
                                    .map(c -> c.place().id())
                                    .collect(Collectors.joining(" ? ")));
            case Resolution.Unresolved u -> "-";
        };
    }

    private static String sorted(String ids) {
        return String.join(" ? ", new TreeSet<>(Arrays.asList(ids.split(" \\? "))));
    }

    private static String explain(Case wanted, Resolution resolution) {
        var text = new StringBuilder();
        text.append("line ").append(wanted.line()).append(": ").append(wanted.why());
        text.append("\n  the receipt says: ").append(resolution.receipt().because());
        for (Candidate candidate : resolution.receipt().candidates()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%n  %.3f %s by %s",
                            candidate.score(),
                            candidate.place().id(),
                            candidate.matched().text()));
            for (ScorePart part : candidate.parts()) {
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%n      %.3f %s: %s",
                                part.points(),
                                part.criterion(),
                                part.because()));
            }
        }
        return text.append('\n').toString();
    }
}
