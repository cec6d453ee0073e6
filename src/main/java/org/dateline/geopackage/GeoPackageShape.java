package org.dateline.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.dateline.geo.CoordinateSystem;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/// Geometries in the binary form of GeoPackage (12-128r18 section 2.1.3): a header with the
/// envelope, then well-known binary, both little-endian, x to the east.
final class GeoPackageShape {
    private static final int HEADER = 8 + 4 * Double.BYTES;

    /// Version 1 of the standard binary, little-endian, with an envelope in x and y.
    private static final byte FLAGS = 0b0000_0011;

    private final CoordinateSystem crs;
    private final WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final Envelope bounds = new Envelope();

    GeoPackageShape(CoordinateSystem crs) {
        this.crs = crs;
    }

    /// @param bytes as they stand in the file
    record Shape(byte[] bytes, Envelope box) {}

    /// @param geometry in OGC:CRS84
    /// @return nothing where it has no place in the reference system
    Optional<Shape> write(Geometry geometry) {
        return crs.eastFirst(geometry).map(this::placed);
    }

    /// Of everything written so far.
    Envelope bounds() {
        return bounds;
    }

    private Shape placed(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        bounds.expandToInclude(box);
        byte[] wkb = writer.write(geometry);
        byte[] bytes =
                ByteBuffer.allocate(HEADER + wkb.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put((byte) 'G')
                        .put((byte) 'P')
                        .put((byte) 0)
                        .put(FLAGS)
                        .putInt(crs.code())
                        .putDouble(box.getMinX())
                        .putDouble(box.getMaxX())
                        .putDouble(box.getMinY())
                        .putDouble(box.getMaxY())
                        .put(wkb)
                        .array();
        return new Shape(bytes, box);
    }
}
