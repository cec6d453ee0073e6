package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/// Lets only so many exports be written at once, so that no reader takes all of the machine.
public final class ExportDesk {
    private final Semaphore places;

    public ExportDesk(int atOnce) {
        this.places = new Semaphore(atOnce);
    }

    /// No place is free; worth asking again.
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("Other exports are being written. Ask again in a few seconds.");
        }
    }

    /// Tells where the bytes go, once a place is free.
    interface Destination {
        OutputStream open() throws IOException;
    }

    void write(Export export, ExportFormat format, Destination destination) throws IOException {
        if (!places.tryAcquire()) {
            throw new Busy();
        }
        try {
            ExportWriter.write(export, format, destination.open());
        } finally {
            places.release();
        }
    }
}
