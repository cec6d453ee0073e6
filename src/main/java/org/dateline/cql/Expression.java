package org.dateline.cql;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/// A CQL2 expression as a tree. Conditions are expressions of kind [Kind#TRUTH].
public sealed interface Expression {

    record Text(String value) implements Expression {}

    record Number(double value) implements Expression {}

    record Truth(boolean value) implements Expression {}

    record Time(Period value) implements Expression {}

    /// An interval with at least one end that is a property.
    ///
    /// @param start empty where it is open
    record Span(Optional<Expression> start, Optional<Expression> end) implements Expression {}

    /// @param value in OGC:CRS84
    record Shape(Geometry value) implements Expression {}

    record Items(List<Expression> values) implements Expression {
        public Items {
            values = List.copyOf(values);
        }
    }

    record Property(String name) implements Expression {}

    /// `CASEI` or, where `accents`, `ACCENTI`.
    record Folded(Expression of, boolean accents) implements Expression {}

    record Sum(Sign sign, Expression left, Expression right) implements Expression {}

    record And(List<Expression> all) implements Expression {
        public And {
            all = List.copyOf(all);
        }
    }

    record Or(List<Expression> any) implements Expression {
        public Or {
            any = List.copyOf(any);
        }
    }

    record Not(Expression of) implements Expression {}

    record Compare(Comparison how, Expression left, Expression right) implements Expression {}

    /// @param pattern `%` stands for any text, `_` for one letter, `\` before either for itself
    record Like(Expression text, Expression pattern) implements Expression {}

    record Between(Expression value, Expression low, Expression high) implements Expression {}

    record In(Expression value, List<Expression> among) implements Expression {
        public In {
            among = List.copyOf(among);
        }
    }

    record IsNull(Expression of) implements Expression {}

    record Spatial(SpatialRelation how, Expression left, Expression right) implements Expression {}

    record Temporal(TemporalRelation how, Expression left, Expression right)
            implements Expression {}

    record Listed(ListRelation how, Expression left, Expression right) implements Expression {}

    enum Sign {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        BY("/"),
        REST("%"),
        WHOLE("div"),
        POWER("^");

        final String written;

        Sign(String written) {
            this.written = written;
        }
    }

    enum Comparison {
        EQUAL("="),
        UNEQUAL("<>"),
        LESS("<"),
        GREATER(">"),
        AT_MOST("<="),
        AT_LEAST(">=");

        final String written;

        Comparison(String written) {
            this.written = written;
        }

        boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
                case LESS -> order < 0;
                case GREATER -> order > 0;
                case AT_MOST -> order <= 0;
                case AT_LEAST -> order >= 0;
            };
        }
    }
}
