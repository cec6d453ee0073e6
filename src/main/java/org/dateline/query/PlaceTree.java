package org.dateline.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dateline.event.BoundPlace;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;

/// A k-d tree over the places of an index, split so that both halves hold about as many rows. Each
/// node knows its box and the set of rows that have a place in it, so that only in the leaves along
/// the edge of an extent single places have to be looked at.
final class PlaceTree {
    private static final int ROWS_PER_LEAF = 16_384;
    private static final int DEEPEST = 6;

    /// Places `order[from, to)`.
    private record Node(int from, int to, Extent box, List<Node> halves, long[] rows) {}

    /// What an extent holds: the rows of the nodes inside of it, and those of some places in leaves
    /// at its edge.
    ///
    /// @param inside sets of rows that all have a place in it
    /// @param edge sets of rows of the leaves at the edge
    /// @param edgePlaces those places of the leaves at the edge that lie in it, as bits by place
    /// @param edgeRows how many rows these places have, those of two places counted twice
    record Cover(long[][] inside, long[][] edge, long[] edgePlaces, int edgeRows) {}

    private final Position[] positions;
    private final Codes rowsOfPlaces;
    private final Integer[] order;
    private final int[] nodeOfPlace;
    private final List<Node> leaves = new ArrayList<>();
    private final List<Node> roots;
    private final int rowCount;

    /// @param placesOf the places of each row, as indexes into `places`
    PlaceTree(List<BoundPlace> places, Codes placesOf) {
        int size = places.size();
        rowCount = placesOf.rows();
        positions = places.stream().map(BoundPlace::position).toArray(Position[]::new);
        rowsOfPlaces = placesOf.rowsByCode(size);
        order = new Integer[size];
        Arrays.setAll(order, i -> i);
        nodeOfPlace = new int[size];
        int depth = 0;
        while (depth < DEEPEST && rowCount >> depth > ROWS_PER_LEAF) {
            depth++;
        }
        roots = size == 0 ? List.of() : List.of(grow(0, size, depth));
        for (int row = 0; row < rowCount; row++) {
            for (int i = placesOf.from(row); i < placesOf.to(row); i++) {
                Bits.set(leaves.get(nodeOfPlace[placesOf.code(i)]).rows, row);
            }
        }
        roots.forEach(PlaceTree::gather);
    }

    private Node grow(int from, int to, int depth) {
        Extent box = box(from, to);
        boolean wide = box.east() - box.west() > box.north() - box.south();
        if (depth > 0 && to - from > 1) {
            Arrays.sort(
                    order,
                    from,
                    to,
                    Comparator.comparingDouble(
                            i -> wide ? positions[i].lon() : positions[i].lat()));
            int middle = middle(from, to);
            return new Node(
                    from,
                    to,
                    box,
                    List.of(grow(from, middle, depth - 1), grow(middle, to, depth - 1)),
                    Bits.none(rowCount));
        }
        var leaf = new Node(from, to, box, List.of(), Bits.none(rowCount));
        for (int i = from; i < to; i++) {
            nodeOfPlace[order[i]] = leaves.size();
        }
        leaves.add(leaf);
        return leaf;
    }

    private static void gather(Node node) {
        for (Node half : node.halves) {
            gather(half);
            Bits.add(node.rows, half.rows, 0, node.rows.length);
        }
    }

    private Extent box(int from, int to) {
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        for (int i = from; i < to; i++) {
            Position at = positions[order[i]];
            west = Math.min(west, at.lon());
            east = Math.max(east, at.lon());
            south = Math.min(south, at.lat());
            north = Math.max(north, at.lat());
        }
        return new Extent(west, south, east, north);
    }

    /// Where to cut so that both parts weigh about the same and neither is empty.
    private int middle(int from, int to) {
        long all = 0;
        for (int i = from; i < to; i++) {
            all += weight(order[i]);
        }
        long before = weight(order[from]);
        int middle = from + 1;
        while (middle < to - 1 && before * 2 < all) {
            before += weight(order[middle++]);
        }
        return middle;
    }

    private int weight(int place) {
        return rowsOfPlaces.to(place) - rowsOfPlaces.from(place);
    }

    /// The rows below `end` of the places at the edge, as bits.
    long[] edgeRows(Cover cover, int end) {
        long[] rows = Bits.none(end);
        for (int place = Bits.next(cover.edgePlaces, 0);
                place >= 0;
                place = Bits.next(cover.edgePlaces, place + 1)) {
            int last = rowsOfPlaces.to(place);
            for (int i = rowsOfPlaces.from(place); i < last; i++) {
                int row = rowsOfPlaces.code(i);
                if (row >= end) {
                    break;
                }
                Bits.set(rows, row);
            }
        }
        return rows;
    }

    Cover cover(Extent extent) {
        List<Node> inside = new ArrayList<>();
        List<Node> edge = new ArrayList<>();
        roots.forEach(root -> cover(root, extent.split(), inside, edge));
        long[] edgePlaces = Bits.none(positions.length);
        int edgeRows = 0;
        for (Node node : edge) {
            for (int i = node.from; i < node.to; i++) {
                int place = order[i];
                if (extent.contains(positions[place])) {
                    Bits.set(edgePlaces, place);
                    edgeRows += weight(place);
                }
            }
        }
        return new Cover(rowsOf(inside), rowsOf(edge), edgePlaces, edgeRows);
    }

    private static long[][] rowsOf(List<Node> nodes) {
        return nodes.stream().map(Node::rows).toArray(long[][]::new);
    }

    private static void cover(Node node, List<Extent> parts, List<Node> inside, List<Node> edge) {
        boolean touched = false;
        for (Extent part : parts) {
            if (holds(part, node.box)) {
                inside.add(node);
                return;
            }
            touched |= meets(part, node.box);
        }
        if (!touched) {
            return;
        }
        if (node.halves.isEmpty()) {
            edge.add(node);
        }
        for (Node half : node.halves) {
            cover(half, parts, inside, edge);
        }
    }

    private static boolean meets(Extent part, Extent box) {
        return part.west() <= box.east()
                && box.west() <= part.east()
                && part.south() <= box.north()
                && box.south() <= part.north();
    }

    private static boolean holds(Extent part, Extent box) {
        return part.west() <= box.west()
                && box.east() <= part.east()
                && part.south() <= box.south()
                && box.north() <= part.north();
    }
}
