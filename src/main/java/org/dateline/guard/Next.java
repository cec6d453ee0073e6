package org.dateline.guard;

import org.jspecify.annotations.Nullable;

/// Where to go after signing in: a path of this application, and nowhere else.
final class Next {
    private static final int LONGEST = 4_000;
    static final String HOME = "/";

    private Next() {}

    /// The path as asked for, or the first page where it could lead elsewhere.
    static String of(@Nullable String asked) {
        if (asked == null) {
            return HOME;
        }
        boolean own =
                asked.length() <= LONGEST
                        && asked.startsWith("/")
                        && !asked.startsWith("//")
                        && asked.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\')
                        && !asked.startsWith("/login")
                        && !asked.startsWith("/logout");
        return own ? asked : HOME;
    }
}
