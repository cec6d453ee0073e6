package org.dateline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a list out of the text of a JSON object that does not parse, so that a broken member costs
/// only itself, however deep, long or unfinished it is.
///
/// @param key of the list
/// @param frame the object without the list's members, with all its line ends
/// @param members the text of each member of the list that is an object
record JsonParts(String key, String frame, List<Member> members) {

    /// @param line where it begins, counted from 1 in the text that was cut
    record Member(String text, int line) {}

    JsonParts {
        members = List.copyOf(members);
    }

    /// Every list of one of the `keys` at the top of the object; no list where there is none.
    static List<JsonParts> of(String json, Set<String> keys) {
        return new Cutter(json, keys).cut();
    }

    private static final class Cutter {
        private final String json;
        private final Set<String> keys;
        private final StringBuilder open = new StringBuilder();
        private int openBraces;
        private final StringBuilder frame = new StringBuilder();
        private final List<Found> found = new ArrayList<>();
        private int at;
        private int line = 1;

        private record Found(String key, List<Member> members) {}

        Cutter(String json, Set<String> keys) {
            this.json = json;
            this.keys = keys;
        }

        List<JsonParts> cut() {
            String key = "";
            int copied = 0;
            while (at < json.length()) {
                char c = json.charAt(at);
                if (c == '"') {
                    int start = at;
                    skipString();
                    if (open.length() == 1) {
                        key = json.substring(start + 1, Math.max(start + 1, at - 1));
                    }
                } else if (c == '[' && open.length() == 1 && keys.contains(key)) {
                    advance();
                    frame.append(json, copied, at);
                    found.add(new Found(key, members()));
                    copied = at;
                } else {
                    track(c);
                    advance();
                }
            }
            frame.append(json, copied, json.length());
            String whole = frame.toString();
            return found.stream().map(f -> new JsonParts(f.key, whole, f.members)).toList();
        }

        private List<Member> members() {
            List<Member> members = new ArrayList<>();
            while (at < json.length() && json.charAt(at) != ']') {
                if (json.charAt(at) == '{') {
                    members.add(member());
                } else {
                    if (json.charAt(at) == '\n') {
                        frame.append('\n');
                    }
                    advance();
                }
            }
            return members;
        }

        private Member member() {
            int start = at;
            int startLine = line;
            int outside = open.length();
            while (at < json.length()) {
                char c = json.charAt(at);
                if (c == '"') {
                    skipString();
                    continue;
                }
                // A bracket that closes the list itself: the member was never closed.
                if (c == ']' && open.lastIndexOf("[") < outside) {
                    close(outside);
                    break;
                }
                track(c);
                advance();
                if (open.length() <= outside) {
                    break;
                }
            }
            frame.repeat('\n', line - startLine);
            return new Member(json.substring(start, at), startLine);
        }

        /// Keeps the brackets that are open; a closing one closes what was left open inside too.
        private void track(char c) {
            if (c == '{' || c == '[') {
                open.append(c);
                openBraces += c == '{' ? 1 : 0;
            } else if (c == '}' && openBraces > 0) {
                close(open.lastIndexOf("{"));
            } else if (c == ']' && openBraces < open.length()) {
                close(open.lastIndexOf("["));
            }
        }

        private void close(int kept) {
            while (open.length() > kept) {
                openBraces -= open.charAt(open.length() - 1) == '{' ? 1 : 0;
                open.setLength(open.length() - 1);
            }
        }

        /// A string ends with its line at the latest, so that a quote never closed costs no more
        /// than one member.
        private void skipString() {
            advance();
            while (at < json.length() && json.charAt(at) != '\n') {
                char c = json.charAt(at);
                advance();
                if (c == '"') {
                    return;
                }
                if (c == '\\' && at < json.length() && json.charAt(at) != '\n') {
                    advance();
                }
            }
        }

        private void advance() {
            if (json.charAt(at) == '\n') {
                line++;
            }
            at++;
        }
    }
}
