package org.dateline.portrayal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.dateline.event.Category;
import org.dateline.geo.Extent;
import org.dateline.query.Mode;
import org.dateline.query.Selection;
import org.dateline.time.Interval;

/// All that is needed to draw a map again. Its written form is the query string of the page, of the
/// snapshot and of the embed, with the same parameter names.
///
/// @param situation id
/// @param revision a data state to stay at; empty for the newest
/// @param interval `[start, end)`; in mode `until` it starts with the situation's period, in mode
///   `moment` it is one second long
/// @param zone civil time in which it is written for people
/// @param language BCP 47
public record MapContext(
        String situation,
        OptionalLong revision,
        Mode mode,
        Interval interval,
        Optional<Instant> knownBy,
        Extent extent,
        Set<Category> categories,
        Set<String> sources,
        Set<String> places,
        Optional<String> text,
        ZoneId zone,
        String language,
        Theme theme) {

    /// How light the map is.
    public enum Theme {
        AUTO,
        LIGHT,
        DARK;

        /// The word used in parameters and attributes.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public MapContext {
        categories = Set.copyOf(categories);
        sources = Set.copyOf(sources);
        places = Set.copyOf(places);
    }

    /// The events that the map shows.
    public Selection selection() {
        return new Selection(
                Optional.of(extent),
                Optional.of(interval),
                mode,
                categories,
                knownBy,
                text,
                sources,
                places);
    }

    /// The same context with another time.
    public MapContext during(Mode newMode, Interval newInterval) {
        return new MapContext(
                situation,
                revision,
                newMode,
                newInterval,
                knownBy,
                extent,
                categories,
                sources,
                places,
                text,
                zone,
                language,
                theme);
    }

    public MapContext knownBy(Optional<Instant> newKnownBy) {
        return new MapContext(
                situation,
                revision,
                mode,
                interval,
                newKnownBy,
                extent,
                categories,
                sources,
                places,
                text,
                zone,
                language,
                theme);
    }

    public MapContext within(Extent newExtent) {
        return new MapContext(
                situation,
                revision,
                mode,
                interval,
                knownBy,
                newExtent,
                categories,
                sources,
                places,
                text,
                zone,
                language,
                theme);
    }

    /// The same context in another theme.
    public MapContext with(Theme newTheme) {
        return new MapContext(
                situation,
                revision,
                mode,
                interval,
                knownBy,
                extent,
                categories,
                sources,
                places,
                text,
                zone,
                language,
                newTheme);
    }

    /// The same context at a named data state.
    public MapContext pinned(long newRevision) {
        return new MapContext(
                situation,
                OptionalLong.of(newRevision),
                mode,
                interval,
                knownBy,
                extent,
                categories,
                sources,
                places,
                text,
                zone,
                language,
                theme);
    }

    /// The same context with other filters.
    public MapContext filtered(
            Set<Category> newCategories,
            Set<String> newSources,
            Set<String> newPlaces,
            Optional<String> newText) {
        return new MapContext(
                situation,
                revision,
                mode,
                interval,
                knownBy,
                extent,
                newCategories,
                newSources,
                newPlaces,
                newText,
                zone,
                language,
                theme);
    }

    public MapContext themed(Theme newTheme) {
        return new MapContext(
                situation,
                revision,
                mode,
                interval,
                knownBy,
                extent,
                categories,
                sources,
                places,
                text,
                zone,
                language,
                newTheme);
    }

    /// The same context at the newest revision.
    public MapContext atNewest() {
        return at(OptionalLong.empty());
    }

    /// The same context at a revision, which later ones do not change.
    public MapContext at(long newRevision) {
        return at(OptionalLong.of(newRevision));
    }

    private MapContext at(OptionalLong newRevision) {
        return new MapContext(
                situation,
                newRevision,
                mode,
                interval,
                knownBy,
                extent,
                categories,
                sources,
                places,
                text,
                zone,
                language,
                theme);
    }
}
