package org.dateline.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.dateline.event.Event;
import org.dateline.query.Tally.Stated;
import org.dateline.report.Claim;
import org.dateline.report.Figure;

/// Sets figures of one metric and unit side by side, by the rule of [Tally].
final class Tallies {
    private record Counted(String metric, String unit) implements Comparable<Counted> {
        @Override
        public int compareTo(Counted other) {
            return Comparator.comparing(Counted::metric)
                    .thenComparing(Counted::unit)
                    .compare(this, other);
        }
    }

    private final Reports reports;
    private final Authorities authorities = new Authorities();
    private final String rule =
            ResourceBundle.getBundle("org.dateline.query.rules", Locale.ROOT).getString("tally");

    Tallies(Reports reports) {
        this.reports = reports;
    }

    List<Tally> of(List<Event> told) {
        Map<Counted, List<Stated>> stated = new TreeMap<>();
        for (Event event : told) {
            for (Claim claim : event.standing()) {
                var report = reports.of(claim);
                if (claim.figure().isPresent() && report.isPresent()) {
                    Figure figure = claim.figure().get();
                    stated.computeIfAbsent(
                                    new Counted(figure.metric(), figure.unit()),
                                    counted -> new ArrayList<>())
                            .add(new Stated(claim, report.get(), event.id()));
                }
            }
        }
        return stated.entrySet().stream().map(e -> tally(e.getKey(), e.getValue())).toList();
    }

    private Tally tally(Counted counted, List<Stated> stated) {
        stated.sort(
                Comparator.comparing(Stated::claim, reports.byPublication())
                        .thenComparing(Stated::event));
        List<Figure> figures = stated.stream().map(s -> s.claim().figure().orElseThrow()).toList();
        return new Tally(
                counted.metric(),
                counted.unit(),
                end(
                        figures,
                        Figure::low,
                        Figure::high,
                        DoubleStream::min,
                        (low, high) -> high < low),
                end(
                        figures,
                        Figure::high,
                        Figure::low,
                        DoubleStream::max,
                        (high, low) -> low > high),
                stated,
                stated.stream()
                        .filter(s -> authorities.speakIn(s.claim()))
                        .reduce((earlier, later) -> later),
                rule);
    }

    /// The outermost of the values at one end, unless a claim that is open at this end lies beyond
    /// it.
    private static OptionalDouble end(
            List<Figure> figures,
            Function<Figure, OptionalDouble> thisEnd,
            Function<Figure, OptionalDouble> otherEnd,
            Function<DoubleStream, OptionalDouble> outermost,
            BiPredicate<Double, Double> isBeyond) {
        OptionalDouble end =
                outermost.apply(
                        figures.stream().map(thisEnd).flatMapToDouble(OptionalDouble::stream));
        boolean open =
                end.isEmpty()
                        || figures.stream()
                                .filter(figure -> thisEnd.apply(figure).isEmpty())
                                .flatMapToDouble(figure -> otherEnd.apply(figure).stream())
                                .anyMatch(other -> isBeyond.test(end.getAsDouble(), other));
        return open ? OptionalDouble.empty() : end;
    }
}
