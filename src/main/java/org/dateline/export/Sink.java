package org.dateline.export;

import java.io.IOException;

/// Takes one thing after the other on its way into a file.
interface Sink<T> {
    void take(T thing) throws IOException;
}
