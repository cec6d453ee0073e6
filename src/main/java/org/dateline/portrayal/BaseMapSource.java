package org.dateline.portrayal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.portrayal.BaseMap.Detail;
import org.dateline.portrayal.Topology.Edge;
import org.dateline.portrayal.Topology.Face;

/// The files of the base map as lines and areas that share them, nothing left out yet. Two outlines
/// meet here: a fine one around the situations' countries, down to their regions, and a coarse one
/// for the rest of the world.
final class BaseMapSource {
    private static final double TOLERANCE_PX = 0.5;
    private static final double SMALLEST_ISLAND_PX = 2;
    private static final double SMALLEST_LAKE_PX = 4;
    private static final int GONE = Integer.MIN_VALUE;

    private final List<BaseLine> lines = new ArrayList<>();
    private final List<BaseArea> areas = new ArrayList<>();

    static BaseMapSource read(Path folder) {
        var source = new BaseMapSource();
        var regions = ShapeReader.read(folder.resolve("admin1.geojson"));
        var fine = new ArrayList<Face>();
        for (var region : regions) {
            if (!overlay(region)) {
                fine.add(new Face(region.text("iso"), region.text("a3"), region));
            }
        }
        var divided = fine.stream().map(Face::country).collect(Collectors.toSet());
        for (var country : ShapeReader.read(folder.resolve("countries.geojson"))) {
            if (!divided.contains(country.text("a3"))) {
                fine.add(new Face(country.text("a3"), country.text("a3"), country));
            }
        }
        var rest =
                ShapeReader.read(folder.resolve("world.geojson")).stream()
                        .map(country -> new Face(country.text("a3"), country.text("a3"), country))
                        .toList();
        var near = fine.stream().map(Face::country).collect(Collectors.toSet());
        source.land(rest, near);
        source.land(fine, Set.of());
        source.alone(ShapeReader.read(folder.resolve("lakes.geojson")), BaseArea.Kind.LAKE);
        source.alone(
                regions.stream().filter(BaseMapSource::overlay).toList(), BaseArea.Kind.OVERLAY);
        source.lines(ShapeReader.read(folder.resolve("disputed.geojson")));
        source.lines(ShapeReader.read(folder.resolve("rivers.geojson")));
        return source;
    }

    /// Regions that are no piece of the fine outline: Crimea is in the outline of Ukraine, Shymkent
    /// is an approximate circle.
    private static boolean overlay(Shape region) {
        return region.has("disputed") || region.has("approx");
    }

    /// @param drawnElsewhere countries whose own outline is a finer one
    private void land(List<Face> faces, Set<String> drawnElsewhere) {
        var topology = new Topology(faces);
        var edges = topology.edges();
        var references = new int[edges.size()];
        Arrays.fill(references, GONE);
        for (var i = 0; i < edges.size(); i++) {
            var edge = edges.get(i);
            var countries =
                    edge.faces().stream()
                            .map(face -> faces.get(face).country())
                            .collect(Collectors.toSet());
            if (!drawnElsewhere.containsAll(countries)) {
                references[i] = lines.size();
                lines.add(new BaseLine(kind(edge, countries, drawnElsewhere), 0, edge.points()));
            }
        }
        for (var i = 0; i < faces.size(); i++) {
            var face = faces.get(i);
            if (!drawnElsewhere.contains(face.country())) {
                areas.add(
                        new BaseArea(
                                BaseArea.Kind.LAND,
                                face.code(),
                                face.country(),
                                0,
                                renumbered(topology.polygons(i), references)));
            }
        }
    }

    private static BaseLine.Kind kind(
            Edge edge, Set<String> countries, Set<String> drawnElsewhere) {
        if (edge.faces().size() == 1) {
            return BaseLine.Kind.COAST;
        }
        if (countries.size() == 1) {
            return BaseLine.Kind.REGION;
        }
        return countries.stream().anyMatch(drawnElsewhere::contains)
                ? BaseLine.Kind.SEAM
                : BaseLine.Kind.COUNTRY;
    }

    private void alone(List<Shape> shapes, BaseArea.Kind kind) {
        var line = kind == BaseArea.Kind.LAKE ? BaseLine.Kind.SHORE : BaseLine.Kind.UNSEEN;
        for (var shape : shapes) {
            var minZoom = shape.number("minzoom", 0);
            var polygons = new ArrayList<List<int[]>>();
            for (var polygon : shape.polygons()) {
                var rings = new ArrayList<int[]>();
                for (var ring : polygon) {
                    rings.add(new int[] {lines.size()});
                    lines.add(new BaseLine(line, minZoom, ring));
                }
                polygons.add(rings);
            }
            areas.add(new BaseArea(kind, shape.text("iso"), shape.text("a3"), minZoom, polygons));
        }
    }

    private void lines(List<Shape> shapes) {
        for (var shape : shapes) {
            var kind =
                    shape.has("level")
                            ? shape.number("intermittent", 0) == 1
                                    ? BaseLine.Kind.INTERMITTENT_RIVER
                                    : BaseLine.Kind.RIVER
                            : BaseLine.Kind.DISPUTED;
            for (var points : shape.polygons().getFirst()) {
                lines.add(new BaseLine(kind, shape.number("minzoom", 0), points));
            }
        }
    }

    /// What a map below the detail's last zoom level can show.
    BaseLayers thinned(Detail detail) {
        var scale = Math.pow(2, detail.untilZoom());
        var simplifier = new Simplifier(detail == Detail.FULL ? 0 : TOLERANCE_PX / scale);
        var references = new int[lines.size()];
        Arrays.fill(references, GONE);
        var kept = new ArrayList<BaseLine>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.minZoom() < detail.untilZoom() && widthPx(line) * scale >= smallestPx(line)) {
                references[i] = kept.size();
                kept.add(
                        new BaseLine(
                                line.kind(), line.minZoom(), simplifier.simplify(line.points())));
            }
        }
        var left = new ArrayList<BaseArea>();
        for (var area : areas) {
            var polygons = renumbered(area.polygons(), references);
            if (!polygons.isEmpty()) {
                left.add(
                        new BaseArea(
                                area.kind(),
                                area.code(),
                                area.country(),
                                area.minZoom(),
                                polygons));
            }
        }
        return new BaseLayers(detail.quantum(), kept, left);
    }

    private static double smallestPx(BaseLine line) {
        return switch (line.kind()) {
            case SHORE -> SMALLEST_LAKE_PX;
            case COAST -> SMALLEST_ISLAND_PX;
            case COUNTRY, REGION, DISPUTED, SEAM, UNSEEN, RIVER, INTERMITTENT_RIVER -> 0;
        };
    }

    /// The larger side of the box around a closed line, in pixels of zoom 0; open lines are never
    /// too small, since areas hang on them.
    private static double widthPx(BaseLine line) {
        if (!line.closed()) {
            return Double.MAX_VALUE;
        }
        var points = line.points();
        double west = 1e9, east = -1e9, north = 1e9, south = -1e9;
        for (var i = 0; i < points.length; i += 2) {
            var x = Simplifier.x(points[i]);
            var y = Simplifier.y(points[i + 1]);
            west = Math.min(west, x);
            east = Math.max(east, x);
            north = Math.min(north, y);
            south = Math.max(south, y);
        }
        return Math.max(east - west, south - north);
    }

    /// Polygons with their references to lines replaced; rings of lines that are gone are gone too,
    /// and a polygon goes with its outer ring.
    private static List<List<int[]>> renumbered(List<List<int[]>> polygons, int[] references) {
        var renumbered = new ArrayList<List<int[]>>();
        for (var polygon : polygons) {
            var rings = new ArrayList<int[]>();
            for (var ring : polygon) {
                var there = Arrays.stream(ring).allMatch(r -> references[r >= 0 ? r : ~r] != GONE);
                if (there) {
                    rings.add(
                            Arrays.stream(ring)
                                    .map(r -> r >= 0 ? references[r] : ~references[~r])
                                    .toArray());
                } else if (rings.isEmpty()) {
                    break;
                }
            }
            if (!rings.isEmpty()) {
                renumbered.add(rings);
            }
        }
        return renumbered;
    }
}
