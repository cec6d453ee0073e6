package org.dateline.feature;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The last so many answers that were asked for.
final class Recent<K, V> {
    private final Map<K, V> kept;

    Recent(int most) {
        kept =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > most;
                    }
                };
    }

    Optional<V> find(K key) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key));
        }
    }

    /// @param maker is called by one caller at a time, and so has to be quick
    V get(K key, Supplier<V> maker) {
        synchronized (kept) {
            return kept.computeIfAbsent(key, k -> maker.get());
        }
    }
}
