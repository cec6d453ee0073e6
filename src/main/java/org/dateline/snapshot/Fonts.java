package org.dateline.snapshot;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The shipped faces, read in Java alone: neither the machine's fonts nor its font libraries have a
/// part in what a letter looks like or how wide it is.
///
/// Letters are not hinted, ligatures are not used. Arabic is joined, right-to-left text is
/// reordered; what no shipped face has (Chinese, emoji) is drawn as an empty box.
public final class Fonts {
    private static final int MISSING = 0xFFFD;
    private static final List<String> SUBSET_TABLES =
            List.of(
                    "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca",
                    "maxp", "name", "post", "prep");

    private record Glyph(Face face, int codePoint, Shape outline, double advance) {}

    private record Cut(
            byte[] file, TrueTypeFont font, CmapLookup characters, double scale, Kerning kerning) {}

    private record Line(String text, Lettering lettering) {}

    private static final int LONGEST_KEPT = 80;
    private static final int MOST_KEPT = 4000;

    private final List<Cut> cuts = new ArrayList<>();
    private final Map<Line, SetText> lines =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Line, SetText> eldest) {
                    return size() > MOST_KEPT;
                }
            };
    private final Map<Long, Glyph> glyphs = new ConcurrentHashMap<>();

    public Fonts() {
        for (Face face : Face.values()) {
            try (InputStream in = Fonts.class.getResourceAsStream(face.file())) {
                if (in == null) {
                    throw new IllegalStateException("A shipped font is missing: " + face.file());
                }
                byte[] file = in.readAllBytes();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
                cuts.add(
                        new Cut(
                                file,
                                font,
                                font.getUnicodeCmapLookup(),
                                1000.0 / font.getUnitsPerEm(),
                                Kerning.read(font)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The font file of a face.
    byte[] file(Face face) {
        return cut(face).file().clone();
    }

    /// A font file with nothing but these characters in it, those that the face lacks left out.
    byte[] subset(Face face, Iterable<Integer> characters) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(cut(face).file()));
            TTFSubsetter subsetter = new TTFSubsetter(font, SUBSET_TABLES);
            characters.forEach(
                    c -> {
                        // the table of characters that it writes ends with the first plane
                        if (Character.isBmpCodePoint(c)) {
                            subsetter.add(c);
                        }
                    });
            var out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sets one line. Short ones are kept, since a map sets the same names again and again.
    public SetText set(String text, Lettering lettering) {
        if (text.length() > LONGEST_KEPT) {
            return typeset(text, lettering);
        }
        var line = new Line(text, lettering);
        synchronized (lines) {
            SetText known = lines.get(line);
            if (known != null) {
                return known;
            }
        }
        SetText set = typeset(text, lettering);
        synchronized (lines) {
            lines.put(line, set);
        }
        return set;
    }

    private SetText typeset(String text, Lettering lettering) {
        String clean = oneLine(text);
        List<SetText.Run> runs = new ArrayList<>();
        double x = 0;
        List<Glyph> pending = new ArrayList<>();
        for (int codePoint : visual(clean).codePoints().toArray()) {
            Glyph glyph = glyph(lettering.face(), codePoint);
            if (!pending.isEmpty() && pending.getFirst().face() != glyph.face()) {
                x += add(pending, x, lettering.size(), runs);
            }
            pending.add(glyph);
        }
        x += add(pending, x, lettering.size(), runs);
        return new SetText(clean, lettering, runs, x);
    }

    /// The width of one line in layout units.
    public double width(String text, Lettering lettering) {
        return set(text, lettering).width();
    }

    private double add(List<Glyph> pending, double x, double size, List<SetText.Run> runs) {
        if (pending.isEmpty()) {
            return 0;
        }
        Face face = pending.getFirst().face();
        List<SetText.Letter> letters = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double at = 0;
        int before = -1;
        for (Glyph glyph : pending) {
            double kern = before < 0 ? 0 : kern(face, before, glyph.codePoint());
            at += kern;
            letters.add(new SetText.Letter(glyph.outline(), at, kern));
            text.appendCodePoint(glyph.codePoint());
            at += glyph.advance();
            before = glyph.codePoint();
        }
        double width = at * size / 1000;
        runs.add(new SetText.Run(face, text.toString(), x, width, letters));
        pending.clear();
        return width;
    }

    private Cut cut(Face face) {
        return cuts.get(face.ordinal());
    }

    private double kern(Face face, int left, int right) {
        Cut cut = cut(face);
        return cut.kerning()
                        .between(
                                cut.characters().getGlyphId(left),
                                cut.characters().getGlyphId(right))
                * cut.scale();
    }

    /// One line without controls, composed as far as Unicode composes.
    private static String oneLine(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        composed.codePoints()
                .map(c -> Character.isWhitespace(c) && c != '\u2009' ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.CONTROL)
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .filter(c -> (c & 0xFFFE) != 0xFFFE)
                .forEach(
                        c ->
                                clean.appendCodePoint(
                                        Character.getType(c) == Character.SURROGATE ? MISSING : c));
        return clean.toString();
    }

    /// From the order in which it is read to the order in which it stands, left to right.
    private static String visual(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        try {
            String joined =
                    new ArabicShaping(
                                    ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK)
                            .shape(text);
            return new Bidi(joined, Bidi.LEVEL_DEFAULT_LTR)
                    .writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
        } catch (ArabicShapingException e) {
            return text;
        }
    }

    private Glyph glyph(Face wanted, int codePoint) {
        return glyphs.computeIfAbsent(
                (long) wanted.ordinal() << 32 | codePoint, key -> read(wanted, codePoint));
    }

    private synchronized Glyph read(Face wanted, int codePoint) {
        for (Face face : new Face[] {wanted, Face.FALLBACK}) {
            Cut cut = cut(face);
            int id = cut.characters().getGlyphId(codePoint);
            if (id != 0) {
                return outline(face, cut, id, codePoint);
            }
        }
        Cut cut = cut(Face.FALLBACK);
        int box = cut.characters().getGlyphId('\u25A1');
        return outline(Face.FALLBACK, cut, box, '\u25A1');
    }

    private static Glyph outline(Face face, Cut cut, int id, int codePoint) {
        try {
            GlyphData data = cut.font().getGlyph().getGlyph(id);
            var scale = AffineTransform.getScaleInstance(cut.scale(), cut.scale());
            Shape outline =
                    data == null
                            ? new java.awt.geom.Path2D.Double()
                            : scale.createTransformedShape(data.getPath());
            return new Glyph(
                    face, codePoint, outline, cut.font().getAdvanceWidth(id) * cut.scale());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
