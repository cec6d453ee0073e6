package org.dateline.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One number for everything that a data state holds: equal where, and only where, every record is
/// byte for byte the same.
public final class StateDigest {
    private static final StateCodec CODEC = new StateCodec();

    private StateDigest() {}

    public static String of(DataState state) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            CODEC.write(state)
                    .forEach(
                            (key, body) ->
                                    digest.update(
                                            (key.kind().code
                                                            + " "
                                                            + key.id()
                                                            + " "
                                                            + body.json()
                                                            + "\n")
                                                    .getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
