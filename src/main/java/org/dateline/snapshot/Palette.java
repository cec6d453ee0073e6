package org.dateline.snapshot;

import java.awt.Color;
import org.dateline.event.Category;
import org.dateline.portrayal.Symbology;

/// The colours of a tone.
///
/// @param home land of the countries that the situation is about
record Palette(
        Tone tone,
        Color paper,
        Color ink,
        Color muted,
        Color hairline,
        Color accent,
        Color water,
        Color waterInk,
        Color land,
        Color home,
        Color border,
        Color region,
        Color coast,
        Color label,
        Color baseLabel,
        Color halo) {

    static Palette of(Tone tone) {
        return switch (tone) {
            case LIGHT ->
                    new Palette(
                            tone,
                            hex(0xffffff),
                            hex(0x1b1f24),
                            hex(0x55606c),
                            hex(0xdcd8cf),
                            hex(0x0b5cad),
                            hex(0xd3e4ee),
                            hex(0x3c6a87),
                            hex(0xf0ece3),
                            hex(0xfffefb),
                            hex(0x8d8271),
                            hex(0xcfc6b6),
                            hex(0x9db7c6),
                            hex(0x1b1f24),
                            hex(0x655f55),
                            hex(0xfffefb));
            case DARK ->
                    new Palette(
                            tone,
                            hex(0x15181c),
                            hex(0xeceae5),
                            hex(0xa3adb8),
                            hex(0x323940),
                            hex(0x79b6ff),
                            hex(0x0f1d28),
                            hex(0x6f9bb5),
                            hex(0x1d2126),
                            hex(0x2a2f35),
                            hex(0x8a8376),
                            hex(0x4b5056),
                            hex(0x33495a),
                            hex(0xf2f0ec),
                            hex(0xa9a59c),
                            hex(0x15181c));
            case GREY ->
                    new Palette(
                            tone,
                            hex(0xffffff),
                            hex(0x111111),
                            hex(0x4d4d4d),
                            hex(0xd0d0d0),
                            hex(0x111111),
                            hex(0xdedede),
                            hex(0x555555),
                            hex(0xf3f3f3),
                            hex(0xffffff),
                            hex(0x808080),
                            hex(0xc8c8c8),
                            hex(0xa6a6a6),
                            hex(0x111111),
                            hex(0x5a5a5a),
                            hex(0xffffff));
        };
    }

    /// How much of a category's colour lies over an area: more where there is no hue to see it by.
    double wash() {
        return tone == Tone.GREY ? 0.3 : 0.17;
    }

    /// The colour of a category.
    Color of(Symbology symbology, Category category) {
        Symbology.Sign sign = symbology.of(category);
        return switch (tone) {
            case LIGHT -> Color.decode(sign.light());
            case DARK -> Color.decode(sign.dark());
            case GREY -> {
                float grey = sign.greyPercent() / 100f;
                yield new Color(grey, grey, grey);
            }
        };
    }

    /// A colour as it looks as a wash over the paper.
    Color washed(Color colour) {
        return new Color(
                washed(colour.getRed(), paper().getRed()),
                washed(colour.getGreen(), paper().getGreen()),
                washed(colour.getBlue(), paper().getBlue()));
    }

    private int washed(int colour, int paper) {
        return (int) Math.round(colour * wash() + paper * (1 - wash()));
    }

    static Color alpha(Color colour, double opacity) {
        return new Color(
                colour.getRed(),
                colour.getGreen(),
                colour.getBlue(),
                (int) Math.round(opacity * 255));
    }

    private static Color hex(int rgb) {
        return new Color(rgb);
    }
}
