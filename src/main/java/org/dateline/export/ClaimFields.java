package org.dateline.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.portrayal.FigureText;
import org.dateline.report.Figure;
import org.dateline.report.Lapse;
import org.dateline.report.Report;
import org.dateline.time.CivilTime;

/// The columns of a claim; a figure keeps its bounds and how the source hedges it.
record ClaimFields(Export export) {

    List<Column<ToldClaim>> columns() {
        List<Column<ToldClaim>> all = new ArrayList<>();
        all.add(Column.text("claim", "Id of the claim.", c -> c.claim().id()));
        all.add(Column.text("event", "Id of the event that it tells of.", c -> c.event().id()));
        all.add(Column.text("report", "Id of the report that makes it.", c -> c.claim().report()));
        all.add(
                Column.maybe(
                        "publisher",
                        "Name of the publisher of the report.",
                        c -> c.report().map(r -> r.source().name())));
        all.add(Column.text("says", "What it says, in our words.", c -> c.claim().says()));
        all.add(
                Column.maybe(
                        "attributed_to",
                        "To whom the report attributes it; empty where it speaks for itself.",
                        c -> c.claim().attributedTo()));
        all.add(
                Column.instant(
                        "known_from",
                        "Earliest instant, in UTC, at which the report can have been published.",
                        c -> c.report().map(r -> r.published().earliest())));
        all.addAll(
                new TimeFields<ToldClaim>("", "it happened by this claim", c -> c.claim().when())
                        .columns(CivilTime.in(export.language())));
        all.add(
                Column.maybe(
                        "toponyms",
                        "Places as the report writes them, between semicolons.",
                        c ->
                                Optional.of(
                                        c.claim().where().stream()
                                                .map(m -> m.toponym())
                                                .collect(Collectors.joining("; ")))));
        figure(all);
        all.add(Column.maybe("note", "Our remark on the claim.", c -> c.claim().note()));
        all.add(
                Column.maybe(
                        "lapse",
                        "Empty while the claim stands; else superseded or retracted.",
                        lapse(l -> l.kind().name().toLowerCase(Locale.ROOT))));
        all.add(
                Column.instant(
                        "lapse_since",
                        "Since when it no longer stands, in UTC.",
                        c -> c.claim().lapse().map(Lapse::since)));
        all.add(Column.maybe("lapse_because", "Why it no longer stands.", lapse(Lapse::because)));
        all.add(
                Column.maybe(
                        "lapse_by",
                        "Id of the claim that took its place.",
                        c -> c.claim().lapse().flatMap(Lapse::by)));
        return all;
    }

    private void figure(List<Column<ToldClaim>> all) {
        var words = new FigureText(export.language());
        all.add(
                Column.maybe(
                        "figure_metric",
                        "What is counted, a code such as deaths.security-forces.",
                        figure(Figure::metric)));
        all.add(
                Column.number(
                        "figure_low",
                        "Least value that the wording allows; empty where it sets none.",
                        c -> c.claim().figure().map(Figure::low).orElse(OptionalDouble.empty())));
        all.add(
                Column.number(
                        "figure_high",
                        "Greatest value that the wording allows; empty where it sets none.",
                        c -> c.claim().figure().map(Figure::high).orElse(OptionalDouble.empty())));
        all.add(
                Column.maybe(
                        "figure_qualifier",
                        "How the source hedges it: exactly, about, at-least, at-most, between.",
                        figure(
                                f ->
                                        f.qualifier()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))));
        all.add(
                Column.maybe(
                        "figure_unit",
                        "What the number counts, for example people.",
                        figure(Figure::unit)));
        all.add(
                Column.maybe(
                        "figure_words",
                        "The figure as the report words it where it is no numeral.",
                        c -> c.claim().figure().flatMap(Figure::words)));
        all.add(
                Column.maybe(
                        "figure_text",
                        "The figure in words, in the language of the export.",
                        figure(words::write)));
    }

    private static Function<ToldClaim, Optional<String>> figure(Function<Figure, String> part) {
        return c -> c.claim().figure().map(part);
    }

    private static Function<ToldClaim, Optional<String>> lapse(Function<Lapse, String> part) {
        return c -> c.claim().lapse().map(part);
    }

    /// The columns of a report.
    List<Column<Report>> reports() {
        List<Column<Report>> all = new ArrayList<>();
        all.add(Column.text("report", "Id of the report.", Report::id));
        all.add(Column.text("source", "Id of the publisher.", r -> r.source().id()));
        all.add(Column.text("publisher", "Name of the publisher.", r -> r.source().name()));
        all.add(
                Column.text(
                        "publisher_certainty",
                        "How the publisher is known: stated, inferred, unknown.",
                        r -> r.source().certainty().name().toLowerCase(Locale.ROOT)));
        all.add(Column.text("title", "Title of the report.", Report::title));
        all.add(
                Column.maybe(
                        "authors",
                        "Authors, between semicolons.",
                        r -> Optional.of(String.join("; ", r.authors()))));
        all.addAll(
                new TimeFields<Report>(
                                "published_", "it was published", r -> Optional.of(r.published()))
                        .columns(CivilTime.in(export.language())));
        all.add(
                Column.maybe(
                        "published_from",
                        "How we know when it was published.",
                        Report::publishedFrom));
        all.add(Column.text("language", "Language of the report (BCP 47).", Report::language));
        all.add(
                Column.maybe(
                        "link",
                        "Address of the report, as text.",
                        r -> r.link().map(Object::toString)));
        all.add(Column.maybe("note", "What a reader must know of this copy.", Report::note));
        return all;
    }
}
