package org.dateline.portrayal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as people read them: thousands apart by a narrow no-break space, a decimal point, no
/// more decimals than needed.
public final class Numbers {
    private static final char THIN_SPACE = '\u202f';

    private Numbers() {}

    public static String write(long number) {
        return write((double) number);
    }

    /// To at most two decimals.
    public static String write(double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int i = point - 3; i > 0; i -= 3) {
            text.insert(i, THIN_SPACE);
        }
        return (rounded.signum() < 0 ? "\u2212" : "") + text;
    }
}
