package org.dateline.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dateline.geo.Extent;
import org.dateline.geo.WebMercator;
import org.dateline.snapshot.SnapshotRefused;

/// The coordinate reference systems in which a box is taken: by URI or as a CURIE with or without
/// brackets (OGC 20-058, requirements class "Spatial subsetting").
enum MapCrs {
    /// Degrees, longitude first.
    CRS84("OGC:CRS84", "www.opengis.net/def/crs/OGC/1.3/CRS84"),
    /// Degrees, latitude first.
    EPSG_4326("EPSG:4326", "www.opengis.net/def/crs/EPSG/0/4326"),
    /// Metres east and north.
    EPSG_3857("EPSG:3857", "www.opengis.net/def/crs/EPSG/0/3857");

    private static final WebMercator MERCATOR = new WebMercator(0);
    private static final double EDGE = 20_037_508.35;

    private final String curie;
    private final String uri;

    MapCrs(String curie, String uri) {
        this.curie = curie;
        this.uri = uri;
    }

    static Optional<MapCrs> of(String text) {
        String plain = text.replaceFirst("^\\[(.*)]$", "$1").replaceFirst("^https?://", "");
        return Arrays.stream(values())
                .filter(crs -> crs.curie.equals(plain) || crs.uri.equals(plain))
                .findFirst();
    }

    String uri() {
        return "http://" + uri;
    }

    static String allowed() {
        return String.join(", ", Arrays.stream(values()).map(crs -> crs.curie).toList());
    }

    /// Four numbers in this system's order of axes as a box in CRS84.
    ///
    /// @throws SnapshotRefused if they are out of bounds
    Extent extent(List<Double> n) {
        double[] box =
                switch (this) {
                    case CRS84 -> new double[] {n.get(0), n.get(1), n.get(2), n.get(3)};
                    case EPSG_4326 -> new double[] {n.get(1), n.get(0), n.get(3), n.get(2)};
                    case EPSG_3857 -> degrees(n);
                };
        boolean inside =
                Math.abs(box[0]) <= 180
                        && Math.abs(box[2]) <= 180
                        && box[0] != box[2]
                        && box[1] >= -90
                        && box[3] <= 90
                        && box[1] < box[3];
        if (!inside) {
            throw new SnapshotRefused("bbox", bounds());
        }
        return new Extent(box[0], box[1], box[2], box[3]);
    }

    private static double[] degrees(List<Double> n) {
        double[] box = n.stream().mapToDouble(Double::doubleValue).toArray();
        if (Arrays.stream(box).anyMatch(metres -> Math.abs(metres) > EDGE)) {
            throw new SnapshotRefused("bbox", EPSG_3857.bounds());
        }
        double[] southWest = MERCATOR.inverse(box[0], box[1]);
        double[] northEast = MERCATOR.inverse(box[2], box[3]);
        return new double[] {southWest[0], southWest[1], northEast[0], northEast[1]};
    }

    private String bounds() {
        return switch (this) {
            case CRS84 ->
                    "west,south,east,north in degrees: longitudes from -180 to 180, latitudes from -90 to 90,"
                            + " south below north";
            case EPSG_4326 ->
                    "south,west,north,east in degrees: latitudes from -90 to 90, south below north, longitudes"
                            + " from -180 to 180";
            case EPSG_3857 ->
                    "west,south,east,north in metres from -20037508.34 to 20037508.34, south below north";
        };
    }

    String fourNumbers() {
        return "four numbers, " + bounds();
    }
}
