package org.dateline.reading;

import java.util.List;
import org.dateline.gazetteer.Resolution;

/// A toponym in a text.
///
/// @param start in UTF-16 units, as Java and browsers count
/// @param end the first unit behind it
/// @param text as it stands there
/// @param asked what was asked for: with what lies around it where the text says so
/// @param kind whether it is a name or what people are called by it
/// @param signs why it was taken for a toponym
public record FoundToponym(
        int start,
        int end,
        String text,
        String asked,
        Kind kind,
        List<Sign> signs,
        Resolution resolution) {

    /// What a toponym is as a word.
    public enum Kind {
        NAME,
        /// An adjective or the name of a people: it stands for their country.
        DEMONYM
    }

    public FoundToponym {
        signs = List.copyOf(signs);
    }
}
