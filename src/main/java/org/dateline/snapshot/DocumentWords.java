package org.dateline.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.PeriodText;
import org.dateline.portrayal.Symbology;
import org.dateline.portrayal.WordingWriter;
import org.dateline.portrayal.Words;
import org.dateline.time.CivilTime;

/// What documents say about a snapshot.
final class DocumentWords {
    private final Snapshot snapshot;
    private final SheetTexts texts;
    private final Words words;
    private final CivilTime time;
    private final WordingWriter citations;

    DocumentWords(Snapshot snapshot, Symbology symbology) {
        Locale language = Locale.forLanguageTag(snapshot.request().context().language());
        this.snapshot = snapshot;
        this.texts = new SheetTexts(snapshot, new Scene(List.of(), List.of()), symbology);
        this.words = Words.of("org.dateline.snapshot.documents", language);
        this.time = CivilTime.in(language);
        this.citations = new WordingWriter(language, symbology);
    }

    Words words() {
        return words;
    }

    /// Situation, period with zone, and known-by.
    String period() {
        return texts.period(1).text();
    }

    /// `As known by …`, or that nothing is held back.
    String known() {
        return new PeriodText(words.locale()).knownBy(snapshot.request().context());
    }

    /// Credits, projection, disclaimer, revision and id.
    String fine() {
        return texts.smallPrint(1).text() + " " + texts.id(1).text();
    }

    Slide.Text slide() {
        return new Slide.Text(
                snapshot.wording().title(),
                period(),
                snapshot.wording().caption(),
                texts.sources(1, 1).text(),
                fine(),
                words.say("figures.more"),
                notes());
    }

    /// `5 January 2022: 12 events`.
    String day() {
        MapContext context = snapshot.request().context();
        String count = words.count("events", snapshot.depiction().drawn().size());
        return words.say("day", time.writeDay(context.interval().start(), context.zone()), count);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(snapshot.wording().title());
        notes.add(period());
        notes.add(snapshot.wording().caption());
        texts.figures().ifPresent(f -> notes.addAll(figures(f)));
        notes.add(words.say("notes.map", snapshot.wording().alternative()));
        notes.add(words.say("notes.cite"));
        notes.addAll(snapshot.wording().citation());
        notes.add(fine());
        return notes;
    }

    /// Every figure, with who says so.
    private static List<String> figures(Block.Figures figures) {
        List<String> lines = new ArrayList<>();
        lines.add(figures.title());
        for (Block.Figures.Row row : figures.rows()) {
            lines.add(
                    row.metric()
                            + ": "
                            + row.range()
                            + row.note().map(note -> " (" + note + ")").orElse(""));
        }
        return lines;
    }

    Optional<Block.Figures> figures() {
        return texts.figures();
    }

    CivilTime time() {
        return time;
    }

    WordingWriter citations() {
        return citations;
    }
}
