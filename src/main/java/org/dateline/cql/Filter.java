package org.dateline.cql;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;

/// A checked filter.
public final class Filter {
    private final Expression condition;

    private Filter(Expression condition) {
        this.condition = condition;
    }

    /// @param properties what may be asked, by name
    /// @param placing turns geometries as written into OGC:CRS84
    /// @throws FilterRefused if the text is no CQL2, or asks for what there is not
    public static Filter ofText(
            String text, Map<String, Kind> properties, UnaryOperator<Geometry> placing) {
        return checked(new TextParser(text, placing).parse(), properties);
    }

    /// As [#ofText], in CQL2 JSON.
    public static Filter ofJson(
            String json, Map<String, Kind> properties, UnaryOperator<Geometry> placing) {
        return checked(new JsonParser(placing).parse(json), properties);
    }

    /// Of a tree that is already there.
    public static Filter of(Expression condition, Map<String, Kind> properties) {
        return checked(condition, properties);
    }

    /// What both accept.
    public Filter and(Filter other) {
        return new Filter(new Expression.And(List.of(condition, other.condition)));
    }

    private static Filter checked(Expression condition, Map<String, Kind> properties) {
        new Check(properties).condition(condition);
        return new Filter(condition);
    }

    public Expression condition() {
        return condition;
    }

    /// Whether the condition is true; not where it is unknown because a value is missing.
    public boolean accepts(Subject subject) {
        return Boolean.TRUE.equals(new Evaluation(subject).value(condition));
    }
}
