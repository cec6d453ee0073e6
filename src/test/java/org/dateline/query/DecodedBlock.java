package org.dateline.query;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an [EventBlock] by `src/docs/event-block.md`, knowing nothing of how it is written.
final class DecodedBlock {
    /// @param span latest end and kind, empty where the row has none
    record Row(long start, String place, int look, String event, List<Integer> span) {}

    final JsonNode header;
    private final ByteBuffer block;

    DecodedBlock(byte[] bytes) {
        block = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[4];
        block.get(0, magic);
        if (!new String(magic, StandardCharsets.US_ASCII).equals("DLB1")) {
            throw new IllegalArgumentException("not a block");
        }
        int length = block.getInt(4);
        if ((8 + length) % 8 != 0) {
            throw new IllegalArgumentException("columns are not aligned");
        }
        header = new JsonMapper().readTree(new String(bytes, 8, length, StandardCharsets.UTF_8));
        for (JsonNode column : header.get("columns").values()) {
            int width = column.get("type").asString().endsWith("32") ? 4 : 1;
            int end = column.get("offset").asInt() + column.get("length").asInt() * width;
            if (column.get("offset").asInt() % width != 0 || end > bytes.length) {
                throw new IllegalArgumentException("a column lies outside: " + column);
            }
        }
    }

    int headerLength() {
        return block.getInt(4);
    }

    int length(String column) {
        JsonNode described = header.get("columns").get(column);
        return described == null ? 0 : described.get("length").asInt();
    }

    int value(String column, int i) {
        JsonNode described = header.get("columns").get(column);
        int offset = described.get("offset").asInt();
        return described.get("type").asString().equals("uint8")
                ? block.get(offset + i) & 0xff
                : block.getInt(offset + i * 4);
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int span = 0;
        for (int row = 0; row < header.get("rows").asInt(); row++) {
            int place = value("place", row);
            boolean spans = span < length("spanRow") && value("spanRow", span) == row;
            rows.add(
                    new Row(
                            value("start", row),
                            place == -1
                                    ? "nowhere"
                                    : header.get("places").get(place).get("id").asString(),
                            value("look", row),
                            header.get("ids").get(value("event", row)).asString(),
                            spans
                                    ? List.of(value("spanEnd", span), value("spanKind", span))
                                    : List.of()));
            span += spans ? 1 : 0;
        }
        return rows;
    }
}
