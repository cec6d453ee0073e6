package org.dateline.export;

import java.io.IOException;

/// Things that can be gone through any number of times, in one order, without holding them all.
interface Flow<T> {
    void each(Sink<T> sink) throws IOException;
}
