package org.dateline.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts the bytes that were read, for progress and limits.
final class CountingInput extends FilterInputStream {
    private final long most;
    private final String complaint;
    private long count;

    /// @param most more bytes are refused with `complaint`
    CountingInput(InputStream in, long most, String complaint) {
        super(in);
        this.most = most;
        this.complaint = complaint;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        add(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        add(Math.max(0, n));
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        add(skipped);
        return skipped;
    }

    private void add(long n) throws UnreadableFile {
        count += n;
        if (count > most) {
            throw new UnreadableFile(0, complaint);
        }
    }

    long count() {
        return count;
    }
}
