package org.dateline.pages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final double RADIUS = 5;

    /// Of the height to the width; a place higher than that is shown with more to its sides.
    private static final double MOST_UPRIGHT = 0.5;

    private final BaseMap base;
    private final Instant at;
    private final Extent shown;
    private final double turn;
    private final double scaleX;
    private final double scaleY;

    /// @param around what is to be seen
    /// @param at when the names are those in use
    MapSketch(BaseMap base, Extent around, Instant at) {
        this.base = base;
        this.at = at;
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
        double zoom = Math.log(360 * scaleX / 256) / Math.log(2);
        BaseLayers layers =
                base.layers(
                        zoom < BaseMap.Detail.WORLD.untilZoom()
                                ? BaseMap.Detail.WORLD
                                : BaseMap.Detail.COARSE);
        path(svg, "land", layers, BaseArea.Kind.LAND);
        path(svg, "lake", layers, BaseArea.Kind.LAKE);
        lines(svg, layers);
        svg.append(new SketchNames(base.labels(), at).svg(zoom, WIDTH, height, this::seen));
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
        svg.append(Html.text(Titles.of(feature))).append("</title>");
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            Coordinate[] at = geometry.getGeometryN(part).getCoordinates();
            if (geometry.getDimension() == 0) {
                dot(svg, at[0]);
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

    /// Whole, also at the edge of the world; what lies outside of the picture is not drawn.
    private void dot(StringBuilder svg, Coordinate position) {
        double bottom = (shown.north() - shown.south()) * scaleY - RADIUS;
        seen(position.x, position.y)
                .ifPresent(
                        place ->
                                svg.append(
                                        String.format(
                                                Locale.ROOT,
                                                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/>",
                                                Math.clamp(place[0], RADIUS, WIDTH - RADIUS),
                                                Math.clamp(place[1], RADIUS, bottom))));
    }

    private Optional<double[]> seen(double lon, double lat) {
        double[] place = {x(lon), y(lat)};
        boolean seen =
                place[0] >= 0 && place[0] <= WIDTH && lat >= shown.south() && lat <= shown.north();
        return seen ? Optional.of(place) : Optional.empty();
    }

    private double x(double lon) {
        double turned = lon < turn - 1e-9 && lon + 360 <= turn + WIDTH / scaleX ? lon + 360 : lon;
        return (turned - turn) * scaleX;
    }

    private double y(double lat) {
        return (shown.north() - lat) * scaleY;
    }
}
