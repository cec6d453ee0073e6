package org.dateline.cql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.cql.Expression.Span;
import org.dateline.cql.Expression.Time;
import org.dateline.time.Interval;

/// What the text form and the JSON form of CQL2 have in common: the names of operations and what
/// they are made of.
final class Operations {
    static final List<String> FUNCTIONS = functions();

    private Operations() {}

    private static List<String> functions() {
        List<String> names = new ArrayList<>();
        Stream.of(SpatialRelation.values()).forEach(r -> names.add("S_" + r));
        Stream.of(TemporalRelation.values()).forEach(r -> names.add("T_" + r));
        Stream.of(ListRelation.values()).forEach(r -> names.add("A_" + r));
        names.addAll(List.of("CASEI", "ACCENTI"));
        return List.copyOf(names);
    }

    /// The function of this name, in any case of letters.
    ///
    /// @throws FilterRefused if there is none, or it takes another number of arguments
    static Expression call(String name, List<Expression> arguments) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (!FUNCTIONS.contains(upper)) {
            throw new FilterRefused(
                    "there is no function \""
                            + FilterRefused.shown(name)
                            + "\", only "
                            + String.join(", ", FUNCTIONS));
        }
        int takes = upper.contains("_") ? 2 : 1;
        if (arguments.size() != takes) {
            throw new FilterRefused(upper + " takes " + takes + " arguments");
        }
        if (takes == 1) {
            return new Expression.Folded(arguments.getFirst(), upper.equals("ACCENTI"));
        }
        String rest = upper.substring(2);
        Expression left = arguments.get(0);
        Expression right = arguments.get(1);
        return switch (upper.charAt(0)) {
            case 'S' -> new Expression.Spatial(SpatialRelation.valueOf(rest), left, right);
            case 'T' -> new Expression.Temporal(TemporalRelation.valueOf(rest), left, right);
            default ->
                    new Expression.Listed(ListRelation.valueOf(rest), listed(left), listed(right));
        };
    }

    /// A list of one text looks like a text in brackets.
    private static Expression listed(Expression argument) {
        return argument instanceof Expression.Text
                ? new Expression.Items(List.of(argument))
                : argument;
    }

    static Optional<Expression.Comparison> comparison(String sign) {
        return Arrays.stream(Expression.Comparison.values())
                .filter(c -> c.written.equals(sign))
                .findFirst();
    }

    static Optional<Expression.Sign> arithmetic(String sign) {
        return Arrays.stream(Expression.Sign.values())
                .filter(s -> s.written.equalsIgnoreCase(sign))
                .findFirst();
    }

    /// @throws FilterRefused if it ends before it starts
    static Expression interval(Optional<Expression> start, Optional<Expression> end) {
        boolean fixed =
                start.map(Time.class::isInstance).orElse(true)
                        && end.map(Time.class::isInstance).orElse(true);
        if (!fixed) {
            return new Span(start, end);
        }
        Instant from = start.map(s -> ((Time) s).value().start()).orElse(Interval.OPEN_START);
        Period last = end.map(e -> ((Time) e).value()).orElse(Period.at(Interval.OPEN_END));
        if (last.start().isBefore(from)) {
            throw new FilterRefused("an interval ends after it starts");
        }
        return new Time(new Period(from, last.end(), last.endOpen()));
    }
}
