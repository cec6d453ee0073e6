package org.dateline.snapshot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Consumer;

/// What the painter paints on, in layout units with y downwards: pixels, SVG or PDF, behind the
/// same shapes and strokes of Java2D.
public interface Surface {

    /// The part that something has in the document, for those who cannot see it.
    enum Role {
        /// The heading.
        TITLE,
        /// A picture with an alternative text.
        FIGURE,
        /// Running text: read as it stands.
        TEXT,
        /// Says nothing of its own: frames, rules, pictures of what a text nearby says.
        DECORATION
    }

    /// A margin in another colour around letters, so that they stay legible on a map.
    record Halo(Color colour, double width) {}

    void fill(Shape shape, Color colour);

    void stroke(Shape shape, Color colour, BasicStroke stroke);

    /// @param x where the line starts
    /// @param y the baseline
    void text(SetText text, double x, double y, Color colour, Optional<Halo> halo);

    default void text(SetText text, double x, double y, Color colour) {
        text(text, x, y, colour, Optional.empty());
    }

    /// Paints `inside` without what lies out of `box`.
    void clipped(Rectangle2D box, Runnable inside);

    /// Paints what is the same in many pictures: a surface of pixels may paint it once and keep it.
    ///
    /// @param what equal for equal paintings, and for nothing else
    default void still(Object what, Rectangle2D box, Consumer<Surface> inside) {
        inside.accept(this);
    }

    /// Paints `inside` as one part of the document. Parts are not nested.
    ///
    /// @param alternative what a figure shows, in words; empty for other roles
    void part(Role role, String alternative, Runnable inside);
}
