package org.dateline.editing;

import java.util.Optional;
import org.dateline.time.Edtf;
import org.dateline.time.Precision;
import org.dateline.time.When;

/// A time as it is typed.
///
/// @param edtf EDTF; empty for none
/// @param precision makes an interval mean some time within
/// @param zone IANA; empty for that of the place, else of the situation
public record TimeDraft(String edtf, Optional<Precision> precision, String zone) {
    public static final TimeDraft NONE = new TimeDraft("", Optional.empty(), "");

    public static TimeDraft of(String edtf) {
        return new TimeDraft(edtf, Optional.empty(), "");
    }

    public static TimeDraft of(When when) {
        String edtf = Edtf.write(when);
        boolean within = edtf.contains("/") && !when.lasting();
        return new TimeDraft(
                edtf,
                within ? Optional.of(when.precision()) : Optional.empty(),
                when.zone().getId());
    }

    static TimeDraft of(Optional<When> when) {
        return when.map(TimeDraft::of).orElse(NONE);
    }

    public boolean isEmpty() {
        return edtf.isBlank();
    }
}
