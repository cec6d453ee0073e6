package org.dateline.portrayal;

import java.time.ZoneId;
import java.util.Locale;
import org.dateline.report.Claim;
import org.dateline.report.Lapse;
import org.dateline.time.CivilTime;

/// That a claim no longer stands, in words: screen, print and files say it alike.
public final class LapseText {
    private final Words words;
    private final CivilTime time;

    public LapseText(Locale language) {
        this.words = Words.of("org.dateline.portrayal.messages", language);
        this.time = CivilTime.in(language);
    }

    /// `Retracted 8 January 2022, 10:00 (UTC+6): the ministry took the number back`.
    public String write(Lapse lapse, ZoneId zone) {
        return words.say(
                "lapse." + lapse.kind().name(), time.write(lapse.since(), zone), lapse.because());
    }

    /// What a claim says, after the word `Retracted` or `Superseded` where it no longer stands: for
    /// plain text, which has no way to cross something out.
    public String marked(Claim claim) {
        return marked(claim, claim.says());
    }

    /// @param told what the claim says, as it is told here
    public String marked(Claim claim, String told) {
        return claim.lapse()
                .map(l -> words.say("lapse.marked", words.say("lapsed." + l.kind().name()), told))
                .orElse(told);
    }
}
