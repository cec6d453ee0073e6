package org.dateline.pages;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The address of a page, with some of its parameters changed.
///
/// @param values the parameters that were given
public record PageAddress(String path, Map<String, List<String>> values) {

    /// @param changes names and values in turn
    public String with(String... changes) {
        Map<String, String> all = new TreeMap<>();
        values.forEach(
                (name, given) -> all.put(name, given.getFirst() == null ? "" : given.getFirst()));
        for (int i = 0; i < changes.length; i += 2) {
            all.put(changes[i], changes[i + 1]);
        }
        return path
                + all.entrySet().stream()
                        .map(e -> Door.encoded(e.getKey()) + "=" + Door.encoded(e.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
