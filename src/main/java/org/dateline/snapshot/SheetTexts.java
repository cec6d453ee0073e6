package org.dateline.snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dateline.event.Category;
import org.dateline.portrayal.Depiction;
import org.dateline.portrayal.FigureText;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.PeriodText;
import org.dateline.portrayal.Symbology;
import org.dateline.portrayal.WordingWriter;
import org.dateline.portrayal.Words;
import org.dateline.query.Tally;
import org.dateline.report.Report;
import org.dateline.snapshot.Block.Figures;
import org.dateline.snapshot.Block.Legend;
import org.dateline.snapshot.Block.Paragraph;
import org.dateline.snapshot.Block.Shade;

/// The blocks of a sheet, filled with what a snapshot says.
final class SheetTexts {
    private final Snapshot snapshot;
    private final Scene scene;
    private final Symbology symbology;
    private final Words words;
    private final PeriodText periods;
    private final FigureText figures;
    private final WordingWriter writer;

    SheetTexts(Snapshot snapshot, Scene scene, Symbology symbology) {
        Locale asked = Locale.forLanguageTag(snapshot.request().context().language());
        this.snapshot = snapshot;
        this.scene = scene;
        this.symbology = symbology;
        this.words = Words.of("org.dateline.snapshot.sheet", asked);
        Locale language = Locale.forLanguageTag(words.say("language"));
        this.periods = new PeriodText(language);
        this.figures = new FigureText(language);
        this.writer = new WordingWriter(language, symbology);
    }

    Words words() {
        return words;
    }

    Paragraph title(double size, int mostLines) {
        return new Paragraph(
                Surface.Role.TITLE,
                snapshot.wording().title(),
                Lettering.semibold(size),
                size * 1.18,
                Shade.INK,
                mostLines);
    }

    Paragraph period(double size) {
        var context = snapshot.request().context();
        return Paragraph.text(
                snapshot.depiction().situationTitle()
                        + " · "
                        + periods.period(context)
                        + " · "
                        + lowered(periods.knownBy(context)),
                Lettering.regular(size),
                Shade.INK,
                2);
    }

    Paragraph caption(double size, int mostLines) {
        return Paragraph.text(
                snapshot.wording().caption(), Lettering.regular(size), Shade.INK, mostLines);
    }

    Legend legend(int columns) {
        Depiction depiction = snapshot.depiction();
        Map<Category, Integer> counts = new EnumMap<>(Category.class);
        counts.putAll(depiction.byCategory());
        List<Legend.Entry> entries = new ArrayList<>();
        counts.forEach(
                (category, count) ->
                        entries.add(
                                new Legend.Entry(
                                        category,
                                        symbology.of(category).label(words.say("language")),
                                        Numbers.write(count))));
        List<Legend.Sample> samples = new ArrayList<>();
        scene.marks().stream()
                .filter(m -> m.area().isPresent())
                .findFirst()
                .ifPresent(
                        m ->
                                samples.add(
                                        new Legend.Sample(
                                                Legend.Sample.Kind.WASH,
                                                m.main(),
                                                words.say("legend.wash"))));
        boolean hatched =
                scene.marks().stream()
                        .anyMatch(
                                m ->
                                        m.area().isPresent()
                                                && m.counts()
                                                        .containsKey(
                                                                Category.COMMUNICATIONS_SHUTDOWN));
        if (hatched) {
            samples.add(
                    new Legend.Sample(
                            Legend.Sample.Kind.HATCH,
                            Category.COMMUNICATIONS_SHUTDOWN,
                            words.say("legend.hatch")));
        }
        for (boolean exact : new boolean[] {true, false}) {
            scene.movements().stream()
                    .filter(m -> m.exactOrigin() == exact)
                    .findFirst()
                    .ifPresent(
                            m ->
                                    samples.add(
                                            new Legend.Sample(
                                                    exact
                                                            ? Legend.Sample.Kind.LINE
                                                            : Legend.Sample.Kind.DASHED_LINE,
                                                    m.category(),
                                                    words.say(
                                                            exact
                                                                    ? "legend.line"
                                                                    : "legend.line.area"))));
        }
        return new Legend(words.say("legend.title"), entries, samples, columns);
    }

    Optional<Figures> figures() {
        List<Figures.Row> rows = new ArrayList<>();
        snapshot.depiction().tallies().stream()
                .sorted(
                        java.util.Comparator.comparing(
                                        (Tally t) -> !t.metric().startsWith("deaths"))
                                .thenComparing(t -> -t.claims().size()))
                .forEach(t -> rows.add(row(t)));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Figures(words.say("figures.title"), rows, words.say("figures.rule")));
    }

    private Figures.Row row(Tally tally) {
        String note = words.count("figures.claims", tally.claims().size());
        Optional<String> official =
                tally.latestOfficial()
                        .filter(s -> tally.low().isPresent() && !same(tally))
                        .flatMap(
                                s ->
                                        s.claim()
                                                .figure()
                                                .map(
                                                        f ->
                                                                words.say(
                                                                        "figures.official",
                                                                        figures.write(f),
                                                                        s.claim()
                                                                                .attributedTo()
                                                                                .orElse(
                                                                                        s.report()
                                                                                                .source()
                                                                                                .name()))));
        return new Figures.Row(
                figures.metric(tally.metric()),
                figures.range(tally),
                Optional.of(official.map(o -> note + "; " + o).orElse(note)));
    }

    private static boolean same(Tally tally) {
        OptionalDouble high = tally.high();
        return high.isPresent() && high.equals(tally.low());
    }

    Paragraph notDrawn(double size) {
        return Paragraph.text(
                writer.notDrawn(snapshot.depiction()), Lettering.regular(size), Shade.MUTED, 3);
    }

    /// Every source in one line: publisher and day, the same only once.
    Paragraph sources(double size, int mostLines) {
        List<String> named = new ArrayList<>();
        for (Report report : snapshot.depiction().reports()) {
            named.add(report.source().name() + ", " + writer.published(report));
        }
        return Paragraph.text(
                words.say(
                        "sources.line",
                        named.stream().distinct().collect(Collectors.joining("; "))),
                Lettering.regular(size),
                Shade.MUTED,
                mostLines);
    }

    /// Every report as it is cited.
    List<Block> citations(double size) {
        List<Block> lines = new ArrayList<>();
        lines.add(
                new Paragraph(
                        Surface.Role.TEXT,
                        words.say("sources.title"),
                        Lettering.semibold(14),
                        22,
                        Shade.INK,
                        1));
        snapshot.wording().citation().stream()
                .skip(1)
                .forEach(c -> lines.add(Paragraph.text(c, Lettering.regular(size), Shade.INK, 2)));
        return lines;
    }

    Paragraph smallPrint(double size) {
        return Paragraph.text(
                words.say("credits", snapshot.credits())
                        + ". "
                        + words.say("projection." + snapshot.request().projection().code())
                        + ". "
                        + words.say("disclaimer"),
                Lettering.regular(size),
                Shade.MUTED,
                3);
    }

    Paragraph id(double size) {
        return Paragraph.text(
                words.say("id", Long.toString(snapshot.depiction().revision()), snapshot.id()),
                Lettering.regular(size),
                Shade.MUTED,
                1);
    }

    private String lowered(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
