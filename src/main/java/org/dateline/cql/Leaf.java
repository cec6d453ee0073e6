package org.dateline.cql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.cql.Expression.Between;
import org.dateline.cql.Expression.Compare;
import org.dateline.cql.Expression.Folded;
import org.dateline.cql.Expression.In;
import org.dateline.cql.Expression.IsNull;
import org.dateline.cql.Expression.Items;
import org.dateline.cql.Expression.Like;
import org.dateline.cql.Expression.Listed;
import org.dateline.cql.Expression.Property;
import org.dateline.cql.Expression.Shape;
import org.dateline.cql.Expression.Span;
import org.dateline.cql.Expression.Spatial;
import org.dateline.cql.Expression.Sum;
import org.dateline.cql.Expression.Temporal;
import org.dateline.cql.Expression.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// A condition without `AND`, `OR` and `NOT`, made ready to be asked of many values: what is the
/// same for all of them has been worked out, and folded properties such as `CASEI(title)` have
/// become properties of that name.
public final class Leaf {
    private final Expression condition;
    private final Map<String, Expression> operands = new LinkedHashMap<>();
    private final Verdict verdict;

    private Leaf(Expression written) {
        condition = ready(written);
        verdict = Verdict.of(condition);
    }

    public static Leaf of(Expression condition) {
        return new Leaf(condition);
    }

    /// What it asks for by name: a [Property], or one in [Folded].
    public Map<String, Expression> operands() {
        return Collections.unmodifiableMap(operands);
    }

    /// Whether its truth depends only on how the values of its properties lie in their order to the
    /// [#bounds], before, at or after them.
    public boolean comparesOnly() {
        boolean comparison =
                switch (condition) {
                    case Compare c -> true;
                    case Between b -> true;
                    case In i -> true;
                    case IsNull n -> true;
                    case Temporal t -> true;
                    default -> false;
                };
        return comparison && parts().allMatch(part -> part instanceof Property || isPlain(part));
    }

    /// The constants that values are compared with.
    public List<Object> bounds() {
        List<Object> bounds = new ArrayList<>();
        parts().filter(Leaf::isPlain).forEach(part -> bounds.add(constant(part)));
        return bounds;
    }

    /// What every text contains that makes it true; empty where that cannot be told.
    public List<String> pieces() {
        return pattern().map(Patterns::pieces).orElse(List.of());
    }

    /// What a text begins with if and only if it makes it true, where it is such a condition.
    public Optional<String> beginning() {
        return pattern().flatMap(Patterns::beginning);
    }

    private Optional<Patterns> pattern() {
        return condition instanceof Like(Property of, Text(String pattern))
                ? Optional.of(Patterns.of(pattern))
                : Optional.empty();
    }

    /// What a list must hold one of to be one of which it is true; empty where that cannot be told.
    public Set<Object> oneOf() {
        return condition
                                instanceof
                                Listed(ListRelation how, Property of, Items(List<Expression> all))
                        && how == ListRelation.OVERLAPS
                ? texts(all)
                : Set.of();
    }

    /// What a list must hold all of to be one of which it is true; empty where that cannot be told.
    public Set<Object> allOf() {
        return condition
                                instanceof
                                Listed(ListRelation how, Property of, Items(List<Expression> all))
                        && (how == ListRelation.CONTAINS || how == ListRelation.EQUALS)
                ? texts(all)
                : Set.of();
    }

    /// Nothing where one is no plain text.
    private static Set<Object> texts(List<Expression> items) {
        Set<Object> texts = new HashSet<>();
        for (Expression item : items) {
            if (!(item instanceof Text(String text))) {
                return Set.of();
            }
            texts.add(text);
        }
        return texts;
    }

    /// The geometry that a property is compared with, where it is such a condition.
    public Optional<Near> near() {
        return condition instanceof Spatial(var how, Property of, Shape(Geometry shape))
                ? Optional.of(new Near(how, shape))
                : Optional.empty();
    }

    /// Null where it is unknown.
    public @Nullable Boolean truth(Subject subject) {
        return verdict.truth(subject);
    }

    /// As [#truth], where it asks for one property alone.
    public @Nullable Boolean truthOf(String property, @Nullable Object value) {
        return verdict.truth(asked -> asked.equals(property) ? value : null);
    }

    private Stream<Expression> parts() {
        return switch (condition) {
            case Compare(var how, Expression left, Expression right) -> Stream.of(left, right);
            case Between(Expression value, Expression low, Expression high) ->
                    Stream.of(value, low, high);
            case In(Expression value, List<Expression> among) ->
                    Stream.concat(Stream.of(value), among.stream());
            case IsNull(Expression of) -> Stream.of(of);
            case Temporal(var how, Expression left, Expression right) -> Stream.of(left, right);
            default -> Stream.of();
        };
    }

    private static boolean isPlain(Expression part) {
        return switch (part) {
            case Text t -> true;
            case Expression.Number n -> true;
            case Expression.Truth t -> true;
            case Expression.Time t -> true;
            default -> false;
        };
    }

    static Object constant(Expression part) {
        return switch (part) {
            case Text(String text) -> text;
            case Expression.Number(double number) -> number + 0.0;
            case Expression.Truth(boolean truth) -> truth;
            case Expression.Time(Period period) -> period;
            default -> throw new IllegalArgumentException("No constant: " + part);
        };
    }

    private Expression ready(Expression part) {
        return switch (part) {
            case Property p -> named(p.name(), p);
            case Folded f -> folded(f);
            case Compare(var how, Expression l, Expression r) ->
                    new Compare(how, ready(l), ready(r));
            case Like(Expression text, Expression pattern) -> new Like(ready(text), ready(pattern));
            case Between(Expression value, Expression low, Expression high) ->
                    new Between(ready(value), ready(low), ready(high));
            case In(Expression value, List<Expression> among) ->
                    new In(ready(value), among.stream().map(this::ready).toList());
            case IsNull(Expression of) -> new IsNull(ready(of));
            case Spatial(var how, Expression l, Expression r) ->
                    new Spatial(how, ready(l), ready(r));
            case Temporal(var how, Expression l, Expression r) ->
                    new Temporal(how, ready(l), ready(r));
            case Listed(var how, Expression l, Expression r) -> new Listed(how, ready(l), ready(r));
            case Sum(var sign, Expression l, Expression r) -> new Sum(sign, ready(l), ready(r));
            case Span(Optional<Expression> start, Optional<Expression> end) ->
                    new Span(start.map(this::ready), end.map(this::ready));
            case Items(List<Expression> values) ->
                    new Items(values.stream().map(this::ready).toList());
            // A condition that is compared with another one, as in (a = 1) = (b = 2).
            case Expression.And(List<Expression> all) ->
                    new Expression.And(all.stream().map(this::ready).toList());
            case Expression.Or(List<Expression> any) ->
                    new Expression.Or(any.stream().map(this::ready).toList());
            case Expression.Not(Expression of) -> new Expression.Not(ready(of));
            case Text t -> t;
            case Expression.Number n -> n;
            case Expression.Truth t -> t;
            case Expression.Time t -> t;
            case Shape s -> s;
        };
    }

    private Expression folded(Folded folded) {
        Optional<String> name = name(folded);
        if (name.isPresent()) {
            return named(name.get(), folded);
        }
        Expression of = ready(folded.of());
        if (of instanceof Text(String text)) {
            return new Text(
                    folded.accents()
                            ? TextFolding.withoutAccents(text)
                            : TextFolding.withoutCase(text));
        }
        return new Folded(of, folded.accents());
    }

    private static Optional<String> name(Expression column) {
        return switch (column) {
            case Property(String name) -> Optional.of(name);
            case Folded(Expression of, boolean accents) ->
                    name(of).map(n -> (accents ? "ACCENTI(" : "CASEI(") + n + ")");
            default -> Optional.empty();
        };
    }

    private Expression named(String name, Expression operand) {
        operands.put(name, operand);
        return new Property(name);
    }

    /// What a folded property is for one value of the property.
    public static @Nullable Object folded(Expression operand, @Nullable Object value) {
        return new Evaluation(name -> value).value(operand);
    }
}
