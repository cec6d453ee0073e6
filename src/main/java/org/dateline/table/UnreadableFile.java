package org.dateline.table;

import java.io.IOException;

/// A file that cannot be read to its end; the message says where and why, and what is allowed.
public final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

    public UnreadableFile(long line, String reason) {
        super(line > 0 ? "line " + line + ": " + reason : reason);
        this.line = line;
    }

    /// Counted from 1; 0 where no line can be named.
    public long line() {
        return line;
    }
}
