package org.dateline.ogc;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dateline.feature.Feature;
import org.dateline.geo.Extent;
import org.dateline.portrayal.BaseArea;
import org.dateline.portrayal.BaseLayers;
import org.dateline.portrayal.BaseLine;
import org.dateline.portrayal.BaseMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/// A small map in SVG: land, borders, and a link for every feature. Longitudes and latitudes are
/// drawn as they are, with the degrees of longitude as short as they are in the middle.
final class MapSketch {
    private static final double WIDTH = 720;
    private static final double COARSE_BELOW_DEGREES = 60;

    /// Of the height to the width; a place higher than that is shown with more to its sides.
    private static final double MOST_UPRIGHT = 0.5;

    private final BaseMap base;
    private final Extent shown;
    private final double turn;
    private final double scaleX;
    private final double scaleY;

    /// @param around what is to be seen
    MapSketch(BaseMap base, Extent around) {
        this.base = base;
        double turned = around.crossesAntimeridian() ? 360 : 0;
        double width = Math.max(4, around.east() + turned - around.west());
        double height = Math.max(3, around.north() - around.south());
        double x = (around.west() + around.east() + turned) / 2;
        double y = (around.south() + around.north()) / 2;
        double shortened = Math.max(0.25, Math.cos(Math.toRadians(y)));
        width =
                Math.clamp(
                        Math.max(width * 1.12, height * 1.12 / shortened / MOST_UPRIGHT), 4, 360);
        height = Math.clamp(Math.max(height * 1.12, width * shortened * 0.4), 3, 180);
        double south = Math.clamp(y - height / 2, -90, 90 - height);
        shown = new Extent(-180, south, 180, south + height);
        turn = Math.clamp(x - width / 2, -180, 540 - width);
        scaleX = WIDTH / width;
        scaleY = scaleX / shortened;
    }

    String svg(List<Feature> features, Function<String, String> address, String title) {
        var svg = new StringBuilder();
        double height = (shown.north() - shown.south()) * scaleY;
        svg.append(
                "<svg class=\"map\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">"
                        .formatted(WIDTH, height, Html.text(title)));
        boolean wide = WIDTH / scaleX > COARSE_BELOW_DEGREES;
        BaseLayers layers = base.layers(wide ? BaseMap.Detail.WORLD : BaseMap.Detail.COARSE);
        path(svg, "land", layers, BaseArea.Kind.LAND);
        path(svg, "lake", layers, BaseArea.Kind.LAKE);
        lines(svg, layers);
        features.forEach(feature -> feature(svg, feature, address));
        return svg.append("</svg>").toString();
    }

    private void path(StringBuilder svg, String style, BaseLayers layers, BaseArea.Kind kind) {
        svg.append("<path class=\"").append(style).append("\" d=\"");
        for (BaseArea area : layers.areas()) {
            if (area.kind() == kind) {
                for (List<int[]> polygon : area.polygons()) {
                    for (int[] ring : polygon) {
                        line(svg, layers.ring(ring), true);
                    }
                }
            }
        }
        svg.append("\"/>");
    }

    private void lines(StringBuilder svg, BaseLayers layers) {
        svg.append("<path class=\"border\" d=\"");
        for (BaseLine line : layers.lines()) {
            if (line.kind() == BaseLine.Kind.COUNTRY) {
                line(svg, line.points(), false);
            }
        }
        svg.append("\"/>");
    }

    /// Once or twice, where the map goes over the antimeridian; what lies outside is left out.
    private void line(StringBuilder svg, int[] points, boolean closed) {
        for (int round = 0; round <= 360; round += 360) {
            double west = Double.MAX_VALUE;
            double east = -Double.MAX_VALUE;
            double south = Double.MAX_VALUE;
            double north = -Double.MAX_VALUE;
            for (int i = 0; i < points.length; i += 2) {
                west = Math.min(west, x(points[i] / 1000.0 + round));
                east = Math.max(east, x(points[i] / 1000.0 + round));
                south = Math.min(south, points[i + 1] / 1000.0);
                north = Math.max(north, points[i + 1] / 1000.0);
            }
            boolean seen =
                    east >= 0 && west <= WIDTH && north >= shown.south() && south <= shown.north();
            if (!seen) {
                continue;
            }
            long lastX = Long.MIN_VALUE;
            long lastY = Long.MIN_VALUE;
            for (int i = 0; i < points.length; i += 2) {
                long px = Math.round(x(points[i] / 1000.0 + round) * 10);
                long py = Math.round(y(points[i + 1] / 1000.0) * 10);
                if (Math.abs(px - lastX) + Math.abs(py - lastY) < 8 && i > 0) {
                    continue;
                }
                svg.append(i == 0 ? 'M' : 'L').append(tenth(px)).append(' ').append(tenth(py));
                lastX = px;
                lastY = py;
            }
            if (closed) {
                svg.append('Z');
            }
        }
    }

    private static String tenth(long tenths) {
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    private void feature(StringBuilder svg, Feature feature, Function<String, String> address) {
        Geometry geometry = feature.geometry().orElse(null);
        if (geometry == null) {
            return;
        }
        svg.append("<a href=\"")
                .append(Html.text(address.apply(feature.id())))
                .append("\"><title>");
        svg.append(Html.text(Pages.name(feature))).append("</title>");
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            Coordinate[] at = geometry.getGeometryN(part).getCoordinates();
            if (geometry.getDimension() == 0) {
                svg.append(
                        String.format(
                                Locale.ROOT,
                                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/>",
                                x(at[0].x),
                                y(at[0].y)));
                continue;
            }
            svg.append("<polyline points=\"");
            for (Coordinate one : at) {
                svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(one.x), y(one.y)));
            }
            svg.append("\"/>");
        }
        svg.append("</a>");
    }

    private double x(double lon) {
        double turned = lon < turn - 1e-9 && lon + 360 <= turn + WIDTH / scaleX ? lon + 360 : lon;
        return (turned - turn) * scaleX;
    }

    private double y(double lat) {
        return (shown.north() - lat) * scaleY;
    }
}
