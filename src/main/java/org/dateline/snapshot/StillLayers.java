package org.dateline.snapshot;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Layers of pixels that many pictures share, such as the base map under a film or behind a preview
/// whose words are being typed. Bounded by bytes, the longest unused go first. Safe to share
/// between threads.
///
/// Whether a layer is kept never shows: a layer that would be too large is painted straight onto
/// the picture, whoever asks and whenever.
final class StillLayers {
    private static final long LARGEST_BYTES = 12_000_000;
    private static final long MOST_BYTES = 48_000_000;

    private final Map<Key, BufferedImage> layers = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /// @param what stands for everything that is painted
    /// @param scale pixels per layout unit
    record Key(Object what, int x, int y, int widthPx, int heightPx, double scale) {
        long bytes() {
            return 4L * widthPx * heightPx;
        }
    }

    /// Nothing where the layer is too large to be one.
    Optional<BufferedImage> layer(Key key, Supplier<BufferedImage> painter) {
        if (key.bytes() > LARGEST_BYTES) {
            return Optional.empty();
        }
        synchronized (layers) {
            BufferedImage known = layers.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        BufferedImage painted = painter.get();
        synchronized (layers) {
            if (layers.put(key, painted) == null) {
                bytes += key.bytes();
            }
            var eldest = layers.keySet().iterator();
            while (bytes > MOST_BYTES) {
                bytes -= eldest.next().bytes();
                eldest.remove();
            }
        }
        return Optional.of(painted);
    }
}
