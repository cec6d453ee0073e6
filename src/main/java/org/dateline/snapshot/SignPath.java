package org.dateline.snapshot;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.Locale;
import java.util.Scanner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The path of a category's sign as a shape. Read are the commands that the symbology uses:
/// absolute `M`, `L`, `H`, `V`, `A` with equal radii, and `Z`.
final class SignPath {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?[0-9]*\\.?[0-9]+");

    private final Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    private final String[] tokens;
    private int at;
    private double x;
    private double y;

    private SignPath(String data) {
        try (var scanner = new Scanner(data)) {
            tokens = scanner.findAll(TOKEN).map(MatchResult::group).toArray(String[]::new);
        }
    }

    /// @throws IllegalArgumentException if the path has another command
    static Path2D read(String data) {
        return new SignPath(data).read();
    }

    /// A sign of the given width around (`x`, `y`).
    static Path2D at(Path2D sign, double x, double y, double width) {
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(width / 20, width / 20);
        return new Path2D.Double(sign, place);
    }

    private Path2D read() {
        char command = ' ';
        while (at < tokens.length) {
            if (Character.isLetter(tokens[at].charAt(0))) {
                command = tokens[at++].charAt(0);
            }
            switch (command) {
                case 'M' -> {
                    to(number(), number());
                    path.moveTo(x, y);
                    command = 'L';
                }
                case 'L' -> lineTo(number(), number());
                case 'H' -> lineTo(number(), y);
                case 'V' -> lineTo(x, number());
                case 'A' -> arc();
                case 'Z' -> path.closePath();
                default ->
                        throw new IllegalArgumentException(
                                "A sign's path has the unknown command " + command);
            }
        }
        return path;
    }

    /// SVG 1.1 appendix F.6.5 for circles.
    private void arc() {
        double radius = number();
        number();
        number();
        boolean large = number() != 0;
        boolean sweep = number() != 0;
        double toX = number();
        double toY = number();
        double halfX = (x - toX) / 2;
        double halfY = (y - toY) / 2;
        double half = Math.hypot(halfX, halfY);
        double r = Math.max(radius, half);
        double off = Math.sqrt(Math.max(0, r * r - half * half)) / half * (large == sweep ? -1 : 1);
        double centreX = (x + toX) / 2 + off * halfY;
        double centreY = (y + toY) / 2 - off * halfX;
        double start = Math.toDegrees(Math.atan2(centreY - y, x - centreX));
        double end = Math.toDegrees(Math.atan2(centreY - toY, toX - centreX));
        double turn = end - start;
        if (sweep && turn > 0) {
            turn -= 360;
        } else if (!sweep && turn < 0) {
            turn += 360;
        }
        var arc = new Arc2D.Double(Arc2D.OPEN);
        arc.setArcByCenter(centreX, centreY, r, start, turn, Arc2D.OPEN);
        path.append(arc, true);
        to(toX, toY);
    }

    private void lineTo(double toX, double toY) {
        to(toX, toY);
        path.lineTo(x, y);
    }

    private void to(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private double number() {
        if (at >= tokens.length) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A sign's path ends after %d tokens", at));
        }
        return Double.parseDouble(tokens[at++]);
    }
}
