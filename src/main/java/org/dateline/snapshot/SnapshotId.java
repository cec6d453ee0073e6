package org.dateline.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.event.Situation;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.MapContext;

/// The short name of a snapshot: sixteen letters and digits (80 bits of SHA-256) that stand for
/// data revision, context, layout, edited words and the version of the painter, and for nothing
/// else.
public final class SnapshotId {
    /// Counted up whenever the same request begins to look different.
    public static final int PAINTER_VERSION = 1;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LETTERS = 16;

    private SnapshotId() {}

    /// @param revision the data state that the snapshot is drawn from
    public static String of(SnapshotRequest request, Situation situation, long revision) {
        return hash(canonical(request, situation, revision));
    }

    /// Whether a text has the form of an id.
    public static boolean isOne(String text) {
        return text.length() == LETTERS && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /// Everything that the id stands for, in one order; parts are told apart by their lengths.
    static String canonical(SnapshotRequest request, Situation situation, long revision) {
        List<String> parts = new ArrayList<>();
        parts.add("painter " + PAINTER_VERSION);
        parts.add(new ContextQuery(situation).write(pinned(request.context(), revision)));
        parts.add(request.layout().code());
        parts.add(request.size().width() + "x" + request.size().height());
        parts.add(request.tone().code());
        parts.add(request.projection().code());
        parts.add(request.edits().title().orElse("-"));
        parts.add(request.edits().caption().orElse("-"));
        parts.add(request.edits().alternative().orElse("-"));
        StringBuilder text = new StringBuilder();
        parts.forEach(p -> text.append(p.length()).append(':').append(p).append('\n'));
        return text.toString();
    }

    /// The context at a named revision, without the theme, which a sheet does not follow.
    static MapContext pinned(MapContext c, long revision) {
        return c.pinned(revision).with(MapContext.Theme.AUTO);
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            StringBuilder id = new StringBuilder();
            for (int i = 0; i < LETTERS; i++) {
                int bit = 5 * i;
                int two = (digest[bit / 8] & 0xFF) << 8 | digest[bit / 8 + 1] & 0xFF;
                id.append(ALPHABET.charAt(two >> 11 - bit % 8 & 31));
            }
            return id.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
