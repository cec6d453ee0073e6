package org.dateline.query;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Lays a header and columns out as `src/docs/event-block.md` says.
final class BlockWriter {
    private static final JsonMapper JSON = new JsonMapper();

    private BlockWriter() {}

    /// The offsets of the columns stand in the header before them and so depend on its length: the
    /// header is written again, with more room, until it fits.
    static EventBlock write(ObjectNode header, List<BlockColumn> columns) {
        int first = 8;
        byte[] head = described(header, columns, first);
        while (8 + head.length > first) {
            first = aligned(8 + head.length, 8);
            head = described(header, columns, first);
        }
        int size = first;
        for (BlockColumn column : columns) {
            size = aligned(size, 4) + column.byteLength();
        }
        byte[] block = new byte[size];
        ByteBuffer front = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        front.put("DLB1".getBytes(StandardCharsets.US_ASCII)).putInt(first - 8).put(head);
        while (front.position() < first) {
            front.put((byte) ' ');
        }
        int offset = first;
        for (BlockColumn column : columns) {
            offset = aligned(offset, 4);
            column.copyTo(block, offset);
            offset += column.byteLength();
        }
        return new EventBlock(block, etag(block));
    }

    private static byte[] described(ObjectNode header, List<BlockColumn> columns, int first) {
        ObjectNode described = header.putObject("columns");
        int offset = first;
        for (BlockColumn column : columns) {
            offset = aligned(offset, 4);
            described
                    .putObject(column.name)
                    .put("type", column.type.name().toLowerCase(Locale.ROOT))
                    .put("offset", offset)
                    .put("length", column.length());
            offset += column.byteLength();
        }
        return JSON.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
    }

    private static int aligned(int offset, int to) {
        return (offset + to - 1) / to * to;
    }

    /// Of the content, so that it changes when and only when the bytes do.
    private static String etag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
