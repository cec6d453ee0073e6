package org.dateline.atlas;

import java.nio.file.Path;
import java.util.List;
import org.dateline.gazetteer.RejectedPlace;

/// What came of importing lists of places.
///
/// @param file what they became
/// @param brokenLines how many lines or features could not be read, of which `broken` lists the
///   first ten thousand
public record ImportSummary(
        Path file, long places, long brokenLines, List<RejectedPlace> broken, BuildSummary index) {
    public ImportSummary {
        broken = List.copyOf(broken);
    }
}
