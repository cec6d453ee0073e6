package org.dateline.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Short names that follow from content, so that the same content has the same name every time.
final class Digests {
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private final MessageDigest sha;

    Digests() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private byte[] digest(List<String> parts) {
        for (String part : parts) {
            sha.update(part.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
        }
        return sha.digest();
    }

    /// 24 hexadecimal digits.
    String of(List<String> parts) {
        return HexFormat.of().formatHex(digest(parts), 0, 12);
    }

    long number(List<String> parts) {
        return ByteBuffer.wrap(digest(parts)).getLong();
    }

    /// A readable id of what somebody named: letters, digits and hyphens, with a digest where that
    /// loses anything.
    String id(String prefix, String name) {
        String plain =
                ENDS.matcher(OTHERS.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("-"))
                        .replaceAll("");
        boolean same = plain.equals(name.strip().toLowerCase(Locale.ROOT)) && plain.length() <= 60;
        String start = plain.length() > 40 ? plain.substring(0, 40) : plain;
        return prefix
                + (same
                        ? plain
                        : (start.isEmpty() ? "" : start + "-") + of(List.of(name)).substring(0, 8));
    }
}
