package org.dateline.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Which encoding the bytes of a text are in: told by a byte order mark, else by whether they are
/// UTF-8, else taken for Western European (windows-1252, of which Latin-1 is a part), and said so.
///
/// @param mark how many bytes the byte order mark takes
/// @param note for the user, where the encoding was guessed
record Decoding(Charset charset, int mark, Optional<String> note) {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /// Of a whole file.
    static Decoding of(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] head = in.readNBytes(4096);
            Decoding marked = of(head);
            if (marked.mark > 0 || !marked.charset.equals(StandardCharsets.UTF_8)) {
                return marked;
            }
        }
        var validity = new Utf8Validity();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                validity.add(buffer, n);
            }
        }
        return validity.isUtf8()
                ? new Decoding(StandardCharsets.UTF_8, 0, validity.note())
                : new Decoding(
                        WESTERN,
                        0,
                        Optional.of(
                                "The file is not UTF-8. It was read as Western European"
                                        + " (Latin-1, windows-1252). If letters look wrong, save it as UTF-8."));
    }

    /// By the first bytes alone; UTF-8 where they tell nothing.
    static Decoding of(byte[] head) {
        if (at(head, 0) == 0xEF && at(head, 1) == 0xBB && at(head, 2) == 0xBF) {
            return new Decoding(StandardCharsets.UTF_8, 3, Optional.empty());
        }
        if (at(head, 0) == 0xFF && at(head, 1) == 0xFE) {
            return new Decoding(StandardCharsets.UTF_16LE, 2, said("UTF-16"));
        }
        if (at(head, 0) == 0xFE && at(head, 1) == 0xFF) {
            return new Decoding(StandardCharsets.UTF_16BE, 2, said("UTF-16"));
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        int most = head.length / 2;
        if (odd > most * 0.3 && even < most * 0.05) {
            return new Decoding(StandardCharsets.UTF_16LE, 0, said("UTF-16 without a mark"));
        }
        if (even > most * 0.3 && odd < most * 0.05) {
            return new Decoding(StandardCharsets.UTF_16BE, 0, said("UTF-16 without a mark"));
        }
        return new Decoding(StandardCharsets.UTF_8, 0, Optional.empty());
    }

    private static Optional<String> said(String encoding) {
        return Optional.of("The file was read as " + encoding + ".");
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }

    /// Counts letters beyond ASCII that are whole in UTF-8, and bytes that are none.
    private static final class Utf8Validity {
        private long whole;
        private long bad;
        private int missing;
        private boolean first;
        private int lead;

        void add(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                int b = bytes[i] & 0xFF;
                if (missing > 0) {
                    boolean fits =
                            (b & 0xC0) == 0x80
                                    && !(first && lead == 0xE0 && b < 0xA0)
                                    && !(first && lead == 0xED && b >= 0xA0)
                                    && !(first && lead == 0xF0 && b < 0x90);
                    first = false;
                    if (fits) {
                        whole += --missing == 0 ? 1 : 0;
                        continue;
                    }
                    bad++;
                    missing = 0;
                }
                if (b >= 0x80) {
                    lead = b;
                    first = true;
                    missing =
                            b >= 0xC2 && b < 0xE0
                                    ? 1
                                    : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : 0;
                    bad += missing == 0 ? 1 : 0;
                }
            }
        }

        /// A few broken letters among many whole ones do not make another encoding.
        boolean isUtf8() {
            return broken() == 0 || whole > 10 * broken();
        }

        private long broken() {
            return bad + (missing > 0 ? 1 : 0);
        }

        Optional<String> note() {
            return broken() == 0
                    ? Optional.empty()
                    : Optional.of(
                            "The file is UTF-8 with bytes that are no letters; rows that hold them are rejected.");
        }
    }
}
