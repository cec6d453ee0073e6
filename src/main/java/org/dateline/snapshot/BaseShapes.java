package org.dateline.snapshot;

import java.awt.geom.Path2D;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dateline.portrayal.BaseArea;
import org.dateline.portrayal.BaseLine;
import org.dateline.snapshot.BaseGeometry.Area;
import org.dateline.snapshot.BaseGeometry.Detailed;
import org.jspecify.annotations.Nullable;

/// The base map in one frame, in layout units. What has been worked out once is kept; safe to share
/// between threads, whose painting only reads it.
final class BaseShapes {
    private final Frame frame;
    private final Detailed detail;
    private final Plotter plotter;
    private final Map<String, Path2D> known = new HashMap<>();
    private @Nullable Map<BaseLine.Kind, Path2D> lines;

    BaseShapes(BaseGeometry geometry, Frame frame) {
        this.frame = frame;
        this.detail = geometry.at(frame.zoom());
        this.plotter = new Plotter(frame);
    }

    Frame frame() {
        return frame;
    }

    /// All land in one piece.
    Path2D land() {
        return known("land", a -> a.kind() == BaseArea.Kind.LAND);
    }

    /// Land of some countries, ISO 3166-1 alpha-3.
    Path2D countries(Set<String> codes) {
        return known(
                "countries " + new TreeSet<>(codes),
                a -> a.kind() == BaseArea.Kind.LAND && codes.contains(a.country()));
    }

    Path2D lakes() {
        return known(
                "lakes", a -> a.kind() == BaseArea.Kind.LAKE && a.minZoom() <= frame.zoom() + 1);
    }

    /// The area with an ISO code as far as it is seen, empty where it is not: a region (ISO 3166-2)
    /// or a whole country (ISO 3166-1 alpha-3).
    Path2D area(String code) {
        Path2D region = known("area " + code, a -> a.code().equals(code));
        return isEmpty(region) ? countries(Set.of(code)) : region;
    }

    static boolean isEmpty(Path2D path) {
        return path.getCurrentPoint() == null;
    }

    private synchronized Path2D known(String key, Predicate<BaseArea> wanted) {
        return known.computeIfAbsent(key, k -> areas(wanted));
    }

    private Path2D areas(Predicate<BaseArea> wanted) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Area area : detail.areas()) {
            if (wanted.test(area.area())) {
                area.rings().forEach(ring -> plotter.ring(ring, path));
            }
        }
        return path;
    }

    /// Lines by kind, those that are worth drawing at this scale.
    synchronized Map<BaseLine.Kind, Path2D> lines() {
        Map<BaseLine.Kind, Path2D> before = lines;
        if (before == null) {
            before = plotted();
            lines = before;
        }
        return before;
    }

    private Map<BaseLine.Kind, Path2D> plotted() {
        Map<BaseLine.Kind, Path2D> plotted = new EnumMap<>(BaseLine.Kind.class);
        for (BaseGeometry.Line line : detail.lines()) {
            if (line.minZoom() <= frame.zoom() + 1) {
                plotter.line(
                        line.piece(),
                        plotted.computeIfAbsent(line.kind(), k -> new Path2D.Double()));
            }
        }
        return plotted;
    }
}
