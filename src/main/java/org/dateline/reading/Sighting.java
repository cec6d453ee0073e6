package org.dateline.reading;

/// A name of the gazetteer that stands in a text, whatever it means there.
///
/// @param first index of its first token
/// @param last index of its last token
/// @param start in UTF-16 units
/// @param end the first unit behind it, the full stop of an abbreviation included
/// @param name as it is asked for
record Sighting(int first, int last, int start, int end, String name, Known known) {

    boolean isOneWord() {
        return first == last;
    }
}
