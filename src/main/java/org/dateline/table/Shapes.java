package org.dateline.table;

import java.util.ArrayList;
import java.util.List;

/// Gathers the positions of one geometry, and gives the one that stands for it.
final class Shapes {
    static final String LON = "geometry.lon";
    static final String LAT = "geometry.lat";
    static final String TYPE = "geometry.type";
    static final List<String> COLUMNS = List.of(LON, LAT, TYPE);

    private String type = "";
    private final List<double[]> positions = new ArrayList<>();
    private static final int MOST = 200_000;

    void type(String name) {
        type = name;
    }

    /// @return false where there are too many
    boolean add(double lon, double lat) {
        positions.add(new double[] {lon, lat});
        return positions.size() < MOST;
    }

    String type() {
        return positions.isEmpty() ? "" : type;
    }

    /// The position itself for a point, else the middle of the box around all positions; nothing
    /// where the geometry is empty.
    List<String> middle() {
        if (positions.isEmpty()) {
            return List.of("", "");
        }
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = west;
        double north = east;
        for (double[] p : positions) {
            west = Math.min(west, p[0]);
            east = Math.max(east, p[0]);
            south = Math.min(south, p[1]);
            north = Math.max(north, p[1]);
        }
        return List.of(plain((west + east) / 2), plain((south + north) / 2));
    }

    private static String plain(double degrees) {
        String text = Double.toString(degrees);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
