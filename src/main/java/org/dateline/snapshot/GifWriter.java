package org.dateline.snapshot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes a film as GIF 89a that runs for ever: one palette for all pictures, and of each picture
/// only the part that differs from the one before.
final class GifWriter {
    private static final int SAMPLES = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
    private final GifPalette palette;
    private final int width;
    private final int height;

    /// What is put on the screen, and for how long.
    private record Patch(int left, int top, int width, int height, byte[] indices) {}

    private GifWriter(GifPalette palette, int width, int height) {
        this.palette = palette;
        this.width = width;
        this.height = height;
    }

    /// @throws FilmStopped if `progress` says so
    static byte[] write(Film film, Progress progress) {
        List<int[]> samples = new ArrayList<>();
        for (int i = 0; i < Math.min(SAMPLES, film.frames()); i++) {
            samples.add(pixels(film.frame(i * (film.frames() - 1) / Math.max(1, SAMPLES - 1))));
        }
        BufferedImage last = film.frame(film.frames() - 1);
        samples.add(pixels(last));
        var writer = new GifWriter(GifPalette.of(samples), last.getWidth(), last.getHeight());
        return writer.written(film, progress);
    }

    private static int[] pixels(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData().clone();
    }

    private byte[] written(Film film, Progress progress) {
        out.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        number(width);
        number(height);
        out.write(0xF7);
        out.write(0);
        out.write(0);
        out.writeBytes(palette.table());
        out.write(0x21);
        out.write(0xFF);
        out.write(11);
        out.writeBytes("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {3, 1, 0, 0, 0});
        byte[] shown = new byte[width * height];
        Patch pending = null;
        int hundredths = 0;
        for (int i = 0; i < film.frames(); i++) {
            byte[] next = palette.indices(film.frame(i));
            Patch patch =
                    i == 0 ? new Patch(0, 0, width, height, next.clone()) : patch(shown, next);
            if (pending != null && patch != null) {
                frame(pending, hundredths);
                hundredths = 0;
            }
            pending = patch == null ? pending : patch;
            hundredths += Math.round(film.millis(i) / 10f);
            shown = next;
            Film.report(progress, i + 1, film.frames());
        }
        if (pending != null) {
            frame(pending, hundredths);
        }
        out.write(0x3B);
        return out.toByteArray();
    }

    /// The smallest box around what has changed, what has not left transparent; null where nothing
    /// has.
    private @org.jspecify.annotations.Nullable Patch patch(byte[] before, byte[] now) {
        int left = width;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int first = Arrays.mismatch(before, row, row + width, now, row, row + width);
            if (first < 0) {
                continue;
            }
            top = top < 0 ? y : top;
            bottom = y;
            left = Math.min(left, first);
            int end = width - 1;
            while (end > right && before[row + end] == now[row + end]) {
                end--;
            }
            right = Math.max(right, end);
        }
        if (top < 0) {
            return null;
        }
        int wide = right - left + 1;
        byte[] part = new byte[wide * (bottom - top + 1)];
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                int at = y * width + x;
                part[(y - top) * wide + x - left] =
                        before[at] == now[at] ? (byte) GifPalette.TRANSPARENT : now[at];
            }
        }
        return new Patch(left, top, wide, bottom - top + 1, part);
    }

    private void frame(Patch patch, int hundredths) {
        out.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, 5});
        number(Math.min(65_535, hundredths));
        out.write(GifPalette.TRANSPARENT);
        out.write(0);
        out.write(0x2C);
        number(patch.left());
        number(patch.top());
        number(patch.width());
        number(patch.height());
        out.write(0);
        out.write(8);
        byte[] packed = GifLzw.pack(patch.indices());
        for (int at = 0; at < packed.length; at += 255) {
            int length = Math.min(255, packed.length - at);
            out.write(length);
            out.write(packed, at, length);
        }
        out.write(0);
    }

    private void number(int value) {
        out.write(value);
        out.write(value >> 8);
    }
}
