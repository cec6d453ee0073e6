package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a feature collection into the texts of its features without parsing them, so that a broken
/// feature costs only itself, however deep, long or unfinished it is.
final class FeatureSplitter {
    private static final String KEY = "\"features\"";
    private static final Pattern FEATURE =
            Pattern.compile(
                    "\\{\\s{0,99}(\"@id\"\\s{0,9}:\\s{0,9}\"[^\"]{0,200}\"\\s{0,9},\\s{0,99})?\"type\"\\s{0,9}:\\s{0,9}\"Feature\"");

    /// The text of one member of `features`.
    ///
    /// @param line where it begins, counted from 1
    /// @param complete false where its last brace is missing
    record Piece(String text, int line, boolean complete) {}

    private final String json;
    private int line = 1;
    private int at;

    private FeatureSplitter(String json) {
        this.json = json;
    }

    /// Empty where the text has no array called `features` at its top level.
    static List<Piece> split(String json) {
        return new FeatureSplitter(json).pieces();
    }

    private List<Piece> pieces() {
        if (!findArray()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        while (at < json.length()) {
            char c = json.charAt(at);
            if (c == '{') {
                pieces.add(piece());
            } else if (c == ']') {
                return pieces;
            } else {
                advance();
            }
        }
        return pieces;
    }

    private boolean findArray() {
        int depth = 0;
        while (at < json.length()) {
            char c = json.charAt(at);
            if (c == '"' && depth == 1 && json.startsWith(KEY, at)) {
                at += KEY.length();
                skipTo(':');
                advance();
                skipBlank();
                return at < json.length() && json.charAt(at) == '[' && skipOne();
            }
            if (c == '"') {
                skipString();
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            advance();
        }
        return false;
    }

    private Piece piece() {
        int start = at;
        int startLine = line;
        int depth = 0;
        while (at < json.length()) {
            char c = json.charAt(at);
            if (c == '"') {
                skipString();
                continue;
            }
            advance();
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (depth == 0) {
                // Two features in one: a quote or brace was lost between them.
                return FEATURE.matcher(json).region(start + 1, at).find()
                        ? cutAtNextFeature(start, startLine)
                        : new Piece(json.substring(start, at), startLine, true);
            }
        }
        return cutAtNextFeature(start, startLine);
    }

    /// A feature that does not end has lost a quote or a brace. It is cut where an object after its
    /// start says that it is a feature.
    private Piece cutAtNextFeature(int start, int startLine) {
        Matcher next = FEATURE.matcher(json);
        if (!next.find(start + 1)) {
            return new Piece(json.substring(start), startLine, false);
        }
        String text = json.substring(start, next.start());
        at = next.start();
        line = startLine + (int) text.chars().filter(c -> c == '\n').count();
        return new Piece(text, startLine, false);
    }

    private void skipString() {
        advance();
        while (at < json.length()) {
            char c = json.charAt(at);
            // A string ends at its line's end at the latest, so that a quote never closed costs one
            // feature and not the file.
            if (c == '\n') {
                return;
            }
            advance();
            if (c == '\\' && at < json.length()) {
                advance();
            } else if (c == '"') {
                return;
            }
        }
    }

    private void skipTo(char wanted) {
        while (at < json.length() && json.charAt(at) != wanted) {
            advance();
        }
    }

    private void skipBlank() {
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            advance();
        }
    }

    private boolean skipOne() {
        advance();
        return true;
    }

    private void advance() {
        if (at < json.length() && json.charAt(at) == '\n') {
            line++;
        }
        at++;
    }
}
