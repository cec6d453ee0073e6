package org.dateline.api;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// Ends requests whose bodies come so slowly that they would keep a thread from others: the server
/// itself is content with a byte now and then, also of a body that nobody reads.
final class SlowBodies extends ValveBase {
    private static final long LEAST_BYTES_PER_SECOND = 1_000;
    private static final long MOST_LEFT = 2_000_000;

    private final Duration patience;

    /// @param patience how long may be waited for a body, plus a second for each thousand bytes
    SlowBodies(Duration patience) {
        super(true);
        this.patience = patience;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        boolean hasBody =
                raw.getContentLengthLong() > 0 || raw.getHeader("Transfer-Encoding") != null;
        if (!hasBody) {
            getNext().invoke(request, response);
            return;
        }
        InputBuffer plain = raw.getInputBuffer();
        var timed = new Timed(plain, patience);
        raw.setInputBuffer(timed);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) {
                response.finishResponse();
                readRest(raw, timed);
            }
        } finally {
            raw.setInputBuffer(plain);
        }
    }

    /// What nobody read, after the answer has been sent.
    private static void readRest(org.apache.coyote.Request raw, Timed timed) {
        try {
            while (timed.read < MOST_LEFT && timed.doRead(new Dropped()) >= 0) {
                continue;
            }
        } catch (IOException slow) {
            raw.action(ActionCode.CLOSE_NOW, slow);
        }
    }

    /// A body with the time that was spent waiting for it.
    private static final class Timed implements InputBuffer {
        private final InputBuffer plain;
        private final Duration patience;
        private long waitedNanos;
        private long read;

        Timed(InputBuffer plain, Duration patience) {
            this.plain = plain;
            this.patience = patience;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            Duration allowed = patience.plusMillis(read * 1_000 / LEAST_BYTES_PER_SECOND);
            if (waitedNanos > allowed.toNanos()) {
                throw new SocketTimeoutException("The body comes too slowly");
            }
            long start = System.nanoTime();
            int count = plain.doRead(handler);
            waitedNanos += System.nanoTime() - start;
            read += Math.max(0, count);
            return count;
        }

        @Override
        public int available() {
            return plain.available();
        }
    }

    private static final class Dropped implements ApplicationBufferHandler {
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }
}
