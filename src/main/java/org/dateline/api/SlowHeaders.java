package org.dateline.api;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/// HTTP/1.1 that ends connections whose request line and headers come too slowly. The server's own
/// limit is for the pause between two bytes; a byte now and then would keep a connection for days,
/// and there are only so many.
///
/// Public because the server makes it by its name.
public final class SlowHeaders extends Http11NioProtocol {
    private volatile Duration patience = Duration.ofSeconds(20);

    /// @param patience from the first byte of a request to the end of its headers
    void setPatience(Duration patience) {
        this.patience = patience;
    }

    @Override
    protected Processor createProcessor() {
        return new Timed(getAdapter());
    }

    private final class Timed extends Http11Processor {
        Timed(Adapter adapter) {
            super(SlowHeaders.this, adapter);
        }

        /// Called whenever bytes have come.
        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            SocketState state = super.service(socket);
            // Bytes were read, and there is no request to answer yet, nor one being answered.
            boolean waits = state == SocketState.LONG && !isAsync();
            long start = request.getStartTimeNanos();
            boolean slow = start >= 0 && System.nanoTime() - start > patience.toNanos();
            return waits && slow ? SocketState.CLOSED : state;
        }
    }
}
