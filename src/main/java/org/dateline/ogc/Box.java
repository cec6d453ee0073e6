package org.dateline.ogc;

import java.util.Arrays;
import java.util.Optional;
import org.dateline.feature.PlacedBox;
import org.dateline.geo.CoordinateSystem;
import org.dateline.geo.Extent;
import org.dateline.geo.WebMercator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// The parameter `bbox`: as an extent in OGC:CRS84 where its edges run along meridians and
/// parallels, else as a box of its own system.
record Box(Optional<Extent> extent, Optional<PlacedBox> placed) {
    private static final String FORM =
            "four numbers (six with heights) with commas between: west,south,east,north in degrees, or in the"
                    + " order of axes of bbox-crs; west may be greater than east, south not greater than north";
    private static final double EDGE_METRES = 20_037_508.342789244;

    /// A tenth of a millimetre in degrees: what lies on an edge stays in, however metres round.
    private static final double ROUNDED = 1e-9;

    static Box of(String text, CoordinateSystem crs) {
        double[] n = numbers(text);
        boolean latitudeFirst = crs.uri().endsWith("/EPSG/0/4326");
        if (crs.isCrs84()) {
            return new Box(Optional.of(extent(n[0], n[1], n[2], n[3])), Optional.empty());
        }
        if (latitudeFirst) {
            return new Box(Optional.of(extent(n[1], n[0], n[3], n[2])), Optional.empty());
        }
        if (crs.uri().endsWith("/EPSG/0/3857")) {
            return new Box(Optional.of(mercator(n)), Optional.empty());
        }
        if (n[0] > n[2] || n[1] > n[3]) {
            throw refused();
        }
        Geometry box = new GeometryFactory().toGeometry(new Envelope(n[0], n[2], n[1], n[3]));
        return new Box(Optional.empty(), Optional.of(new PlacedBox(crs, box)));
    }

    /// Heights are read and dropped: nothing here has one.
    private static double[] numbers(String text) {
        String[] parts = text.length() > 1_000 ? new String[0] : text.split(",", 8);
        if (parts.length != 4 && parts.length != 6) {
            throw refused();
        }
        double[] all = Arrays.stream(parts).mapToDouble(Box::number).toArray();
        return parts.length == 4 ? all : new double[] {all[0], all[1], all[3], all[4]};
    }

    private static double number(String text) {
        String plain = text.strip();
        if (plain.length() < 40
                && plain.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,2})?")) {
            return Double.parseDouble(plain);
        }
        throw refused();
    }

    private static Extent extent(double west, double south, double east, double north) {
        try {
            return new Extent(west, south, east, north);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    /// Northings have no end: the poles lie at infinity.
    private static Extent mercator(double[] n) {
        if (Math.abs(n[0]) > 1.01 * EDGE_METRES || Math.abs(n[2]) > 1.01 * EDGE_METRES) {
            throw refused();
        }
        var projection = new WebMercator(0);
        double[] southWest = projection.inverse(within(n[0]), n[1]);
        double[] northEast = projection.inverse(within(n[2]), n[3]);
        return extent(
                within180(southWest[0] - ROUNDED),
                Math.clamp(southWest[1] - ROUNDED, -90, 90),
                within180(northEast[0] + ROUNDED),
                Math.clamp(northEast[1] + ROUNDED, -90, 90));
    }

    private static double within(double metres) {
        return Math.clamp(metres, -EDGE_METRES, EDGE_METRES);
    }

    private static double within180(double degrees) {
        return Math.clamp(degrees, -180, 180);
    }

    private static Refused refused() {
        return Refused.bad("bbox", "\"bbox\" is not taken as given.", FORM);
    }
}
