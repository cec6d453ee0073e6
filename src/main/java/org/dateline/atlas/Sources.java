package org.dateline.atlas;

import java.util.HashMap;
import java.util.Map;
import org.dateline.gazetteer.Place;

/// The sources of positions, of which millions of places share a few: the index names them by a
/// short key.
final class Sources {
    private static final int MAX_KEYS = 10_000;

    private final Map<String, String> keys = new HashMap<>();

    /// What stands in the source column of a [PlaceLine].
    String column(Place place) {
        String text = place.positionSource();
        String own = place.id().substring(place.id().indexOf(':') + 1);
        String template =
                text.endsWith(" " + own)
                        ? text.substring(0, text.length() - own.length()) + "{id}"
                        : text.replace(" " + own + ",", " {id},");
        String key = keys.get(template);
        if (key == null && keys.size() < MAX_KEYS) {
            key = Integer.toString(keys.size(), Character.MAX_RADIX);
            keys.put(template, key);
        }
        return key == null ? text : "@" + key;
    }

    /// Texts by key.
    Map<String, String> table() {
        Map<String, String> table = new HashMap<>();
        keys.forEach((text, key) -> table.put(key, text));
        return table;
    }
}
