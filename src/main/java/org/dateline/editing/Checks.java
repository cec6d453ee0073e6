package org.dateline.editing;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.time.Edtf;
import org.dateline.time.TimeFormatException;
import org.dateline.time.When;

/// Looks at the fields of a draft one by one and keeps what is wrong with them. The limits are
/// those of the files' schemas, so that whatever is typed can also be written into a file.
final class Checks {
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void add(String field, String text) {
        problems.add(new Problem(field, text));
    }

    /// Text that must be there, without space around it.
    String text(String field, String typed, int longest) {
        String text = typed.strip();
        if (text.isEmpty()) {
            add(field, "This is needed.");
        }
        tooLong(field, text, longest);
        return text;
    }

    Optional<String> optional(String field, String typed, int longest) {
        String text = typed.strip();
        tooLong(field, text, longest);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private void tooLong(String field, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            add(field, "At most " + longest + " characters are allowed; these are " + length + ".");
        }
    }

    String matching(String field, String typed, int longest, Pattern form, String allowed) {
        String text = text(field, typed, longest);
        if (!text.isEmpty() && text.length() <= longest && !form.matcher(text).matches()) {
            add(field, allowed);
        }
        return text;
    }

    ZoneId zone(String field, String typed, ZoneId otherwise) {
        try {
            return typed.isBlank() ? otherwise : ZoneId.of(typed.strip());
        } catch (DateTimeException noZone) {
            add(
                    field,
                    "No time zone of the IANA database has this name; allowed are names such as"
                            + " Asia/Almaty.");
            return otherwise;
        }
    }

    Optional<When> time(String field, TimeDraft draft, ZoneId otherwise) {
        ZoneId zone = zone(field + "/zone", draft.zone(), otherwise);
        if (draft.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Edtf.read(draft.edtf().strip(), draft.precision(), zone));
        } catch (TimeFormatException | DateTimeException noTime) {
            add(field, String.valueOf(noTime.getMessage()) + ".");
        }
        return Optional.empty();
    }
}
