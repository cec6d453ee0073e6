package org.dateline.portrayal;

import java.util.List;
import java.util.Optional;

/// The words that go with a map: written from the data, or by whoever edits them.
///
/// @param title what was found, in one line
/// @param caption what the map shows, from what, and what it leaves out
/// @param alternative the map in words, for those who do not see it
/// @param citation how to cite it, and each report it rests on
public record Wording(String title, String caption, String alternative, List<String> citation) {

    /// What somebody wrote instead; empty where the generated words stay.
    public record Edits(
            Optional<String> title, Optional<String> caption, Optional<String> alternative) {
        public static final Edits NONE =
                new Edits(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Wording {
        citation = List.copyOf(citation);
    }

    public Wording with(Edits edits) {
        return new Wording(
                edits.title().orElse(title),
                edits.caption().orElse(caption),
                edits.alternative().orElse(alternative),
                citation);
    }
}
