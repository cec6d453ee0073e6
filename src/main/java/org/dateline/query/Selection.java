package org.dateline.query;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.Category;
import org.dateline.geo.Extent;
import org.dateline.time.Interval;

/// Which events are asked for; every part narrows, an absent part does not.
///
/// @param extent events with a location inside it; areas count by their representative position
/// @param interval what `mode` makes of it
/// @param mode how the interval picks events
/// @param categories empty for all
/// @param knownBy only claims of reports that may have been published before this instant; events
///   without any such claim do not exist
/// @param text words separated by white space, each of which occurs, also inside a longer word, in
///   the title, what a claim says, to whom it is attributed, a toponym as written or a name of a
///   place; compared without case (Unicode NFKC case folding); never a regular expression
/// @param sources ids of sources; an event needs a claim from one of them; empty for all
/// @param places ids of places; an event needs a location there; empty for all
public record Selection(
        Optional<Extent> extent,
        Optional<Interval> interval,
        Mode mode,
        Set<Category> categories,
        Optional<Instant> knownBy,
        Optional<String> text,
        Set<String> sources,
        Set<String> places) {

    public static final Selection EVERYTHING =
            new Selection(
                    Optional.empty(),
                    Optional.empty(),
                    Mode.WINDOW,
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    Set.of());

    public Selection {
        categories = Set.copyOf(categories);
        sources = Set.copyOf(sources);
        places = Set.copyOf(places);
    }

    /// The same selection without its interval, for histograms and for blocks that a browser scrubs
    /// through.
    public Selection atAnyTime() {
        return new Selection(
                extent, Optional.empty(), mode, categories, knownBy, text, sources, places);
    }
}
