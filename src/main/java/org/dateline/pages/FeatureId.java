package org.dateline.pages;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/// Ids of features in addresses. Servers refuse some characters within a part of a path, escaped or
/// not; they are written as a wave and two digits.
public final class FeatureId {
    private static final String REFUSED = "/\\;%~";

    private FeatureId() {}

    public static String written(String id) {
        var text = new StringBuilder();
        id.codePoints()
                .forEach(
                        c -> {
                            boolean dots = id.equals(".") || id.equals("..");
                            if (c < ' ' || c == 127 || REFUSED.indexOf(c) >= 0 || dots) {
                                text.append('~').append(String.format("%02x", c));
                            } else {
                                text.appendCodePoint(c);
                            }
                        });
        return UriUtils.encodePathSegment(text.toString(), StandardCharsets.UTF_8);
    }

    /// Empty where the text is no id.
    public static Optional<String> read(String segment) {
        var id = new StringBuilder();
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c != '~') {
                id.append(c);
                continue;
            }
            if (i + 2 >= segment.length()
                    || !segment.substring(i + 1, i + 3).matches("[0-9a-f]{2}")) {
                return Optional.empty();
            }
            id.append((char) Integer.parseInt(segment.substring(i + 1, i + 3), 16));
            i += 2;
        }
        return Optional.of(id.toString());
    }
}
