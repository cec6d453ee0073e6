package org.dateline.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Names of accounts: up to 64 letters, digits and `. _ - @ '` and single spaces, in any script.
/// Nothing invisible, nothing that only looks different, and nothing that Dateline itself signs
/// with.
public final class AccountName {
    private static final int LONGEST = 64;

    /// Who writes without being a person: the loader of files, the command line, and others.
    private static final Set<String> NOBODYS =
            Set.of("files", "local", "unknown", "command line", "guest", "somebody");

    private static final String OTHERS = "._-@' ";

    /// Stand in the history and in the log for what no account did.
    private static final Set<String> TAKEN =
            Set.of("guest", "local", "files", "command line", "somebody");

    private AccountName() {}

    /// Gives the name as it is kept. Throws [AccountRefused] where it is none.
    public static String read(String text) {
        if (text.length() > 4 * LONGEST) {
            throw new AccountRefused(AccountRefused.Reason.NAME);
        }
        String name = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        boolean plain =
                !name.isEmpty()
                        && name.codePointCount(0, name.length()) <= LONGEST
                        && !name.contains("  ")
                        && name.codePoints().allMatch(AccountName::isAllowed)
                        && name.codePoints().anyMatch(Character::isLetterOrDigit)
                        && !NOBODYS.contains(key(name));
        if (!plain) {
            throw new AccountRefused(AccountRefused.Reason.NAME);
        }
        if (TAKEN.contains(key(name))) {
            throw new AccountRefused(AccountRefused.Reason.NAME_TAKEN);
        }
        return name;
    }

    private static boolean isAllowed(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || OTHERS.indexOf(point) >= 0;
    }

    /// Equal for names that count as the same one.
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
