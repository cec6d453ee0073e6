package org.dateline.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dateline.event.Rejection;

/// The text of a file, or why it has none.
sealed interface FileText {

    /// A larger file is refused before it is read.
    long MAX_BYTES = 32L << 20;

    record Read(String text) implements FileText {}

    record Unreadable(Rejection rejection) implements FileText {}

    /// There is no such file.
    record Absent() implements FileText {}

    /// Reads UTF-8; a byte order mark before it is skipped.
    static FileText of(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.exists(file)) {
                return new Absent();
            }
            if (Files.size(file) > MAX_BYTES) {
                return unreadable(name, 0, "larger than " + (MAX_BYTES >> 20) + " MiB; split it");
            }
            return decoded(name, Files.readAllBytes(file));
        } catch (IOException e) {
            return unreadable(name, 0, "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static FileText decoded(String name, byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return unreadable(name, 1, "it is in UTF-16; save it as UTF-8");
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String found = String.format(Locale.ROOT, "0x%02X", bytes[in.position()] & 0xFF);
            return unreadable(
                    name,
                    1 + (int) text.chars().filter(c -> c == '\n').count(),
                    "it is not in UTF-8 (byte " + found + "); save it as UTF-8");
        }
        if (text.isBlank()) {
            return unreadable(name, 1, "it is empty");
        }
        if (text.length() > 1 && (text.charAt(0) == 0 || text.charAt(1) == 0)) {
            return unreadable(name, 1, "it is in UTF-16 or UTF-32; save it as UTF-8");
        }
        return new Read(text);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Unreadable unreadable(String name, int line, String reason) {
        return new Unreadable(new Rejection(name, line, "", reason, ""));
    }
}
