package org.dateline.snapshot;

import java.util.Objects;

/// A picture to be put into a document.
///
/// @param png its file
/// @param alternative what it shows, in words
record Illustration(byte[] png, int widthPx, int heightPx, String alternative) {

    /// Width divided by height.
    double aspect() {
        return (double) widthPx / heightPx;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Illustration i
                && java.util.Arrays.equals(png, i.png)
                && widthPx == i.widthPx
                && heightPx == i.heightPx
                && alternative.equals(i.alternative);
    }

    @Override
    public int hashCode() {
        return Objects.hash(java.util.Arrays.hashCode(png), alternative);
    }

    @Override
    public String toString() {
        return widthPx + " × " + heightPx + " px: " + alternative;
    }
}
