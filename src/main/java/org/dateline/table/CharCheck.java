package org.dateline.table;

import java.util.Optional;

/// Characters that no cell may hold because nothing could keep or show them.
final class CharCheck {
    private CharCheck() {}

    /// Why the text is rejected, if it is.
    static Optional<String> complaint(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return Optional.of("it holds a NUL character");
            }
            if (c == '\uFFFD') {
                return Optional.of("it holds bytes that are no letter in the file's encoding");
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return Optional.of("it holds half a surrogate pair, which is no character");
            }
        }
        return Optional.empty();
    }
}
