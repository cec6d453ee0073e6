package org.dateline.portrayal;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/// Texts of one message bundle in one language, English where the language has none.
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// @param bundle base name, for example `org.dateline.ui.messages`
    public static Words of(String bundle, Locale locale) {
        return new Words(ResourceBundle.getBundle(bundle, locale, NO_FALLBACK), locale);
    }

    public Locale locale() {
        return locale;
    }

    /// The text of `key`, with `{0}`, `{1}` … replaced. Values are put in as they are: turn numbers
    /// into text with [Numbers] first.
    public String say(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /// The text of `key.one` or `key.other`, whichever fits `count`, which is `{0}`.
    public String count(String key, long count) {
        return say(key + (count == 1 ? ".one" : ".other"), Numbers.write(count));
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// All texts whose keys begin with one of `prefixes`, by their whole keys, as they stand in the
    /// bundle; for components that bring their own placeholders.
    public Map<String, String> below(String... prefixes) {
        Map<String, String> texts = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (Arrays.stream(prefixes).anyMatch(p -> key.startsWith(p + "."))) {
                texts.put(key, bundle.getString(key));
            }
        }
        return texts;
    }
}
