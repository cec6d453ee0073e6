package org.dateline.reading;

/// A word or number of a text.
///
/// @param start in UTF-16 units from the start of the text
/// @param end the first unit behind it
/// @param folded in lower case
/// @param opens whether it is the first word of a sentence, line or quotation
record Token(int start, int end, String text, String folded, Shape shape, boolean opens) {

    enum Shape {
        /// Two capitals at least and no small letter.
        UPPER,
        /// A capital first.
        TITLE,
        LOWER,
        /// No letter at all, or letters without case.
        OTHER
    }

    boolean isCapitalised() {
        return shape == Shape.UPPER || shape == Shape.TITLE;
    }

    int length() {
        return end - start;
    }
}
