package org.dateline.portrayal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// Writes a detail of the base map as the browser reads it: about two bytes a point.
/// `src/docs/base-map.md` gives the layout.
public final class BaseMapBytes {
    private static final byte[] MAGIC = "DLM1".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
    private final BaseLayers layers;
    private int lon;
    private int lat;

    private BaseMapBytes(BaseLayers layers) {
        this.layers = layers;
    }

    public static byte[] of(BaseLayers layers) {
        return new BaseMapBytes(layers).written();
    }

    private byte[] written() {
        out.writeBytes(MAGIC);
        natural(layers.quantum());
        natural(layers.lines().size());
        layers.lines().forEach(this::line);
        natural(layers.areas().size());
        layers.areas().forEach(this::area);
        return out.toByteArray();
    }

    private void line(BaseLine line) {
        natural(line.kind().ordinal());
        natural(line.minZoom());
        var deltas = new ArrayList<int[]>(line.size());
        for (var i = 0; i < line.size(); i++) {
            var x = quanta(line.points()[2 * i]);
            var y = quanta(line.points()[2 * i + 1]);
            if (i == 0 || x != lon || y != lat) {
                deltas.add(new int[] {x - lon, y - lat});
                lon = x;
                lat = y;
            }
        }
        natural(deltas.size());
        for (var delta : deltas) {
            whole(delta[0]);
            whole(delta[1]);
        }
    }

    private void area(BaseArea area) {
        natural(area.kind().ordinal());
        natural(area.minZoom());
        text(area.code());
        text(area.country());
        natural(area.polygons().size());
        for (var rings : area.polygons()) {
            natural(rings.size());
            for (var ring : rings) {
                natural(ring.length);
                for (var reference : ring) {
                    whole(reference);
                }
            }
        }
    }

    private int quanta(int milliDegrees) {
        return (int) Math.round(milliDegrees / (double) layers.quantum());
    }

    private void text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        natural(bytes.length);
        out.writeBytes(bytes);
    }

    /// Zigzag: 0, -1, 1, -2 … become 0, 1, 2, 3 …
    private void whole(int value) {
        natural(value << 1 ^ value >> 31);
    }

    /// Seven bits a byte, the lowest first; the high bit says that more follow.
    private void natural(int value) {
        var rest = value;
        while ((rest & ~0x7f) != 0) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
