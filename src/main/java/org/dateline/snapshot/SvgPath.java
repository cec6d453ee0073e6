package org.dateline.snapshot;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/// A shape as the data of an SVG path: short ones to hundredths of a unit, long ones (outlines of
/// the base map) to tenths, each point from the one before it.
final class SvgPath {
    private static final String COMMANDS = "mlqcz";
    private static final int[] NUMBERS = {2, 2, 4, 6, 0};
    private static final int LONG = 200;

    private final StringBuilder out = new StringBuilder();
    private final int perUnit;
    private long x;
    private long y;

    private SvgPath(int perUnit) {
        this.perUnit = perUnit;
    }

    static String of(Shape shape) {
        int points = 0;
        for (var i = shape.getPathIterator(null); !i.isDone() && points < LONG; i.next()) {
            points++;
        }
        return new SvgPath(points < LONG ? 100 : 10).write(shape);
    }

    static String number(double value) {
        var path = new SvgPath(100);
        path.append(Math.round(value * 100));
        return path.out.toString();
    }

    private String write(Shape shape) {
        double[] c = new double[6];
        long startX = 0;
        long startY = 0;
        char before = ' ';
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(c);
            char command = COMMANDS.charAt(kind);
            int numbers = NUMBERS[kind];
            if (command == 'z') {
                out.append('z');
                x = startX;
                y = startY;
                before = 'z';
                continue;
            }
            long toX = Math.round(c[numbers - 2] * perUnit);
            long toY = Math.round(c[numbers - 1] * perUnit);
            if (command == 'l' && toX == x && toY == y) {
                continue;
            }
            if (command != before) {
                out.append(command);
            }
            for (int k = 0; k < numbers; k++) {
                long value = Math.round(c[k] * perUnit) - (k % 2 == 0 ? x : y);
                if ((k > 0 || command == before) && value >= 0) {
                    out.append(' ');
                }
                append(value);
            }
            x = toX;
            y = toY;
            if (command == 'm') {
                startX = x;
                startY = y;
            }
            before = command;
        }
        return out.toString();
    }

    private void append(long value) {
        long rest = Math.abs(value) % perUnit;
        if (value < 0) {
            out.append('-');
        }
        out.append(Math.abs(value) / perUnit);
        if (rest > 0) {
            out.append('.');
            if (perUnit == 100) {
                out.append(rest / 10);
                rest %= 10;
            }
            if (rest > 0) {
                out.append(rest);
            }
        }
    }
}
