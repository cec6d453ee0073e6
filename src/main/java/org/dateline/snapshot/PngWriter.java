package org.dateline.snapshot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes PNG (ISO/IEC 15948:2004) whose bytes follow from the pixels alone: no time stamp, fixed
/// chunks. Strips of rows are packed side by side on the machine's processors and joined into one
/// stream.
final class PngWriter {
    private static final int STRIP_BYTES = 1 << 19;
    private static final int LEVEL = 5;

    private record Packed(byte[] bytes, long adler, int length) {}

    private PngWriter() {}

    /// @param image of type `TYPE_INT_RGB`
    /// @param dpi written as pixels a metre
    /// @param texts keyword and text, written as `iTXt` chunks in the order given
    static byte[] write(BufferedImage image, double dpi, Map<String, String> texts) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int height = image.getHeight();
        int rows = Math.max(1, STRIP_BYTES / (3 * width + 1));
        int strips = (height + rows - 1) / rows;
        List<Packed> packed =
                IntStream.range(0, strips)
                        .parallel()
                        .mapToObj(
                                i ->
                                        pack(
                                                pixels,
                                                width,
                                                i * rows,
                                                Math.min(height, (i + 1) * rows),
                                                i == strips - 1))
                        .toList();
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.writeLong(0x89504E470D0A1A0AL);
            chunk(data, "IHDR", header(width, height));
            chunk(data, "sRGB", new byte[1]);
            chunk(data, "pHYs", physical(dpi));
            for (var text : texts.entrySet()) {
                chunk(data, "iTXt", international(text.getKey(), text.getValue()));
            }
            chunk(data, "IDAT", stream(packed));
            chunk(data, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Packed pack(int[] pixels, int width, int from, int to, boolean last) {
        int stride = 3 * width + 1;
        byte[] rows = new byte[stride * (to - from)];
        for (int y = from; y < to; y++) {
            filter(pixels, width, y, rows, stride * (y - from));
        }
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(rows);
            if (last) {
                deflater.finish();
            }
            var out = new ByteArrayOutputStream(rows.length / 8 + 64);
            byte[] buffer = new byte[1 << 16];
            int written;
            do {
                written =
                        deflater.deflate(
                                buffer,
                                0,
                                buffer.length,
                                last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
                out.write(buffer, 0, written);
            } while (written == buffer.length);
            Adler32 adler = new Adler32();
            adler.update(rows);
            return new Packed(out.toByteArray(), adler.getValue(), rows.length);
        } finally {
            deflater.end();
        }
    }

    /// `Up` where the row resembles the one above, else `Sub`.
    private static void filter(int[] pixels, int width, int y, byte[] out, int at) {
        int row = y * width;
        int above = row - width;
        int type = y > 0 && resembles(pixels, row, above, width) ? 2 : 1;
        out[at++] = (byte) type;
        int before = 0;
        for (int x = 0; x < width; x++) {
            int pixel = pixels[row + x];
            int guess = type == 2 ? pixels[above + x] : before;
            out[at++] = (byte) ((pixel >> 16) - (guess >> 16));
            out[at++] = (byte) ((pixel >> 8) - (guess >> 8));
            out[at++] = (byte) (pixel - guess);
            before = pixel;
        }
    }

    private static boolean resembles(int[] pixels, int row, int above, int width) {
        int sameAbove = 0;
        int sameBefore = 0;
        for (int x = 1; x < width; x++) {
            int pixel = pixels[row + x];
            sameAbove += pixel == pixels[above + x] ? 1 : 0;
            sameBefore += pixel == pixels[row + x - 1] ? 1 : 0;
        }
        return sameAbove >= sameBefore;
    }

    private static byte[] stream(List<Packed> packed) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.writeShort(0x785E);
        long adler = 1;
        for (Packed strip : packed) {
            data.write(strip.bytes());
            adler = joined(adler, strip.adler(), strip.length());
        }
        data.writeInt((int) adler);
        return out.toByteArray();
    }

    /// The Adler-32 of two stretches of bytes one after the other (RFC 1950 section 8.2).
    static long joined(long first, long second, long secondLength) {
        long base = 65_521;
        long a = first & 0xFFFF;
        long b = first >>> 16;
        long sumA = (a + (second & 0xFFFF) + base - 1) % base;
        long sumB = (b + (second >>> 16) + (secondLength % base) * ((a + base - 1) % base)) % base;
        return sumB << 16 | sumA;
    }

    private static byte[] header(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 2, 0, 0, 0});
        return out.toByteArray();
    }

    private static byte[] physical(double dpi) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        int perMetre = (int) Math.round(dpi / 0.0254);
        data.writeInt(perMetre);
        data.writeInt(perMetre);
        data.writeByte(1);
        return out.toByteArray();
    }

    private static byte[] international(String keyword, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
        out.write(new byte[5]);
        out.write(text.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content)
            throws IOException {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt((int) crc.getValue());
    }
}
