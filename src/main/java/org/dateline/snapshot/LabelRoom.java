package org.dateline.snapshot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The room that is left for labels: gives out boxes that overlap nothing given out before.
final class LabelRoom {
    private final Rectangle2D bounds;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Rectangle2D> better = new ArrayList<>();

    LabelRoom(Rectangle2D bounds) {
        this.bounds = bounds;
    }

    void take(Rectangle2D box) {
        taken.add(box);
    }

    /// Keeps labels off a box as long as there is room elsewhere.
    void avoid(Rectangle2D box) {
        better.add(box);
    }

    boolean isFree(Rectangle2D box) {
        return bounds.contains(box) && taken.stream().noneMatch(t -> t.intersects(box));
    }

    /// A box of the given size beside a sign, taken at once; empty where none of the places around
    /// it is free. Right comes first, then left, above, below and the corners.
    ///
    /// @param reach how far the sign reaches from `at`
    Optional<Rectangle2D> beside(Point2D at, double reach, double width, double height) {
        return first(around(at, reach, width, height));
    }

    /// A box around `at` or a little above or below it, taken at once.
    Optional<Rectangle2D> over(Point2D at, double width, double height) {
        List<Rectangle2D> candidates = new ArrayList<>();
        for (double shift : new double[] {0, 0.6, -0.6, 1.2, -1.2, 2, -2, 3, -3}) {
            for (double side : new double[] {0, 0.3, -0.3, 0.6, -0.6}) {
                candidates.add(
                        box(
                                at.getX() - width / 2 + side * width,
                                at.getY() - height / 2 + shift * height,
                                width,
                                height));
            }
        }
        return first(candidates);
    }

    private Optional<Rectangle2D> first(List<Rectangle2D> candidates) {
        Optional<Rectangle2D> found =
                candidates.stream()
                        .filter(c -> isFree(c) && better.stream().noneMatch(b -> b.intersects(c)))
                        .findFirst()
                        .or(() -> candidates.stream().filter(this::isFree).findFirst());
        found.ifPresent(taken::add);
        return found;
    }

    private static List<Rectangle2D> around(Point2D at, double reach, double w, double h) {
        double x = at.getX();
        double y = at.getY();
        List<Rectangle2D> boxes = new ArrayList<>();
        for (double gap : new double[] {reach + 5, reach + 14}) {
            double near = gap * 0.75;
            boxes.add(box(x + gap, y - h / 2, w, h));
            boxes.add(box(x + gap, y - h * 0.25, w, h));
            boxes.add(box(x + gap, y - h * 0.75, w, h));
            boxes.add(box(x - gap - w, y - h / 2, w, h));
            boxes.add(box(x - gap - w, y - h * 0.25, w, h));
            boxes.add(box(x - gap - w, y - h * 0.75, w, h));
            boxes.add(box(x - w / 2, y - gap - h, w, h));
            boxes.add(box(x - w / 2, y + gap, w, h));
            boxes.add(box(x + near, y - near - h, w, h));
            boxes.add(box(x + near, y + near, w, h));
            boxes.add(box(x - near - w, y - near - h, w, h));
            boxes.add(box(x - near - w, y + near, w, h));
        }
        return boxes;
    }

    private static Rectangle2D box(double x, double y, double w, double h) {
        return new Rectangle2D.Double(x, y, w, h);
    }
}
