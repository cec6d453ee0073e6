package org.dateline.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.cql.Expression;
import org.dateline.cql.Filter;
import org.dateline.cql.Kind;
import org.dateline.cql.ListRelation;

/// Parameters such as `category=protest` as a filter: each names a field and the value that it has,
/// or that is in its list.
final class EqualsFilter {
    private EqualsFilter() {}

    static Optional<Filter> of(Ask ask, Map<String, Kind> fields) {
        List<Expression> all = new ArrayList<>();
        fields.forEach(
                (name, kind) ->
                        ask.text(name).ifPresent(value -> all.add(equal(name, kind, value))));
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Filter.of(new Expression.And(all), fields));
    }

    private static Expression equal(String name, Kind kind, String value) {
        var property = new Expression.Property(name);
        return switch (kind) {
            case NUMBER -> compare(property, new Expression.Number(number(name, value)));
            case TRUTH -> {
                if (!value.equals("true") && !value.equals("false")) {
                    throw Refused.bad(name, "\"" + name + "\" is no truth.", "true", "false");
                }
                yield compare(property, new Expression.Truth(value.equals("true")));
            }
            case LIST ->
                    new Expression.Listed(
                            ListRelation.CONTAINS,
                            property,
                            new Expression.Items(List.of(new Expression.Text(value))));
            default -> compare(property, new Expression.Text(value));
        };
    }

    private static Expression compare(Expression property, Expression value) {
        return new Expression.Compare(Expression.Comparison.EQUAL, property, value);
    }

    private static double number(String name, String value) {
        if (value.length() < 40 && value.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
            return Double.parseDouble(value);
        }
        throw Refused.bad(name, "\"" + name + "\" is no number.", "a number such as 12.5");
    }
}
