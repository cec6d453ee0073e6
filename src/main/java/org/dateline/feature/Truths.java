package org.dateline.feature;

import org.dateline.query.RowSet;
import org.jspecify.annotations.Nullable;

/// Where a condition is true, and where it is true or unknown. Elsewhere it is false. `AND`, `OR`
/// and `NOT` of three truths are plain operations on these two sets.
///
/// @param yes where it is true
/// @param possible where it is not false
record Truths(RowSet yes, RowSet possible) {

    /// @param truth null for unknown
    static Truths everywhere(int rows, @Nullable Boolean truth) {
        RowSet all = RowSet.all(rows);
        RowSet none = RowSet.none(rows);
        return truth == null ? new Truths(none, all) : truth ? both(all) : both(none);
    }

    private static Truths both(RowSet rows) {
        return new Truths(rows, rows);
    }

    Truths and(Truths other) {
        return new Truths(yes.and(other.yes), possible.and(other.possible));
    }

    Truths or(Truths other) {
        return new Truths(yes.or(other.yes), possible.or(other.possible));
    }

    Truths not() {
        return new Truths(possible.others(), yes.others());
    }

    /// Puts truths together.
    static final class Making {
        private final RowSet.Making yes;
        private final RowSet.Making unknown;

        Making(int size) {
            yes = new RowSet.Making(size);
            unknown = new RowSet.Making(size);
        }

        /// @param truth null for unknown
        void add(int number, @Nullable Boolean truth) {
            if (truth == null) {
                unknown.add(number);
            } else if (truth) {
                yes.add(number);
            }
        }

        /// For all of `[from, to)`.
        void add(int from, int to, @Nullable Boolean truth) {
            if (truth == null) {
                unknown.add(from, to);
            } else if (truth) {
                yes.add(from, to);
            }
        }

        /// Of rows.
        Truths made() {
            return made(yes.made(), unknown.made());
        }

        /// Of rows, where truths of the values of a column were put together.
        Truths made(Column column) {
            RowSet codes = unknown.made();
            boolean ofNone = codes.next(0) == column.none();
            return made(
                    column.rows(yes.made()), ofNone ? column.withoutValue() : column.rows(codes));
        }

        private static Truths made(RowSet yes, RowSet unknown) {
            return unknown.isEmpty() ? both(yes) : new Truths(yes, yes.or(unknown));
        }
    }
}
