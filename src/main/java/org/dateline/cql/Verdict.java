package org.dateline.cql;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.cql.Expression.In;
import org.dateline.cql.Expression.Like;
import org.dateline.cql.Expression.Listed;
import org.dateline.cql.Expression.Property;
import org.dateline.cql.Expression.Shape;
import org.dateline.cql.Expression.Spatial;
import org.dateline.cql.Expression.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/// Answers one condition for many subjects: patterns, lists and geometries that are the same for
/// all are made ready once.
@FunctionalInterface
interface Verdict {
    /// Null where it is unknown.
    @Nullable Boolean truth(Subject subject);

    static Verdict of(Expression condition) {
        return switch (condition) {
            case Like(Property(String name), Text(String pattern)) -> {
                Patterns ready = Patterns.of(pattern);
                yield of(name, text -> ready.matches((String) text));
            }
            case In(Property(String name), List<Expression> among) when arePlain(among) -> {
                Set<Object> values = new HashSet<>();
                among.forEach(one -> values.add(Leaf.constant(one)));
                yield of(
                        name,
                        value -> values.contains(value instanceof Double d ? d + 0.0 : value));
            }
            case Listed(var how, Property(String name), Expression.Items(var values))
                    when values.stream().allMatch(Text.class::isInstance) -> {
                Set<Object> wanted = new HashSet<>();
                values.forEach(one -> wanted.add(Leaf.constant(one)));
                yield of(name, value -> how.holds((Collection<?>) value, wanted));
            }
            case Spatial(var how, Property(String name), Shape(Geometry shape)) ->
                    lying(name, prepared(how, shape));
            default -> subject -> (Boolean) new Evaluation(subject).value(condition);
        };
    }

    private static boolean arePlain(List<Expression> among) {
        return among.stream().allMatch(Text.class::isInstance)
                || among.stream().allMatch(Expression.Number.class::isInstance);
    }

    private static Verdict of(String name, Predicate<Object> test) {
        return subject -> {
            Object value = subject.value(name);
            return value == null ? null : test.test(value);
        };
    }

    private static Verdict lying(String name, Predicate<Geometry> test) {
        return subject -> {
            Object value = subject.value(name);
            try {
                return value == null ? null : test.test((Geometry) value);
            } catch (TopologyException | IllegalArgumentException e) {
                // A polygon that crosses itself, or a collection where this has no meaning.
                return null;
            }
        };
    }

    private static Predicate<Geometry> prepared(SpatialRelation how, Geometry shape) {
        PreparedGeometry ready = PreparedGeometryFactory.prepare(shape);
        return switch (how) {
            case INTERSECTS -> ready::intersects;
            case DISJOINT -> ready::disjoint;
            case WITHIN -> ready::contains;
            case CONTAINS, EQUALS, TOUCHES, CROSSES, OVERLAPS ->
                    geometry -> how.holds(geometry, shape);
        };
    }
}
