package org.dateline.portrayal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the lines that neighbouring areas share, so that each is stored and thinned out once and
/// no gap can open between the two. Works on areas whose common borders have common vertices.
final class Topology {

    /// An area to be cut: its outer rings run anticlockwise (RFC 7946 section 3.1.6).
    record Face(String code, String country, List<List<int[]>> polygons) {
        Face(String code, String country, Shape shape) {
            this(code, country, shape.polygons());
        }
    }

    /// A line between two faces, or between one and the sea.
    record Edge(int[] points, Set<Integer> faces) {}

    private final List<Edge> edges = new ArrayList<>();
    private final List<List<List<int[]>>> references = new ArrayList<>();
    private final Map<Line, Integer> indexes = new HashMap<>();
    private final Set<Long> junctions = new HashSet<>();

    Topology(List<Face> faces) {
        findJunctions(faces);
        for (var face = 0; face < faces.size(); face++) {
            var id = face;
            references.add(
                    faces.get(face).polygons().stream()
                            .map(rings -> rings.stream().map(ring -> cut(ring, id)).toList())
                            .toList());
        }
    }

    List<Edge> edges() {
        return List.copyOf(edges);
    }

    /// The polygons of a face as references to edges: `i` forwards, `~i` backwards.
    List<List<int[]>> polygons(int face) {
        return references.get(face);
    }

    /// A vertex is a junction where two rings that pass it do not come and go the same way.
    private void findJunctions(List<Face> faces) {
        var ways = new HashMap<Long, Way>();
        for (var face : faces) {
            for (var polygon : face.polygons()) {
                for (var ring : polygon) {
                    var count = ring.length / 2 - 1;
                    for (var i = 0; i < count; i++) {
                        var before = vertex(ring, (i + count - 1) % count);
                        var after = vertex(ring, (i + 1) % count);
                        var way = new Way(Math.min(before, after), Math.max(before, after));
                        var known = ways.putIfAbsent(vertex(ring, i), way);
                        if (known != null && !known.equals(way)) {
                            junctions.add(vertex(ring, i));
                        }
                    }
                }
            }
        }
    }

    private record Way(long one, long other) {}

    private int[] cut(int[] ring, int face) {
        var count = ring.length / 2 - 1;
        var cuts = new ArrayList<Integer>();
        for (var i = 0; i < count; i++) {
            if (junctions.contains(vertex(ring, i))) {
                cuts.add(i);
            }
        }
        if (cuts.isEmpty()) {
            var lowest = 0;
            for (var i = 1; i < count; i++) {
                if (vertex(ring, i) < vertex(ring, lowest)) {
                    lowest = i;
                }
            }
            cuts.add(lowest);
        }
        var parts = new int[cuts.size()];
        for (var i = 0; i < parts.length; i++) {
            var from = cuts.get(i);
            var to = cuts.get((i + 1) % parts.length);
            var length = to > from ? to - from : to - from + count;
            var points = new int[2 * (length + 1)];
            for (var j = 0; j <= length; j++) {
                points[2 * j] = ring[2 * ((from + j) % count)];
                points[2 * j + 1] = ring[2 * ((from + j) % count) + 1];
            }
            parts[i] = reference(points, face);
        }
        return parts;
    }

    private int reference(int[] points, int face) {
        var backwards = reversed(points);
        var forwards = Arrays.compare(points, backwards) <= 0;
        var line = new Line(forwards ? points : backwards);
        var index = indexes.computeIfAbsent(line, l -> edges.size());
        if (index == edges.size()) {
            edges.add(new Edge(line.points, new HashSet<>()));
        }
        edges.get(index).faces.add(face);
        return forwards ? index : ~index;
    }

    private static int[] reversed(int[] points) {
        var count = points.length / 2;
        var reversed = new int[points.length];
        for (var i = 0; i < count; i++) {
            reversed[2 * i] = points[2 * (count - 1 - i)];
            reversed[2 * i + 1] = points[2 * (count - 1 - i) + 1];
        }
        return reversed;
    }

    private static long vertex(int[] ring, int i) {
        return (ring[2 * i] + 200_000L) << 20 | (ring[2 * i + 1] + 100_000L);
    }

    /// Points compared by what they hold.
    private record Line(int[] points) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Line line && Arrays.equals(points, line.points);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(points);
        }
    }
}
