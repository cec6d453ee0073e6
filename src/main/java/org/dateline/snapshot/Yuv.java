package org.dateline.snapshot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.jcodec.common.model.Picture;

/// Colours as video has them: luma for each pixel, chroma for each four, after ITU-R BT.709 with 16
/// to 235 as black to white; jcodec keeps them less 128.
final class Yuv {
    private Yuv() {}

    /// @param into a multiple of 16 pixels wide and high; edges of the picture are continued
    /// @param changed set to true for each block of 16 × 16 that was different before
    static void convert(BufferedImage picture, Picture into, boolean[] changed) {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int width = picture.getWidth();
        int height = picture.getHeight();
        int wide = into.getWidth();
        byte[] luma = into.getPlaneData(0);
        byte[] blue = into.getPlaneData(1);
        byte[] red = into.getPlaneData(2);
        for (int y = 0; y < into.getHeight(); y += 2) {
            for (int x = 0; x < wide; x += 2) {
                int r = 0;
                int g = 0;
                int b = 0;
                boolean different = false;
                for (int k = 0; k < 4; k++) {
                    int atX = x + k % 2;
                    int atY = y + k / 2;
                    int p = pixels[Math.min(atY, height - 1) * width + Math.min(atX, width - 1)];
                    r += p >> 16 & 255;
                    g += p >> 8 & 255;
                    b += p & 255;
                    different |= put(luma, atY * wide + atX, luma(p));
                }
                int half = y / 2 * (wide / 2) + x / 2;
                different |= put(blue, half, chroma(-26383 * r - 88755 * g + 115138 * b));
                different |= put(red, half, chroma(115138 * r - 104580 * g - 10558 * b));
                if (different) {
                    changed[y / 16 * (wide / 16) + x / 16] = true;
                }
            }
        }
    }

    private static boolean put(byte[] plane, int at, int value) {
        byte is = (byte) value;
        boolean different = plane[at] != is;
        plane[at] = is;
        return different;
    }

    /// In 2^-18: 0.1826, 0.6142 and 0.0620.
    private static int luma(int p) {
        int sum = 47864 * (p >> 16 & 255) + 161017 * (p >> 8 & 255) + 16255 * (p & 255);
        return 16 - 128 + (sum + (1 << 17) >> 18);
    }

    /// From sums of four pixels, in 2^-20 of one.
    private static int chroma(int sum) {
        return sum + (1 << 19) >> 20;
    }
}
