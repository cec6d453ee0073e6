package org.dateline.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.dateline.geo.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/// Geometries in the binary form of GeoPackage (12-128r18 section 2.1.3): a header with the
/// envelope, then well-known binary, both little-endian, x is the longitude.
final class GeoPackageShape {
    private static final int WGS84 = 4326;
    private static final int HEADER = 8 + 4 * Double.BYTES;

    /// Version 1 of the standard binary, little-endian, with an envelope in x and y.
    private static final byte FLAGS = 0b0000_0011;

    private final GeometryFactory factory = new GeometryFactory();
    private final WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final Envelope bounds = new Envelope();

    /// @param bytes as they stand in the file
    record Shape(byte[] bytes, Envelope box) {}

    /// A geometry, always of the kind for many; nothing where there is no place.
    Optional<Shape> write(Geometry geometry) {
        return switch (geometry) {
            case Geometry.Nowhere() -> Optional.empty();
            case Geometry.Points(List<Position> positions) ->
                    Optional.of(write(factory.createMultiPointFromCoords(coordinates(positions))));
            case Geometry.Line(List<List<Position>> parts) ->
                    Optional.of(
                            write(
                                    factory.createMultiLineString(
                                            parts.stream()
                                                    .map(p -> coordinates(p))
                                                    .map(factory::createLineString)
                                                    .toArray(LineString[]::new))));
        };
    }

    /// Of everything written so far.
    Envelope bounds() {
        return bounds;
    }

    private Shape write(org.locationtech.jts.geom.Geometry geometry) {
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
                        .putInt(WGS84)
                        .putDouble(box.getMinX())
                        .putDouble(box.getMaxX())
                        .putDouble(box.getMinY())
                        .putDouble(box.getMaxY())
                        .put(wkb)
                        .array();
        return new Shape(bytes, box);
    }

    private static Coordinate[] coordinates(List<Position> positions) {
        return positions.stream()
                .map(p -> new Coordinate(p.lon(), p.lat()))
                .toArray(Coordinate[]::new);
    }
}
