package org.dateline.query;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A growing column of an event block: little-endian numbers of one width.
final class BlockColumn {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /// How its numbers are written and read.
    enum Type {
        INT32(4),
        UINT32(4),
        UINT8(1);

        final int width;

        Type(int width) {
            this.width = width;
        }
    }

    final String name;
    final Type type;
    private byte[] bytes;
    private int used;

    BlockColumn(String name, Type type) {
        this.name = name;
        this.type = type;
        this.bytes = new byte[64 * type.width];
    }

    void add(int value) {
        if (used == bytes.length) {
            bytes = Arrays.copyOf(bytes, used * 2);
        }
        if (type.width == 4) {
            INT.set(bytes, used, value);
        } else {
            bytes[used] = (byte) value;
        }
        used += type.width;
    }

    int length() {
        return used / type.width;
    }

    int byteLength() {
        return used;
    }

    void copyTo(byte[] block, int offset) {
        System.arraycopy(bytes, 0, block, offset, used);
    }
}
