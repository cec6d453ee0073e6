package org.dateline.snapshot;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// The compression of GIF (appendix F of its specification) for 8 bits a pixel.
final class GifLzw {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int MOST = 4096;
    private static final int SLOTS = 1 << 14;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int[] keys = new int[SLOTS];
    private final int[] codes = new int[SLOTS];
    private int next;
    private int bits;
    private int buffer;
    private int filled;

    private GifLzw() {}

    static byte[] pack(byte[] indices) {
        return new GifLzw().packed(indices);
    }

    private byte[] packed(byte[] indices) {
        forget();
        int prefix = indices[0] & 255;
        for (int i = 1; i < indices.length; i++) {
            int key = prefix << 8 | indices[i] & 255;
            int slot = slot(key);
            if (keys[slot] == key) {
                prefix = codes[slot];
                continue;
            }
            write(prefix);
            if (next < MOST) {
                keys[slot] = key;
                codes[slot] = next;
                if (next++ == 1 << bits) {
                    bits++;
                }
            } else {
                forget();
            }
            prefix = indices[i] & 255;
        }
        write(prefix);
        write(END);
        if (filled > 0) {
            out.write(buffer);
        }
        return out.toByteArray();
    }

    private void forget() {
        if (bits > 0) {
            write(CLEAR);
        } else {
            bits = 9;
            write(CLEAR);
        }
        Arrays.fill(keys, -1);
        next = END + 1;
        bits = 9;
    }

    private int slot(int key) {
        int slot = key * 0x9E3779B1 >>> 32 - 14;
        while (keys[slot] != -1 && keys[slot] != key) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private void write(int code) {
        buffer |= code << filled;
        filled += bits;
        while (filled >= 8) {
            out.write(buffer);
            buffer >>>= 8;
            filled -= 8;
        }
    }
}
