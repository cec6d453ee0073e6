package org.dateline.cql;

import java.util.List;
import java.util.Map;
import org.dateline.cql.Expression.And;
import org.dateline.cql.Expression.Between;
import org.dateline.cql.Expression.Compare;
import org.dateline.cql.Expression.Folded;
import org.dateline.cql.Expression.In;
import org.dateline.cql.Expression.IsNull;
import org.dateline.cql.Expression.Items;
import org.dateline.cql.Expression.Like;
import org.dateline.cql.Expression.Listed;
import org.dateline.cql.Expression.Not;
import org.dateline.cql.Expression.Or;
import org.dateline.cql.Expression.Property;
import org.dateline.cql.Expression.Shape;
import org.dateline.cql.Expression.Span;
import org.dateline.cql.Expression.Spatial;
import org.dateline.cql.Expression.Sum;
import org.dateline.cql.Expression.Temporal;
import org.dateline.cql.Expression.Text;
import org.dateline.cql.Expression.Time;
import org.dateline.cql.Expression.Truth;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/// Finds out of what kind every part of an expression is, and refuses what does not fit.
final class Check {
    /// A little larger, for what rounding leaves of a position that was moved into degrees.
    private static final Envelope WORLD =
            new Envelope(-180.000_001, 180.000_001, -90.000_001, 90.000_001);

    private final Map<String, Kind> properties;

    Check(Map<String, Kind> properties) {
        this.properties = properties;
    }

    void condition(Expression expression) {
        must(expression, Kind.TRUTH);
    }

    private void must(Expression expression, Kind wanted) {
        Kind found = kind(expression);
        if (found != wanted) {
            throw new FilterRefused(needed(wanted, found) + Hints.time(wanted, found));
        }
    }

    private static String needed(Kind wanted, Kind found) {
        return "a " + wanted.code() + " is needed, not a " + found.code();
    }

    private void alike(Expression first, Expression second) {
        Kind wanted = kind(first);
        if (second instanceof Property(String name) && !properties.containsKey(name)) {
            throw new FilterRefused(unknown(name) + Hints.quoted(name, wanted));
        }
        Kind found = kind(second);
        if (found != wanted) {
            throw new FilterRefused(needed(wanted, found) + Hints.time(wanted, found));
        }
    }

    private Kind kind(Expression expression) {
        switch (expression) {
            case And(List<Expression> all) -> all.forEach(this::condition);
            case Or(List<Expression> any) -> any.forEach(this::condition);
            case Not(Expression of) -> condition(of);
            case IsNull(Expression of) -> kind(of);
            case Compare compare -> {
                ordered(compare.left());
                alike(compare.left(), compare.right());
            }
            case Like(Expression text, Expression pattern) -> {
                must(text, Kind.TEXT);
                must(pattern, Kind.TEXT);
            }
            case Between(Expression value, Expression low, Expression high) -> {
                ordered(value);
                alike(value, low);
                alike(value, high);
            }
            case In(Expression value, List<Expression> among) -> {
                ordered(value);
                among.forEach(one -> alike(value, one));
            }
            case Spatial spatial -> {
                must(spatial.left(), Kind.SHAPE);
                must(spatial.right(), Kind.SHAPE);
            }
            case Temporal temporal -> {
                must(temporal.left(), Kind.TIME);
                must(temporal.right(), Kind.TIME);
            }
            case Listed listed -> {
                must(listed.left(), Kind.LIST);
                must(listed.right(), Kind.LIST);
            }
            case Text text -> {
                return Kind.TEXT;
            }
            case Expression.Number number -> {
                return Kind.NUMBER;
            }
            case Truth truth -> {
                return Kind.TRUTH;
            }
            case Time time -> {
                return Kind.TIME;
            }
            case Span(var start, var end) -> {
                start.ifPresent(s -> must(s, Kind.TIME));
                end.ifPresent(e -> must(e, Kind.TIME));
                return Kind.TIME;
            }
            case Shape(Geometry placed) -> {
                onEarth(placed.getEnvelopeInternal());
                uncrossed(placed);
                return Kind.SHAPE;
            }
            case Items(List<Expression> values) -> {
                values.forEach(value -> must(value, Kind.TEXT));
                return Kind.LIST;
            }
            case Property(String name) -> {
                return property(name);
            }
            case Folded(Expression of, boolean accents) -> {
                must(of, Kind.TEXT);
                return Kind.TEXT;
            }
            case Sum sum -> {
                must(sum.left(), Kind.NUMBER);
                must(sum.right(), Kind.NUMBER);
                return Kind.NUMBER;
            }
        }
        return Kind.TRUTH;
    }

    /// What lies inside of a border that crosses itself, nobody can say.
    private static void uncrossed(Geometry shape) {
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error != null && error.getErrorType() == TopologyValidationError.SELF_INTERSECTION) {
            Coordinate at = error.getCoordinate();
            throw new FilterRefused(
                    "a polygon crosses itself or another one at " + at.x + " " + at.y);
        }
    }

    private static void onEarth(Envelope box) {
        if (!box.isNull() && !WORLD.contains(box)) {
            throw new FilterRefused(
                    "a position lies between -180 and 180 degrees of longitude and -90 and 90 of latitude; a box"
                            + " across the antimeridian has a west greater than its east");
        }
    }

    private void ordered(Expression expression) {
        Kind kind = kind(expression);
        if (kind == Kind.SHAPE || kind == Kind.LIST) {
            throw new FilterRefused(
                    "a "
                            + kind.code()
                            + " is compared with a function such as "
                            + (kind == Kind.SHAPE ? "S_INTERSECTS" : "A_CONTAINS"));
        }
    }

    private Kind property(String name) {
        Kind kind = properties.get(name);
        if (kind == null) {
            throw new FilterRefused(unknown(name));
        }
        return kind;
    }

    private String unknown(String name) {
        return "there is no property \""
                + FilterRefused.shown(name)
                + "\", only "
                + String.join(", ", properties.keySet());
    }
}
