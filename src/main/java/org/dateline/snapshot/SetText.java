package org.dateline.snapshot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;

/// A line of text with its widths worked out, ready to be put down.
///
/// @param text as it was given, in reading order
/// @param runs from left to right
/// @param width advance of the whole line, in layout units
public record SetText(String text, Lettering lettering, List<Run> runs, double width) {

    /// Letters of one face side by side.
    ///
    /// @param letters in the order in which they stand, left to right, joined where the script
    ///   joins
    /// @param x where it starts, from the start of the line
    public record Run(Face face, String letters, double x, double width, List<Letter> outlines) {

        public Run {
            outlines = List.copyOf(outlines);
        }
    }

    /// @param outline in thousandths of the em, y upwards
    /// @param x where it stands, in thousandths of the em from the start of its run
    /// @param kern what was added before it for the sake of the letter to its left; part of `x`
    public record Letter(Shape outline, double x, double kern) {}

    public SetText {
        runs = List.copyOf(runs);
    }

    /// The outlines of all letters, with the baseline's start at (`x`, `y`), y downwards.
    public Path2D outline(double x, double y) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = lettering.size() / 1000;
        for (Run run : runs) {
            for (Letter letter : run.outlines()) {
                var place = AffineTransform.getTranslateInstance(x + run.x(), y);
                place.scale(scale, -scale);
                place.translate(letter.x(), 0);
                all.append(letter.outline().getPathIterator(place), false);
            }
        }
        return all;
    }
}
