package org.dateline.geo;

/// The projection of web maps, EPSG:3857: conformal, and the larger the farther from the equator.
///
/// Latitudes beyond 85.0511° are drawn at 85.0511°, where the square of the web map ends.
public record WebMercator(double centralMeridian) implements Projection {
    private static final double RADIUS = 6_378_137;
    private static final double LAST_LATITUDE = 85.0511287798066;

    @Override
    public String code() {
        return "web-mercator";
    }

    @Override
    public void forward(double[] from, double[] to, int offset, int count) {
        for (int i = offset; i < offset + 2 * count; i += 2) {
            double lon = from[i] - centralMeridian;
            double lat = Math.toRadians(Math.clamp(from[i + 1], -LAST_LATITUDE, LAST_LATITUDE));
            to[i] = RADIUS * Math.toRadians(lon);
            double sine = Math.sin(lat);
            to[i + 1] = RADIUS * 0.5 * Math.log((1 + sine) / (1 - sine));
        }
    }

    @Override
    public void inverse(double[] from, double[] to, int offset, int count) {
        for (int i = offset; i < offset + 2 * count; i += 2) {
            double lon = Math.toDegrees(from[i] / RADIUS) + centralMeridian;
            double lat = 2 * Math.atan(Math.exp(from[i + 1] / RADIUS)) - Math.PI / 2;
            to[i] = Projection.near(lon, 0);
            to[i + 1] = Math.toDegrees(lat);
        }
    }
}
