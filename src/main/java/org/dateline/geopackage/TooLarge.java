package org.dateline.geopackage;

import java.io.IOException;

/// A GeoPackage has become larger than it may.
public final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long mostBytes) {
        super("The GeoPackage is larger than " + mostBytes + " bytes");
    }
}
