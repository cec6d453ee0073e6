package org.dateline.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.dateline.cql.Expression.Property;
import org.dateline.cql.Tokens.Sort;
import org.dateline.cql.Tokens.Token;
import org.locationtech.jts.geom.Geometry;

/// Reads CQL2 text (OGC 21-065r2 annex B) by recursive descent, never deeper than [Depth#DEEPEST].
final class TextParser {
    private final List<Token> tokens;
    private final UnaryOperator<Geometry> placing;
    private final Depth depth = new Depth();
    private int next;

    /// @param placing turns geometries as written into OGC:CRS84
    TextParser(String filter, UnaryOperator<Geometry> placing) {
        tokens = Tokens.of(filter);
        this.placing = placing;
    }

    Expression parse() {
        Expression read = or();
        if (peek().sort() != Sort.END) {
            throw unexpected("AND, OR or the end");
        }
        return read;
    }

    private Expression or() {
        return depth.within(
                () -> {
                    List<Expression> any = new ArrayList<>(List.of(and()));
                    while (take("OR")) {
                        any.add(and());
                    }
                    return any.size() == 1 ? any.getFirst() : new Expression.Or(any);
                });
    }

    private Expression and() {
        List<Expression> all = new ArrayList<>(List.of(not()));
        while (take("AND")) {
            all.add(not());
        }
        return all.size() == 1 ? all.getFirst() : new Expression.And(all);
    }

    private Expression not() {
        if (take("NOT")) {
            return depth.within(() -> new Expression.Not(not()));
        }
        return predicate();
    }

    private Expression predicate() {
        Expression left = sum();
        Optional<Expression.Comparison> sign = Operations.comparison(peek().text());
        if (peek().sort() == Sort.SIGN && sign.isPresent()) {
            next++;
            return new Expression.Compare(sign.get(), left, sum());
        }
        if (take("IS")) {
            boolean not = take("NOT");
            expect("NULL");
            return negated(not, new Expression.IsNull(left));
        }
        boolean not = peekAt(1).is("LIKE") || peekAt(1).is("BETWEEN") || peekAt(1).is("IN");
        if (not && !take("NOT")) {
            not = false;
        }
        if (take("LIKE")) {
            return negated(not, new Expression.Like(left, sum()));
        }
        if (take("BETWEEN")) {
            Expression low = sum();
            expect("AND");
            return negated(not, new Expression.Between(left, low, sum()));
        }
        if (take("IN")) {
            expect("(");
            return negated(not, new Expression.In(left, list(this::sum)));
        }
        return left;
    }

    private static Expression negated(boolean not, Expression condition) {
        return not ? new Expression.Not(condition) : condition;
    }

    private Expression sum() {
        Expression left = product();
        while (peek().is("+") || peek().is("-")) {
            left = joined(left, this::product);
        }
        return left;
    }

    private Expression product() {
        Expression left = power();
        while (peek().is("*") || peek().is("/") || peek().is("%") || peek().is("DIV")) {
            left = joined(left, this::power);
        }
        return left;
    }

    private Expression power() {
        Expression left = operand();
        return peek().is("^") ? depth.within(() -> joined(left, this::power)) : left;
    }

    private Expression joined(Expression left, Supplier<Expression> right) {
        Expression.Sign sign = Operations.arithmetic(take().text()).orElseThrow();
        depth.node();
        return new Expression.Sum(sign, left, right.get());
    }

    private Expression operand() {
        depth.node();
        Token token = take();
        return switch (token.sort()) {
            case TEXT -> new Expression.Text(token.text());
            case NUMBER -> new Expression.Number(number(token));
            case NAME -> new Property(token.text());
            case WORD -> word(token);
            case SIGN -> sign(token);
            case END -> throw unexpectedBefore("a value");
        };
    }

    private Expression sign(Token token) {
        if (token.is("-")) {
            if (peek().sort() == Sort.NUMBER) {
                return new Expression.Number(-number(take()));
            }
            return depth.within(
                    () ->
                            new Expression.Sum(
                                    Expression.Sign.MINUS, new Expression.Number(0), operand()));
        }
        if (!token.is("(")) {
            throw unexpectedBefore("a value");
        }
        // A group, or a list of values: the two look alike until a comma comes.
        if (take(")")) {
            return new Expression.Items(List.of());
        }
        List<Expression> values = list(this::or);
        return values.size() == 1 ? values.getFirst() : new Expression.Items(values);
    }

    private Expression word(Token token) {
        String word = token.text().toUpperCase(Locale.ROOT);
        if (word.equals("TRUE") || word.equals("FALSE")) {
            return new Expression.Truth(word.equals("TRUE"));
        }
        boolean called = peek().is("(");
        boolean wkt = WktParser.TYPES.contains(word) && (called || peek().is("EMPTY") || z());
        if (wkt) {
            return new Expression.Shape(placing.apply(new WktParser(this, depth).parse(word)));
        }
        if (!called) {
            if (Keywords.ALL.contains(word)) {
                throw unexpectedBefore("a value");
            }
            return new Property(token.text());
        }
        next++;
        return switch (word) {
            case "BBOX" -> new Expression.Shape(placing.apply(box(list(this::signedNumber))));
            case "DATE" -> new Expression.Time(TimeText.date(only(list(this::text))));
            case "TIMESTAMP" -> new Expression.Time(TimeText.timestamp(only(list(this::text))));
            case "INTERVAL" -> interval(list(this::operand));
            default ->
                    depth.within(
                            () ->
                                    Operations.call(
                                            token.text(), take(")") ? List.of() : list(this::or)));
        };
    }

    private boolean z() {
        return peek().is("Z") && (peekAt(1).is("(") || peekAt(1).is("EMPTY"));
    }

    private static Geometry box(List<Double> n) {
        if (n.size() != 4 && n.size() != 6) {
            throw new FilterRefused("BBOX takes four or six numbers");
        }
        int half = n.size() / 2;
        return Shapes.box(n.get(0), n.get(1), n.get(half), n.get(half + 1));
    }

    private static String only(List<String> texts) {
        if (texts.size() != 1) {
            throw new FilterRefused("DATE and TIMESTAMP take one text");
        }
        return texts.getFirst();
    }

    private static Expression interval(List<Expression> ends) {
        if (ends.size() != 2) {
            throw new FilterRefused("INTERVAL takes a start and an end");
        }
        return Operations.interval(end(ends.get(0)), end(ends.get(1)));
    }

    private static Optional<Expression> end(Expression written) {
        if (written instanceof Expression.Text text) {
            return text.value().equals("..")
                    ? Optional.empty()
                    : Optional.of(new Expression.Time(TimeText.either(text.value())));
        }
        return Optional.of(written);
    }

    /// What stands between commas up to a closing bracket, the opening one being read.
    <T> List<T> list(Supplier<T> one) {
        List<T> all = new ArrayList<>();
        do {
            depth.node();
            all.add(one.get());
        } while (take(","));
        expect(")");
        return all;
    }

    private String text() {
        Token token = take();
        if (token.sort() != Sort.TEXT) {
            throw unexpectedBefore("a text in single quotes");
        }
        return token.text();
    }

    double signedNumber() {
        boolean minus = take("-");
        if (!minus) {
            take("+");
        }
        Token token = take();
        if (token.sort() != Sort.NUMBER) {
            throw unexpectedBefore("a number");
        }
        return minus ? -number(token) : number(token);
    }

    private static double number(Token token) {
        try {
            double value = Double.parseDouble(token.text());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new FilterRefused("at " + token.at() + ": no number");
        }
        throw new FilterRefused("at " + token.at() + ": a number that is too large");
    }

    boolean take(String word) {
        if (peek().is(word)) {
            next++;
            return true;
        }
        return false;
    }

    void expect(String word) {
        if (!take(word)) {
            throw unexpected("\"" + word + "\"");
        }
    }

    private Token take() {
        Token token = peek();
        if (token.sort() != Sort.END) {
            next++;
        }
        return token;
    }

    boolean at(Sort sort) {
        return peek().sort() == sort;
    }

    boolean at(String word) {
        return peek().is(word);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token peekAt(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    private FilterRefused unexpectedBefore(String wanted) {
        if (next > 0 && peek().sort() != Sort.END) {
            next--;
        }
        return unexpected(wanted);
    }

    FilterRefused unexpected(String wanted) {
        Token token = peek();
        return new FilterRefused(
                "at "
                        + token.at()
                        + ": "
                        + wanted
                        + " was expected instead of "
                        + (token.sort() == Sort.END
                                ? "the end"
                                : "\"" + FilterRefused.shown(token.text()) + "\""));
    }
}
