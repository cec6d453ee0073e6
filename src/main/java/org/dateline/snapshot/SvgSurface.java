package org.dateline.snapshot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Paints SVG 1.1: text stays text, in letters that the file carries in it, and every part says
/// what it is.
final class SvgSurface implements Surface {
    private final Fonts fonts;
    private final String prefix;
    private final StringBuilder body = new StringBuilder(1 << 16);
    private final Map<Face, SortedSet<Integer>> used = new EnumMap<>(Face.class);
    private int clips;

    /// @param prefix of all ids in the file, so that two files fit on one page
    SvgSurface(Fonts fonts, String prefix) {
        this.fonts = fonts;
        this.prefix = prefix;
    }

    @Override
    public void fill(Shape shape, Color colour) {
        body.append("<path d=\"").append(SvgPath.of(shape)).append('"');
        paint("fill", colour);
        if (shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD) {
            body.append(" fill-rule=\"evenodd\"");
        }
        body.append("/>\n");
    }

    @Override
    public void stroke(Shape shape, Color colour, BasicStroke stroke) {
        body.append("<path d=\"").append(SvgPath.of(shape)).append("\" fill=\"none\"");
        paint("stroke", colour);
        body.append(" stroke-width=\"").append(SvgPath.number(stroke.getLineWidth())).append('"');
        if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND) {
            body.append(" stroke-linejoin=\"round\"");
        }
        if (stroke.getEndCap() == BasicStroke.CAP_ROUND) {
            body.append(" stroke-linecap=\"round\"");
        }
        float[] dashes = stroke.getDashArray();
        if (dashes != null) {
            body.append(" stroke-dasharray=\"");
            for (float dash : dashes) {
                body.append(SvgPath.number(dash)).append(' ');
            }
            body.setCharAt(body.length() - 1, '"');
        }
        body.append("/>\n");
    }

    @Override
    public void text(SetText text, double x, double y, Color colour, Optional<Halo> halo) {
        if (text.text().isBlank()) {
            return;
        }
        for (SetText.Run run : text.runs()) {
            SortedSet<Integer> letters = used.computeIfAbsent(run.face(), f -> new TreeSet<>());
            run.letters().codePoints().forEach(letters::add);
            text.text().codePoints().forEach(letters::add);
        }
        Face face = text.lettering().face();
        body.append("<text x=\"").append(SvgPath.number(x));
        body.append("\" y=\"").append(SvgPath.number(y));
        body.append("\" font-size=\"").append(SvgPath.number(text.lettering().size()));
        body.append("\" textLength=\"").append(SvgPath.number(text.width()));
        body.append("\" lengthAdjust=\"spacingAndGlyphs\" class=\"");
        body.append(cssClass(face)).append('"');
        paint("fill", colour);
        halo.ifPresent(
                h -> {
                    paint("stroke", h.colour());
                    body.append(" stroke-width=\"").append(SvgPath.number(2 * h.width()));
                    body.append("\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
                });
        body.append('>').append(Xml.text(text.text())).append("</text>\n");
    }

    @Override
    public void clipped(Rectangle2D box, Runnable inside) {
        String id = prefix + "c" + ++clips;
        body.append("<clipPath id=\"").append(id).append("\"><path d=\"");
        body.append(SvgPath.of(box)).append("\"/></clipPath>\n<g clip-path=\"url(#");
        body.append(id).append(")\">\n");
        inside.run();
        body.append("</g>\n");
    }

    @Override
    public void part(Role role, String alternative, Runnable inside) {
        String label = Xml.text(alternative);
        body.append(
                switch (role) {
                    case TITLE -> "<g role=\"heading\" aria-level=\"1\">\n";
                    case FIGURE -> "<g role=\"img\" aria-label=\"" + label + "\">\n";
                    case TEXT -> "<g role=\"group\">\n";
                    case DECORATION -> "<g aria-hidden=\"true\">\n";
                });
        inside.run();
        body.append("</g>\n");
    }

    private void paint(String attribute, Color colour) {
        body.append(' ').append(attribute).append("=\"");
        body.append(String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF)).append('"');
        if (colour.getAlpha() < 255) {
            body.append(' ').append(attribute).append("-opacity=\"");
            body.append(SvgPath.number(colour.getAlpha() / 255.0)).append('"');
        }
    }

    /// The whole file.
    ///
    /// @param width in layout units, the same as CSS pixels
    String document(
            double width, double height, String language, String title, String description) {
        String w = SvgPath.number(width);
        String h = SvgPath.number(height);
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="%s" height="%s" \
               viewBox="0 0 %s %s" xml:lang="%s" role="img" aria-labelledby="%st %sd">
               <title id="%st">%s</title>
               <desc id="%sd">%s</desc>
               <style>
               %s</style>
               %s</svg>
               """
                .formatted(
                        w,
                        h,
                        w,
                        h,
                        Xml.text(language),
                        prefix,
                        prefix,
                        prefix,
                        Xml.text(title),
                        prefix,
                        Xml.text(description),
                        style(),
                        body);
    }

    private String style() {
        StringBuilder css = new StringBuilder();
        used.forEach(
                (face, letters) -> {
                    String style = face.slanted() ? "italic" : "normal";
                    css.append("@font-face{font-family:\"")
                            .append(family(face))
                            .append("\";font-weight:")
                            .append(face.weight())
                            .append(";font-style:")
                            .append(style)
                            .append(";src:url(data:font/ttf;base64,")
                            .append(Base64.getEncoder().encodeToString(fonts.subset(face, letters)))
                            .append(")}\n");
                });
        for (Face face : Face.values()) {
            css.append('.').append(cssClass(face));
            css.append("{font-family:\"").append(family(face)).append("\",\"");
            css.append(family(Face.FALLBACK)).append("\",\"").append(face.family());
            css.append("\",sans-serif;font-weight:").append(face.weight());
            css.append(face.slanted() ? ";font-style:italic}\n" : "}\n");
        }
        return css.toString();
    }

    private static String cssClass(Face face) {
        return "dl-" + face.name().toLowerCase(Locale.ROOT);
    }

    /// A name of our own for what is only a part of the face.
    private static String family(Face face) {
        return face == Face.FALLBACK ? "Dateline Signs" : "Dateline Text";
    }
}
