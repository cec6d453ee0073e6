package org.dateline.snapshot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.geo.ConicProjection;
import org.dateline.geo.Extent;
import org.dateline.geo.Projection;
import org.dateline.geo.WebMercator;

/// Which projection a map is drawn in.
public enum MapProjection {
    /// As on the screen.
    WEB_MERCATOR,
    /// Equal areas, a cone fitted to the extent.
    ALBERS,
    /// True angles, a cone fitted to the extent.
    LAMBERT;

    /// The word used in parameters, for example `web-mercator`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<MapProjection> ofCode(String code) {
        return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
    }

    /// All codes, for messages.
    public static String allowed() {
        return Arrays.stream(values()).map(MapProjection::code).collect(Collectors.joining(", "));
    }

    Projection fittedTo(Extent extent) {
        return switch (this) {
            case WEB_MERCATOR -> new WebMercator(middle(extent));
            case ALBERS -> ConicProjection.fitted(ConicProjection.Kind.ALBERS, extent);
            case LAMBERT -> ConicProjection.fitted(ConicProjection.Kind.LAMBERT, extent);
        };
    }

    private static double middle(Extent extent) {
        double turn = extent.crossesAntimeridian() ? 360 : 0;
        return Projection.near((extent.west() + extent.east() + turn) / 2, 0);
    }
}
