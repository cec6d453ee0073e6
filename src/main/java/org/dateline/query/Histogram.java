package org.dateline.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dateline.event.Category;

/// Events by category in half-open bins.
///
/// @param edges one more than bins
/// @param bins counts by category; a category without events is absent
public record Histogram(List<Instant> edges, List<Map<Category, Integer>> bins) {

    public Histogram {
        edges = List.copyOf(edges);
        bins = List.copyOf(bins);
    }
}
