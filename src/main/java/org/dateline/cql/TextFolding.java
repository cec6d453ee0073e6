package org.dateline.cql;

import com.ibm.icu.text.Normalizer2;

/// Texts without their case or their accents.
final class TextFolding {
    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();

    private TextFolding() {}

    /// Unicode `toNFKC_Casefold` (UAX 15).
    static String withoutCase(String text) {
        return CASEFOLD.normalize(text);
    }

    static String withoutAccents(String text) {
        String apart = APART.normalize(text);
        var bare = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return TOGETHER.normalize(bare);
    }
}
