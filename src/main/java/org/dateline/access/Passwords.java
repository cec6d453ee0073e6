package org.dateline.access;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import org.dateline.access.AccountRefused.Reason;

/// What a password must be, after NIST SP 800-63B section 3.1.1.2: long, and not easy to guess; no
/// rules on signs or digits.
public final class Passwords {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 256;

    /// Nothing that can be taken for another letter.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 4;
    private static final int FEWEST_DIFFERENT = 5;

    private Passwords() {}

    /// The form in which a password is hashed, so that it can be typed on any keyboard.
    public static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /// Throws [AccountRefused] where the password must not be taken.
    static void check(String password, String name) {
        long length = password.codePoints().count();
        if (length < SHORTEST || length > LONGEST) {
            throw new AccountRefused(Reason.PASSWORD_LENGTH);
        }
        String folded = password.toLowerCase(Locale.ROOT);
        boolean easy =
                folded.codePoints().distinct().count() < FEWEST_DIFFERENT
                        || folded.contains("password")
                        || folded.contains("dateline")
                        || folded.contains(AccountName.key(name)) && name.length() > 3
                        || "abcdefghijklmnopqrstuvwxyz01234567890123456789".contains(folded);
        if (easy) {
            throw new AccountRefused(Reason.PASSWORD_EASY);
        }
    }

    /// Twenty letters in groups of four: 99 bits.
    static String generate(SecureRandom random) {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
