package org.dateline.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.dateline.geo.Extent;
import org.dateline.geo.WebMercator;
import org.dateline.snapshot.Layout;
import org.dateline.snapshot.Size;

/// A picture of a box in Web Mercator: its size in pixels, and the box that it really shows. Maps
/// are never stretched, so that this is the asked box with room added above and below, or left and
/// right, where the picture has another shape.
///
/// @param size in pixels
/// @param shown west, south, east and north in metres (EPSG:3857); beyond the antimeridian the
///   numbers go on
record MapFrame(Size size, double[] shown) {
    private static final int USUAL = 1024;
    private static final int LEAST = 200;
    private static final int GREATEST = 4096;

    /// Boxes are at least that wide and high, as the painter has them.
    private static final double LEAST_METRES = 2000;

    /// Where a side is not given it follows from the box, as far as pictures go.
    static MapFrame of(Extent extent, OptionalInt width, OptionalInt height) {
        double[] box = metres(extent);
        double shape = (box[2] - box[0]) / (box[3] - box[1]);
        int w = width.orElseGet(() -> height.isEmpty() ? USUAL : side(height.getAsInt() * shape));
        int h = height.orElseGet(() -> side(w / shape));
        boolean free = width.isEmpty() && height.isEmpty();
        Size size =
                Size.of(
                        Layout.MAP,
                        OptionalInt.of(free ? Math.min(w, 4 * h) : w),
                        OptionalInt.of(
                                height.isPresent() ? h : Math.min(Math.max(h, w / 4), 4 * w)));
        double metresEach =
                Math.max((box[2] - box[0]) / size.width(), (box[3] - box[1]) / size.height());
        double east = (box[0] + box[2]) / 2;
        double north = (box[1] + box[3]) / 2;
        double halfWidth = metresEach * size.width() / 2;
        double halfHeight = metresEach * size.height() / 2;
        return new MapFrame(
                size,
                new double[] {
                    east - halfWidth, north - halfHeight, east + halfWidth, north + halfHeight
                });
    }

    private static int side(double wanted) {
        return (int) Math.clamp(Math.round(wanted), LEAST, GREATEST);
    }

    private static double[] metres(Extent e) {
        var mercator = new WebMercator(0);
        double turn = e.crossesAntimeridian() ? 360 : 0;
        double[] southWest = mercator.forward(e.west(), e.south());
        double[] northEast = mercator.forward(e.east() + turn, e.north());
        double padX = Math.max(0, LEAST_METRES - (northEast[0] - southWest[0])) / 2;
        double padY = Math.max(0, LEAST_METRES - (northEast[1] - southWest[1])) / 2;
        return new double[] {
            southWest[0] - padX, southWest[1] - padY, northEast[0] + padX, northEast[1] + padY
        };
    }

    /// For the header `Content-Bbox`, to the centimetre.
    String written() {
        return Arrays.stream(shown)
                .mapToObj(m -> BigDecimal.valueOf(m).setScale(2, RoundingMode.HALF_EVEN))
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(","));
    }
}
