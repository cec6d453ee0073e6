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

    public Report {
        authors = List.copyOf(authors);
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
