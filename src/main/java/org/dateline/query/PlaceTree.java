package org.dateline.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dateline.event.BoundPlace;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;

/// A k-d tree over the places of an index, split so that both halves hold about as many rows. Each
/// node knows its box and the set of rows that have a place in it, so that only along the edge of
/// an extent single places have to be looked at.
final class PlaceTree {
    private static final int ROWS_PER_LEAF = 16_384;
    private static final int DEEPEST = 6;

    /// Places `order[from, to)`.
    private record Node(int from, int to, Extent box, List<Node> halves, long[] rows) {}

    /// What an extent holds.
    ///
    /// @param inside sets of rows that all have a place in it
    /// @param edge sets of rows that may have one
    /// @param places those of the nodes at the edge that lie in it, as bits by place
    record Cover(List<long[]> inside, List<long[]> edge, long[] places) {}

    private final Position[] positions;
    private final int[] weights;
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
        weights = placesOf.occurrences(size);
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
            all += weights[order[i]];
        }
        long before = weights[order[from]];
        int middle = from + 1;
        while (middle < to - 1 && before * 2 < all) {
            before += weights[order[middle++]];
        }
        return middle;
    }

    Cover cover(Extent extent) {
        var cover = new Cover(new ArrayList<>(), new ArrayList<>(), Bits.none(positions.length));
        roots.forEach(root -> cover(root, extent, cover));
        return cover;
    }

    private void cover(Node node, Extent extent, Cover cover) {
        if (!extent.intersects(node.box)) {
            return;
        }
        if (extent.split().stream().anyMatch(part -> holds(part, node.box))) {
            cover.inside.add(node.rows);
        } else if (node.halves.isEmpty()) {
            cover.edge.add(node.rows);
            for (int i = node.from; i < node.to; i++) {
                if (extent.contains(positions[order[i]])) {
                    Bits.set(cover.places, order[i]);
                }
            }
        } else {
            node.halves.forEach(half -> cover(half, extent, cover));
        }
    }

    private static boolean holds(Extent part, Extent box) {
        return part.west() <= box.west()
                && box.east() <= part.east()
                && part.south() <= box.south()
                && box.north() <= part.north();
    }
}
