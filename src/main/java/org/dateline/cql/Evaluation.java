package org.dateline.cql;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.dateline.cql.Expression.Comparison;
import org.dateline.time.Interval;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;

/// Works out the value of an expression, with three truths: what depends on a missing value is
/// unknown, which is null.
final class Evaluation {
    private final Subject subject;

    Evaluation(Subject subject) {
        this.subject = subject;
    }

    @Nullable Object value(Expression expression) {
        return switch (expression) {
            case Expression.Text(String text) -> text;
            case Expression.Number(double number) -> number;
            case Expression.Truth(boolean truth) -> truth;
            case Expression.Time(Period period) -> period;
            case Expression.Shape(Geometry shape) -> shape;
            case Expression.Items(List<Expression> values) ->
                    values.stream().map(this::value).toList();
            case Expression.Property(String name) -> subject.value(name);
            case Expression.Folded folded -> folded(folded);
            case Expression.Span span -> span(span);
            case Expression.Sum sum -> sum(sum);
            case Expression.And(List<Expression> all) -> all(all, false);
            case Expression.Or(List<Expression> any) -> all(any, true);
            case Expression.Not(Expression of) -> not(value(of));
            case Expression.IsNull(Expression of) -> value(of) == null;
            case Expression.Compare(Comparison how, Expression left, Expression right) ->
                    compare(how, value(left), value(right));
            case Expression.Like like -> like(like);
            case Expression.Between between -> between(between);
            case Expression.In in -> in(in);
            case Expression.Spatial spatial -> spatial(spatial);
            case Expression.Temporal temporal -> temporal(temporal);
            case Expression.Listed listed -> listed(listed);
        };
    }

    /// `AND` stops at false, `OR` at true; else anything unknown makes the whole unknown.
    private @Nullable Boolean all(List<Expression> parts, boolean stop) {
        boolean unknown = false;
        for (Expression part : parts) {
            Object truth = value(part);
            if (truth == null) {
                unknown = true;
            } else if (truth.equals(stop)) {
                return stop;
            }
        }
        return unknown ? null : !stop;
    }

    private static @Nullable Boolean not(@Nullable Object truth) {
        return truth == null ? null : !(Boolean) truth;
    }

    private static @Nullable Boolean compare(
            Comparison how, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        return how.holds(order(left, right));
    }

    private static int order(Object left, Object right) {
        return switch (left) {
            case String text -> text.compareTo((String) right);
            case Double number -> Double.compare(number + 0.0, (Double) right + 0.0);
            case Boolean truth -> truth.compareTo((Boolean) right);
            case Period period -> {
                Period other = (Period) right;
                boolean swapped =
                        !period.start().equals(period.end()) && other.start().equals(other.end());
                yield swapped ? -other.startRelativeTo(period) : period.startRelativeTo(other);
            }
            default -> throw new IllegalStateException("Not to be compared: " + left);
        };
    }

    private @Nullable Object folded(Expression.Folded folded) {
        Object text = value(folded.of());
        if (text == null) {
            return null;
        }
        return folded.accents()
                ? TextFolding.withoutAccents((String) text)
                : TextFolding.withoutCase((String) text);
    }

    private @Nullable Object span(Expression.Span span) {
        Optional<Period> start = span.start().map(s -> (Period) value(s));
        Optional<Period> end = span.end().map(e -> (Period) value(e));
        boolean unknown =
                start.isEmpty() && span.start().isPresent()
                        || end.isEmpty() && span.end().isPresent();
        Instant from = start.map(Period::start).orElse(Interval.OPEN_START);
        Period last = end.orElse(Period.at(Interval.OPEN_END));
        if (unknown || last.end().isBefore(from)) {
            return null;
        }
        return new Period(from, last.end(), last.endOpen());
    }

    private @Nullable Object sum(Expression.Sum sum) {
        Object left = value(sum.left());
        Object right = value(sum.right());
        if (left == null || right == null) {
            return null;
        }
        double a = (Double) left;
        double b = (Double) right;
        double result =
                switch (sum.sign()) {
                    case PLUS -> a + b;
                    case MINUS -> a - b;
                    case TIMES -> a * b;
                    case BY -> a / b;
                    case REST -> a % b;
                    case WHOLE -> b == 0 ? Double.NaN : Math.floor(a / b);
                    case POWER -> Math.pow(a, b);
                };
        return Double.isFinite(result) ? result : null;
    }

    private @Nullable Boolean like(Expression.Like like) {
        Object text = value(like.text());
        Object pattern = value(like.pattern());
        return text == null || pattern == null
                ? null
                : Patterns.of((String) pattern).matches((String) text);
    }

    private @Nullable Boolean between(Expression.Between between) {
        Object value = value(between.value());
        Boolean above = compare(Comparison.AT_LEAST, value, value(between.low()));
        Boolean below = compare(Comparison.AT_MOST, value, value(between.high()));
        return above == null || below == null ? null : above && below;
    }

    private @Nullable Boolean in(Expression.In in) {
        Object value = value(in.value());
        if (value == null) {
            return null;
        }
        boolean unknown = false;
        for (Expression one : in.among()) {
            Boolean equal = compare(Comparison.EQUAL, value, value(one));
            if (Boolean.TRUE.equals(equal)) {
                return true;
            }
            unknown |= equal == null;
        }
        return unknown ? null : false;
    }

    private @Nullable Boolean spatial(Expression.Spatial spatial) {
        Object left = value(spatial.left());
        Object right = value(spatial.right());
        if (left == null || right == null) {
            return null;
        }
        try {
            return spatial.how().holds((Geometry) left, (Geometry) right);
        } catch (TopologyException | IllegalArgumentException e) {
            // A polygon that crosses itself, or a collection where this relation has no meaning.
            return null;
        }
    }

    private @Nullable Boolean temporal(Expression.Temporal temporal) {
        Object left = value(temporal.left());
        Object right = value(temporal.right());
        return left == null || right == null
                ? null
                : temporal.how().holds((Period) left, (Period) right);
    }

    private @Nullable Boolean listed(Expression.Listed listed) {
        Object left = value(listed.left());
        Object right = value(listed.right());
        return left == null || right == null
                ? null
                : listed.how().holds(new HashSet<>((List<?>) left), new HashSet<>((List<?>) right));
    }
}
