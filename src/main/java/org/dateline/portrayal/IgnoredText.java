package org.dateline.portrayal;

import java.util.Locale;

/// Says in one sentence which parameter of a link was not taken as written, and what is allowed.
public final class IgnoredText {
    private final Words words;

    public IgnoredText(Locale language) {
        this.words = Words.of("org.dateline.portrayal.messages", language);
    }

    public String write(Ignored ignored) {
        String name = ignored.parameter();
        String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        String sentence = words.say("ignored." + ignored.reason(), shown, ignored.value());
        String allowed = allowed(name);
        return ignored.reason() == Ignored.Reason.MALFORMED && !allowed.isEmpty()
                ? sentence + " " + words.say("ignored.allowed", allowed)
                : sentence;
    }

    /// What a parameter may hold; empty for a name that is no parameter.
    public String allowed(String parameter) {
        String key = "allowed." + parameter;
        return words.has(key) ? words.say(key) : "";
    }
}
