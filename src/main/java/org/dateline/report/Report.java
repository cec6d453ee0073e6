package org.dateline.report;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.time.When;

/// One published item.
///
/// @param id unique in its situation
/// @param published when it was published, as precisely as we know
/// @param publishedFrom how we know, in our words
/// @param language BCP 47
/// @param note what a reader must know about this copy of the text
public record Report(
        String id,
        Source source,
        String title,
        List<String> authors,
        When published,
        Optional<String> publishedFrom,
        String language,
        Optional<URI> link,
        Optional<String> note) {

    /// How we know of a date that a table left out: bounds of our own, no date of the report.
    public static final String ITEM_UNDATED =
            "The file does not say when. It was after the event began and before the file was imported.";

    /// How we know of a file whose rows name no report.
    public static final String FILE_UNDATED =
            "The day on which the file was imported; its rows name no report.";

    public Report {
        authors = List.copyOf(authors);
    }

    /// Whether someone said when it was published; otherwise [#published] only bounds it, from the
    /// import of a table.
    public boolean isDated() {
        return publishedFrom
                .filter(from -> from.equals(ITEM_UNDATED) || from.equals(FILE_UNDATED))
                .isEmpty();
    }

    /// Whether the report may have been published before `instant`. What is published at an
    /// imprecise time counts as known from the earliest instant at which it can have been.
    public boolean knownBy(Instant instant) {
        return published.earliest().isBefore(instant);
    }

    /// Whether it is certain that the report was published before `instant`.
    public boolean certainlyKnownBy(Instant instant) {
        return !published.bounds().end().isAfter(instant);
    }
}
