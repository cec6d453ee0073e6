package org.dateline.reading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.atlas.World;
import org.dateline.gazetteer.Candidate;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Resolution;
import org.dateline.gazetteer.ResolutionContext;

/// `./dateline bench gazetteer CORPUS.jsonl [--split dev|test|all] [--cases FILE]`: how well
/// toponyms are found and resolved, against the gold toponyms of a corpus ([Corpus]), for gold
/// mentions and end to end ([Score]).
public final class GazetteerBench {
    private static final String USAGE =
            "bench gazetteer CORPUS.jsonl [--split dev|test|all] [--cases FILE]";
    private static final int ROUNDS = 5;

    private final Geoparser geoparser;
    private final List<Corpus.Document> documents;

    private GazetteerBench(Gazetteer gazetteer, List<Corpus.Document> documents) {
        this.geoparser = new Geoparser(gazetteer);
        this.documents = documents;
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        Corpus corpus = Corpus.read(arguments.corpus());
        corpus.broken().forEach(line -> System.err.println("not read: " + line));
        List<Corpus.Document> documents =
                corpus.documents().stream()
                        .filter(
                                d ->
                                        arguments.split() == Corpus.Split.ALL
                                                || d.split() == arguments.split())
                        .toList();
        print(
                "%,d of %,d documents (%s), %,d lines not read",
                documents.size(),
                corpus.documents().size(),
                arguments.split().name().toLowerCase(Locale.ROOT),
                corpus.broken().size());
        if (documents.isEmpty()) {
            System.err.println("No figures: there is no document.");
            System.exit(1);
        }
        long start = System.nanoTime();
        Gazetteer gazetteer = World.gazetteer();
        print("gazetteer opened in %.1f s", (System.nanoTime() - start) / 1e9);
        var bench = new GazetteerBench(gazetteer, documents);
        bench.measure(arguments.cases());
        bench.time();
    }

    private void measure(Optional<Path> cases) throws IOException {
        var gold = new Score();
        var whole = new Score();
        List<String> lines = new ArrayList<>();
        for (Corpus.Document document : documents) {
            List<Score.Answer> given = answersForGold(document);
            lines.addAll(lines("gold", document, gold.add(document.gold(), given)));
            List<Score.Answer> found = answers(document);
            lines.addAll(lines("end-to-end", document, whole.add(document.gold(), found)));
        }
        print("%,d gold toponyms, %,d with a position", gold.gold(), gold.placeable());
        report("gold mentions", gold);
        report("end to end", whole);
        if (cases.isPresent()) {
            try (var out =
                    new PrintWriter(Files.newBufferedWriter(cases.get(), StandardCharsets.UTF_8))) {
                out.println(
                        "run\tdocument\tverdict\tgold\tfound\tkm\tsure\tanswer\tgold position\ttext");
                lines.forEach(out::println);
            }
        }
    }

    private static void report(String name, Score score) {
        print("");
        print("%s", name);
        print(
                "  precision %.3f   recall %.3f   F %.3f   (a letter of it found: %.3f)",
                score.precision(), score.recall(), score.f1(), score.overlap());
        print(
                "  accuracy@161 km over all %.3f   over the %,d answered %.3f   over the %,d clear %.3f",
                score.accuracyOverAll(),
                score.answered(),
                score.accuracyOverAnswered(),
                score.sure(),
                score.accuracyOverSure());
        print(
                "  error: mean %.0f km, median %.1f km   AUC %.3f (unanswered as farthest: %.3f)",
                score.meanErrorKm(),
                score.medianErrorKm(),
                score.aucOverAnswered(),
                score.aucOverAll());
    }

    private static ResolutionContext context(Corpus.Document document) {
        return date(document.date()).map(ResolutionContext.NONE::at).orElse(ResolutionContext.NONE);
    }

    private static Optional<Instant> date(String date) {
        try {
            String day = date.substring(0, Math.min(10, date.length()));
            return Optional.of(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private List<Score.Answer> answersForGold(Corpus.Document document) {
        List<Geoparser.Span> spans =
                document.gold().stream().map(g -> new Geoparser.Span(g.start(), g.end())).toList();
        List<Resolution> resolutions = geoparser.resolve(document.text(), spans, context(document));
        List<Score.Answer> answers = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Geoparser.Span span = spans.get(i);
            answers.add(answer(span.start(), span.end(), resolutions.get(i)));
        }
        return answers;
    }

    private List<Score.Answer> answers(Corpus.Document document) {
        return geoparser.read(document.text(), context(document)).toponyms().stream()
                .map(t -> answer(t.start(), t.end(), t.resolution()))
                .toList();
    }

    private static Score.Answer answer(int start, int end, Resolution resolution) {
        Optional<Candidate> best =
                switch (resolution) {
                    case Resolution.Resolved r -> Optional.of(r.chosen());
                    case Resolution.Ambiguous a -> Optional.of(a.candidates().getFirst());
                    case Resolution.Unresolved u -> Optional.empty();
                };
        return new Score.Answer(
                start,
                end,
                best.map(c -> c.place().position()),
                resolution instanceof Resolution.Resolved,
                best.map(c -> says(c.place())).orElse(resolution.receipt().because()));
    }

    private static String says(Place place) {
        return place.id()
                + " "
                + place.newestName("en")
                + " "
                + place.placeClass().code()
                + " "
                + place.country().orElse("-");
    }

    private List<String> lines(String run, Corpus.Document document, List<Score.Case> cases) {
        return cases.stream().map(c -> line(run, document, c)).toList();
    }

    private static String line(String run, Corpus.Document document, Score.Case c) {
        int start =
                c.gold()
                        .map(Corpus.Gold::start)
                        .or(() -> c.answer().map(Score.Answer::start))
                        .orElse(0);
        int end =
                c.gold()
                        .map(Corpus.Gold::end)
                        .or(() -> c.answer().map(Score.Answer::end))
                        .orElse(0);
        String text = document.text();
        String verdict =
                c.gold().isEmpty()
                        ? "not gold"
                        : c.answer().isEmpty()
                                ? "missed"
                                : c.errorKm()
                                        .map(km -> km <= Score.NEAR_KM ? "right" : "far")
                                        .orElse("no position");
        return String.join(
                "\t",
                run,
                document.id(),
                verdict,
                c.gold().map(Corpus.Gold::phrase).map(GazetteerBench::flat).orElse(""),
                c.answer().map(a -> flat(text.substring(a.start(), a.end()))).orElse(""),
                c.errorKm().map(km -> String.format(Locale.ROOT, "%.1f", km)).orElse(""),
                c.answer().map(a -> a.sure() ? "clear" : "unclear").orElse(""),
                c.answer().map(a -> flat(a.because())).orElse(""),
                c.gold().flatMap(Corpus.Gold::at).map(p -> p.lon() + " " + p.lat()).orElse(""),
                flat(
                        text.substring(Math.max(0, start - 50), start)
                                + "["
                                + text.substring(start, end)
                                + "]"
                                + text.substring(end, Math.min(text.length(), end + 50))));
    }

    private static String flat(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    private void time() {
        double best = Double.MAX_VALUE;
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            found = 0;
            for (Corpus.Document document : documents) {
                found += answers(document).size();
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        print("");
        print(
                "end to end %,.0f toponyms a second, %.2f ms a document (best of %d rounds)",
                found / best, best * 1000 / documents.size(), ROUNDS);
    }

    private static void print(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
    }

    private record Arguments(Path corpus, Corpus.Split split, Optional<Path> cases) {

        static Arguments of(String... args) {
            Path corpus = null;
            var split = Corpus.Split.ALL;
            Optional<Path> cases = Optional.empty();
            for (int i = 0; i < args.length; i++) {
                boolean option = args[i].startsWith("--");
                if (option && i + 1 == args.length) {
                    throw refuse(args[i] + " needs a value");
                }
                switch (args[i]) {
                    case "--split" -> split = split(args[++i]);
                    case "--cases" -> cases = Optional.of(Path.of(args[++i]));
                    default -> {
                        if (option || corpus != null) {
                            throw refuse("unknown option " + args[i]);
                        }
                        corpus = Path.of(args[i]);
                    }
                }
            }
            if (corpus == null || !Files.isRegularFile(corpus)) {
                throw refuse("no corpus: " + corpus);
            }
            return new Arguments(corpus, split, cases);
        }

        private static Corpus.Split split(String name) {
            for (Corpus.Split split : Corpus.Split.values()) {
                if (split.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return split;
                }
            }
            throw refuse("unknown split " + name);
        }

        private static RuntimeException refuse(String why) {
            System.err.println(why + "; usage: " + USAGE);
            System.exit(2);
            return new IllegalArgumentException(why);
        }
    }
}
