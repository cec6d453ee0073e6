package org.dateline.writing;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.dateline.feature.Feature;
import org.dateline.feature.FeatureType;
import org.dateline.geo.CoordinateSystem;

/// Features of one collection with what stands around them.
///
/// @param title of the collection
/// @param features in OGC:CRS84
/// @param crs in which they are written, where the format leaves a choice
/// @param matched how many there are on all pages
/// @param at when the page was made
/// @param links of the page
/// @param address of a feature, by its id
public record FeaturePage(
        String title,
        FeatureType<?> type,
        List<Feature> features,
        CoordinateSystem crs,
        long matched,
        Instant at,
        List<PageLink> links,
        Function<String, String> address) {

    public FeaturePage {
        features = List.copyOf(features);
        links = List.copyOf(links);
    }
}
