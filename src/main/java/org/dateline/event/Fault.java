package org.dateline.event;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Why the store cannot be written, or not even read, for the time being.
public enum Fault {
    READ_ONLY("the store is read-only"),
    FULL("the disk of the store is full"),
    LOCKED("another program has locked the store"),
    MISSING("the folder of the store is missing and cannot be made"),
    UNREACHABLE("the store does not answer"),
    OTHER("the store cannot be used");

    private static final int PRIMARY = 0xff;

    private final String sentence;

    Fault(String sentence) {
        this.sentence = sentence;
    }

    /// In words fit for a reader: without a full stop, and naming no file.
    public String sentence() {
        return sentence;
    }

    /// In one word, for programs and as the key of a text.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What a database meant, by SQLite's result codes or by the SQLSTATE of others.
    static Fault of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return ofSqlite(sqlite.getResultCode());
            }
            if (cause instanceof SQLTransientConnectionException) {
                return UNREACHABLE;
            }
            if (cause instanceof SQLException other && other.getSQLState() != null) {
                return ofState(other.getSQLState());
            }
        }
        return OTHER;
    }

    private static Fault ofSqlite(SQLiteErrorCode code) {
        return switch (SQLiteErrorCode.getErrorCode(code.code & PRIMARY)) {
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> READ_ONLY;
            case SQLITE_FULL -> FULL;
            case SQLITE_BUSY, SQLITE_LOCKED -> LOCKED;
            // What cannot grow is the file that the connections share.
            case SQLITE_IOERR -> code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE ? FULL : OTHER;
            default -> OTHER;
        };
    }

    /// PostgreSQL, appendix A: read_only_sql_transaction, disk_full, lock_not_available, connection
    /// exceptions, operator intervention.
    private static Fault ofState(String state) {
        return switch (state) {
            case "25006" -> READ_ONLY;
            case "53100" -> FULL;
            case "55P03" -> LOCKED;
            case "53300", "57P01", "57P02", "57P03" -> UNREACHABLE;
            default -> state.startsWith("08") ? UNREACHABLE : OTHER;
        };
    }
}
