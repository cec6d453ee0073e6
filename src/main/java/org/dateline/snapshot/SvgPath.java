package org.dateline.snapshot;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/// A shape as the data of an SVG path, to hundredths of a unit.
final class SvgPath {
    private static final String[] COMMANDS = {"M", "L", "Q", "C", "Z"};
    private static final int[] NUMBERS = {2, 2, 4, 6, 0};

    private SvgPath() {}

    static String of(Shape shape) {
        StringBuilder out = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(c);
            out.append(COMMANDS[kind]);
            for (int k = 0; k < NUMBERS[kind]; k++) {
                if (k > 0 && !(c[k] < 0)) {
                    out.append(' ');
                }
                append(out, c[k]);
            }
        }
        return out.toString();
    }

    static String number(double value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        int rest = (int) (hundredths % 100);
        if (rest > 0) {
            out.append('.').append(rest / 10);
            if (rest % 10 > 0) {
                out.append(rest % 10);
            }
        }
    }
}
