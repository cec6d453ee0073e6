package org.dateline.portrayal;

/// A parameter that was not taken as written, and why.
///
/// @param value as written, shortened to 60 characters
public record Ignored(String parameter, String value, Reason reason) {
    private static final int LONGEST = 60;

    /// What was wrong with it. The words for people are in the room's message bundle.
    public enum Reason {
        /// No parameter of that name; dropped.
        UNKNOWN,
        /// Given more than once; the first one counts.
        REPEATED,
        /// Not in the form of this parameter; the default was taken.
        MALFORMED,
        /// Beyond what there is; the nearest value was taken.
        OUT_OF_RANGE,
        /// The end came before the start; the two were swapped.
        REVERSED,
        /// Names something that does not exist here; dropped.
        NOT_FOUND,
        /// Has no meaning in the chosen mode; dropped.
        NOT_IN_THIS_MODE,
        /// Longer than any sensible value; dropped unread.
        TOO_LONG
    }

    public Ignored {
        if (value.length() > LONGEST) {
            int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            value = value.substring(0, end) + "…";
        }
    }
}
