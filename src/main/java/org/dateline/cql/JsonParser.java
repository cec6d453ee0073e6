package org.dateline.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads CQL2 JSON (OGC 21-065r2 clause 7 and annex A).
final class JsonParser {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(6 * Depth.DEEPEST)
                                                    .maxNumberLength(100)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final UnaryOperator<Geometry> placing;
    private final Depth depth = new Depth();

    JsonParser(UnaryOperator<Geometry> placing) {
        this.placing = placing;
    }

    Expression parse(String json) {
        try {
            return expression(MAPPER.readTree(json));
        } catch (JacksonException e) {
            throw new FilterRefused("no JSON, or nested too deep: " + told(e));
        }
    }

    private static String told(JacksonException e) {
        String message = e.getOriginalMessage();
        return message == null ? "unreadable" : FilterRefused.shown(message.split("\n", 2)[0]);
    }

    private Expression expression(JsonNode node) {
        return depth.within(
                () -> {
                    if (node.isString()) {
                        return new Expression.Text(node.asString());
                    }
                    if (node.isNumber()) {
                        return new Expression.Number(number(node));
                    }
                    if (node.isBoolean()) {
                        return new Expression.Truth(node.asBoolean());
                    }
                    if (node.isArray()) {
                        return new Expression.Items(all(node));
                    }
                    if (node.isObject()) {
                        return object(node);
                    }
                    throw new FilterRefused("null is no value; ask with isNull");
                });
    }

    private Expression object(JsonNode node) {
        if (node.path("property").isString()) {
            return new Expression.Property(node.path("property").asString());
        }
        if (node.path("date").isString()) {
            return new Expression.Time(TimeText.date(node.path("date").asString()));
        }
        if (node.path("timestamp").isString()) {
            return new Expression.Time(TimeText.timestamp(node.path("timestamp").asString()));
        }
        if (node.path("interval").isArray()) {
            JsonNode ends = node.path("interval");
            if (ends.size() != 2) {
                throw new FilterRefused("an interval has a start and an end");
            }
            return Operations.interval(end(ends.get(0)), end(ends.get(1)));
        }
        if (node.path("bbox").isArray()) {
            List<Double> n = numbers(node.path("bbox"));
            if (n.size() != 4 && n.size() != 6) {
                throw new FilterRefused("a bbox has four or six numbers");
            }
            int half = n.size() / 2;
            return shape(Shapes.box(n.get(0), n.get(1), n.get(half), n.get(half + 1)));
        }
        if (node.path("type").isString()) {
            return shape(new GeoJsonGeometry(depth).read(node));
        }
        if (node.path("op").isString() && node.path("args").isArray()) {
            return operation(node.path("op").asString(), node.path("args"));
        }
        throw new FilterRefused(
                "an object is one of: op with args, property, date, timestamp, interval, bbox, or a GeoJSON"
                        + " geometry");
    }

    private Expression shape(Geometry geometry) {
        return new Expression.Shape(placing.apply(geometry));
    }

    private Optional<Expression> end(JsonNode node) {
        if (node.isString()) {
            String text = node.asString();
            return text.equals("..")
                    ? Optional.empty()
                    : Optional.of(new Expression.Time(TimeText.either(text)));
        }
        return Optional.of(expression(node));
    }

    private Expression operation(String op, JsonNode args) {
        switch (op) {
            case "and":
                return new Expression.And(several(args));
            case "or":
                return new Expression.Or(several(args));
            case "not":
                return new Expression.Not(some(args, 1).get(0));
            case "like":
                List<Expression> like = some(args, 2);
                return new Expression.Like(like.get(0), like.get(1));
            case "between":
                List<Expression> between = some(args, 3);
                return new Expression.Between(between.get(0), between.get(1), between.get(2));
            case "in":
                return in(args);
            case "isNull":
                return new Expression.IsNull(some(args, 1).get(0));
            default:
                return signed(op, args);
        }
    }

    private Expression signed(String op, JsonNode args) {
        Optional<Expression.Comparison> comparison = Operations.comparison(op);
        if (comparison.isPresent()) {
            List<Expression> two = some(args, 2);
            return new Expression.Compare(comparison.get(), two.get(0), two.get(1));
        }
        Optional<Expression.Sign> sign = Operations.arithmetic(op);
        if (sign.isPresent()) {
            List<Expression> two = some(args, 2);
            return new Expression.Sum(sign.get(), two.get(0), two.get(1));
        }
        return Operations.call(op.toUpperCase(Locale.ROOT), all(args));
    }

    private Expression in(JsonNode args) {
        if (args.size() != 2 || !args.get(1).isArray()) {
            throw new FilterRefused("\"in\" takes a value and a list");
        }
        return new Expression.In(expression(args.get(0)), all(args.get(1)));
    }

    private List<Expression> several(JsonNode args) {
        if (args.size() < 2) {
            throw new FilterRefused("\"and\" and \"or\" take two arguments or more");
        }
        return all(args);
    }

    private List<Expression> some(JsonNode args, int count) {
        if (args.size() != count) {
            throw new FilterRefused(
                    "an operation with " + args.size() + " arguments, not " + count);
        }
        return all(args);
    }

    private List<Expression> all(JsonNode array) {
        List<Expression> all = new ArrayList<>();
        for (JsonNode node : array) {
            all.add(expression(node));
        }
        return all;
    }

    static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode node : array) {
            if (!node.isNumber()) {
                throw new FilterRefused("a coordinate that is no number");
            }
            numbers.add(number(node));
        }
        return numbers;
    }

    private static double number(JsonNode node) {
        double value = node.asDouble();
        if (!Double.isFinite(value)) {
            throw new FilterRefused("a number that is too large");
        }
        return value;
    }
}
