package org.dateline.atlas;

import java.nio.file.Path;
import java.util.List;
import org.dateline.gazetteer.RejectedPlace;

/// What came of building an index.
///
/// @param rejections how many lines were broken, of which `rejected` lists the first ten thousand
public record BuildSummary(
        Path folder, long places, long bytes, long rejections, List<RejectedPlace> rejected) {
    public BuildSummary {
        rejected = List.copyOf(rejected);
    }
}
