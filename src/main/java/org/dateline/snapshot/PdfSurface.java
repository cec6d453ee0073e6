package org.dateline.snapshot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/// Paints one page of PDF: vectors, text as text in embedded letters, every part tagged.
///
/// What is tagged is what the painter calls a part: the title as a heading, the map as a figure
/// with its alternative text, each block as a paragraph; all else is an artifact. The labels inside
/// the map belong to the figure.
final class PdfSurface implements Surface, AutoCloseable {
    /// Points of 1/72 inch in a layout unit of 1/96 inch.
    private static final double POINTS = 0.75;

    private final PDDocument document = new PDDocument();
    private final PdfTags tags;
    private final Fonts fonts;
    private final PDPage page;
    private final PDPageContentStream out;
    private final Map<Face, PDType0Font> embedded = new EnumMap<>(Face.class);
    private final List<TrueTypeFont> opened = new ArrayList<>();
    private final Map<Integer, PDExtendedGraphicsState> opacities = new HashMap<>();
    private final Snapshot snapshot;

    PdfSurface(Fonts fonts, Size size, Snapshot snapshot) {
        this.fonts = fonts;
        this.snapshot = snapshot;
        page =
                new PDPage(
                        new PDRectangle(
                                (float) (size.width() * POINTS), (float) (size.height() * POINTS)));
        document.addPage(page);
        tags = new PdfTags(document, page);
        try {
            out = new PDPageContentStream(document, page);
            out.transform(
                    new Matrix(
                            (float) POINTS,
                            0,
                            0,
                            (float) -POINTS,
                            0,
                            page.getMediaBox().getHeight()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Something that writes to the page.
    private interface Writing {
        void write() throws IOException;
    }

    private static void io(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void fill(Shape shape, Color colour) {
        if (shape.getPathIterator(null).isDone()) {
            return;
        }
        io(
                () -> {
                    opacity(colour);
                    out.setNonStrokingColor(opaque(colour));
                    int rule = path(shape);
                    if (rule == PathIterator.WIND_EVEN_ODD) {
                        out.fillEvenOdd();
                    } else {
                        out.fill();
                    }
                });
    }

    @Override
    public void stroke(Shape shape, Color colour, BasicStroke stroke) {
        if (shape.getPathIterator(null).isDone()) {
            return;
        }
        io(
                () -> {
                    opacity(colour);
                    out.setStrokingColor(opaque(colour));
                    out.setLineWidth(stroke.getLineWidth());
                    out.setLineCapStyle(stroke.getEndCap());
                    out.setLineJoinStyle(stroke.getLineJoin());
                    float[] dashes = stroke.getDashArray();
                    out.setLineDashPattern(dashes == null ? new float[0] : dashes, 0);
                    path(shape);
                    out.stroke();
                });
    }

    private int path(Shape shape) throws IOException {
        PathIterator i = shape.getPathIterator(null);
        float[] c = new float[6];
        float x = 0;
        float y = 0;
        for (; !i.isDone(); i.next()) {
            switch (i.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> out.moveTo(x = c[0], y = c[1]);
                case PathIterator.SEG_LINETO -> out.lineTo(x = c[0], y = c[1]);
                case PathIterator.SEG_QUADTO -> {
                    out.curveTo(
                            x + 2 * (c[0] - x) / 3,
                            y + 2 * (c[1] - y) / 3,
                            c[2] + 2 * (c[0] - c[2]) / 3,
                            c[3] + 2 * (c[1] - c[3]) / 3,
                            c[2],
                            c[3]);
                    x = c[2];
                    y = c[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    out.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                    x = c[4];
                    y = c[5];
                }
                default -> out.closePath();
            }
        }
        return i.getWindingRule();
    }

    private static Color opaque(Color colour) {
        return new Color(colour.getRGB());
    }

    private void opacity(Color colour) throws IOException {
        PDExtendedGraphicsState state =
                opacities.computeIfAbsent(
                        colour.getAlpha(),
                        alpha -> {
                            var made = new PDExtendedGraphicsState();
                            made.setNonStrokingAlphaConstant(alpha / 255f);
                            made.setStrokingAlphaConstant(alpha / 255f);
                            return made;
                        });
        out.setGraphicsStateParameters(state);
    }

    /// A halo is a line along the outlines, so that the text itself stands in the file once.
    @Override
    public void text(SetText text, double x, double y, Color colour, Optional<Halo> halo) {
        halo.ifPresent(
                h -> stroke(text.outline(x, y), h.colour(), Graphics2DSurface.haloStroke(h)));
        io(
                () -> {
                    opacity(colour);
                    out.setNonStrokingColor(opaque(colour));
                    for (SetText.Run run : text.runs()) {
                        out.beginText();
                        out.setFont(font(run.face()), (float) text.lettering().size());
                        out.setTextMatrix(
                                new Matrix(1, 0, 0, -1, (float) (x + run.x()), (float) y));
                        out.showTextWithPositioning(kerned(run));
                        out.endText();
                    }
                });
    }

    /// Stretches of letters with the kerning between them, in thousandths of the em, leftwards.
    private static Object[] kerned(SetText.Run run) {
        List<Object> parts = new ArrayList<>();
        StringBuilder stretch = new StringBuilder();
        int[] codePoints = run.letters().codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            double kern = run.outlines().get(i).kern();
            if (kern != 0 && !stretch.isEmpty()) {
                parts.add(stretch.toString());
                parts.add((float) -kern);
                stretch.setLength(0);
            }
            stretch.appendCodePoint(codePoints[i]);
        }
        parts.add(stretch.toString());
        return parts.toArray();
    }

    private PDType0Font font(Face face) throws IOException {
        PDType0Font known = embedded.get(face);
        if (known == null) {
            TrueTypeFont file =
                    new TTFParser()
                            .parse(
                                    new RandomAccessReadBuffer(
                                            new ByteArrayInputStream(fonts.file(face))));
            file.setEnableGsub(false);
            opened.add(file);
            known = PDType0Font.load(document, file, true);
            embedded.put(face, known);
        }
        return known;
    }

    @Override
    public void clipped(Rectangle2D box, Runnable inside) {
        io(
                () -> {
                    out.saveGraphicsState();
                    out.addRect(
                            (float) box.getX(),
                            (float) box.getY(),
                            (float) box.getWidth(),
                            (float) box.getHeight());
                    out.clip();
                });
        inside.run();
        io(out::restoreGraphicsState);
    }

    @Override
    public void part(Role role, String alternative, Runnable inside) {
        io(() -> tags.begin(out, role, alternative));
        inside.run();
        io(out::endMarkedContent);
    }

    /// The whole file; nothing can be painted afterwards.
    byte[] document() {
        var bytes = new ByteArrayOutputStream();
        io(
                () -> {
                    out.close();
                    tags.finish(snapshot);
                    document.setDocumentId(Long.parseUnsignedLong(digits(snapshot.id()), 32));
                    document.save(bytes, CompressParameters.DEFAULT_COMPRESSION);
                });
        return bytes.toByteArray();
    }

    /// Twelve letters of the id as a number of sixty bits.
    private static String digits(String id) {
        StringBuilder base32 = new StringBuilder();
        for (char letter : id.substring(0, 12).toCharArray()) {
            int value = "0123456789abcdefghjkmnpqrstvwxyz".indexOf(letter);
            base32.append(Character.forDigit(value, 32));
        }
        return base32.toString();
    }

    @Override
    public void close() {
        io(document::close);
        for (TrueTypeFont font : opened) {
            io(font::close);
        }
    }
}
