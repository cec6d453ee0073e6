package org.dateline.gazetteer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.geo.Position;

/// What is known about a toponym besides its letters. Everything in it helps to choose; nothing in
/// it excludes a place.
///
/// @param at when the text speaks of the place; decides which names were in use
/// @param home ISO 3166-1 alpha-2 of the country that the text is about
/// @param classes what kind of place is meant, where the asker knows; empty for any
/// @param alsoNamed the other toponyms of the same text, as written
/// @param near where the text is about
public record ResolutionContext(
        Optional<Instant> at,
        Optional<String> home,
        Set<PlaceClass> classes,
        List<String> alsoNamed,
        Optional<Position> near) {

    /// Nothing is known but the toponym.
    public static final ResolutionContext NONE =
            new ResolutionContext(
                    Optional.empty(), Optional.empty(), Set.of(), List.of(), Optional.empty());

    public ResolutionContext {
        home = home.map(country -> country.toUpperCase(Locale.ROOT));
        classes = Set.copyOf(classes);
        alsoNamed = List.copyOf(alsoNamed);
    }

    public ResolutionContext at(Instant instant) {
        return new ResolutionContext(Optional.of(instant), home, classes, alsoNamed, near);
    }

    public ResolutionContext home(String country) {
        return new ResolutionContext(at, Optional.of(country), classes, alsoNamed, near);
    }

    public ResolutionContext classes(PlaceClass... wanted) {
        return new ResolutionContext(at, home, Set.of(wanted), alsoNamed, near);
    }

    public ResolutionContext alsoNamed(List<String> toponyms) {
        return new ResolutionContext(at, home, classes, toponyms, near);
    }

    public ResolutionContext near(Position position) {
        return new ResolutionContext(at, home, classes, alsoNamed, Optional.of(position));
    }
}
