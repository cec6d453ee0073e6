package org.dateline.ui;

import java.util.HashMap;
import java.util.Map;
import org.dateline.event.ClaimedTime;
import org.dateline.event.Event;
import org.dateline.report.Claim;
import org.dateline.report.Figure;

/// Whether the claims about one event contradict each other.
final class Disagreement {
    private Disagreement() {}

    /// True where times have nothing in common, or two figures of one metric cannot both be true.
    static boolean isIn(Event event) {
        if (event.when().map(ClaimedTime::disputed).orElse(false)) {
            return true;
        }
        Map<String, double[]> common = new HashMap<>();
        for (Claim claim : event.claims()) {
            if (claim.figure().isPresent()) {
                Figure figure = claim.figure().get();
                double[] bounds = bounds(figure);
                double[] narrowed =
                        common.merge(
                                figure.metric(),
                                bounds,
                                (a, b) ->
                                        new double[] {Math.max(a[0], b[0]), Math.min(a[1], b[1])});
                if (narrowed[0] > narrowed[1]) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What the wording allows. "About" is taken to allow a tenth either way.
    private static double[] bounds(Figure figure) {
        double low = figure.low().orElse(Double.NEGATIVE_INFINITY);
        double high = figure.high().orElse(Double.POSITIVE_INFINITY);
        return switch (figure.qualifier()) {
            case AT_LEAST -> new double[] {low, Double.POSITIVE_INFINITY};
            case AT_MOST -> new double[] {Double.NEGATIVE_INFINITY, high};
            case ABOUT -> new double[] {low * 0.9, high * 1.1};
            case EXACTLY, BETWEEN -> new double[] {low, high};
        };
    }
}
