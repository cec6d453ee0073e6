package org.dateline.snapshot;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.Category;
import org.dateline.portrayal.Symbology;

/// The pens of one sheet: its surface, type, colours and signs.
final class Drawing {
    private final Surface surface;
    private final Fonts fonts;
    private final Palette palette;
    private final Symbology symbology;
    private final Map<Category, Path2D> signs = new EnumMap<>(Category.class);

    Drawing(Surface surface, Fonts fonts, Palette palette, Symbology symbology) {
        this.surface = surface;
        this.fonts = fonts;
        this.palette = palette;
        this.symbology = symbology;
        symbology.signs().forEach(s -> signs.put(s.category(), SignPath.read(s.path())));
    }

    Surface surface() {
        return surface;
    }

    Fonts fonts() {
        return fonts;
    }

    Palette palette() {
        return palette;
    }

    Symbology symbology() {
        return symbology;
    }

    Color colour(Category category) {
        return palette.of(symbology, category);
    }

    /// A category's sign around (`x`, `y`).
    Path2D sign(Category category, double x, double y, double width) {
        return SignPath.at(signs.getOrDefault(category, new Path2D.Double()), x, y, width);
    }

    /// Puts a line down and says how wide it is.
    double text(String text, Lettering lettering, double x, double y, Color colour) {
        SetText set = fonts.set(text, lettering);
        surface.text(set, x, y, colour);
        return set.width();
    }

    /// The same with a margin in the colour of the map's land.
    double onMap(String text, Lettering lettering, double x, double y, Color colour) {
        SetText set = fonts.set(text, lettering);
        double width = lettering.size() / 7;
        surface.text(
                set,
                x,
                y,
                colour,
                Optional.of(new Surface.Halo(Palette.alpha(palette.halo(), 0.85), width)));
        return set.width();
    }
}
