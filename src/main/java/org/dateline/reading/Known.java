package org.dateline.reading;

import java.util.List;
import org.dateline.gazetteer.Bearer;
import org.dateline.gazetteer.PlaceClass;
import org.dateline.gazetteer.Toponym;

/// What the gazetteer knows of a name before anybody asks which place is meant.
///
/// @param widest the widest class of place that bears it
/// @param people of the largest place that bears it
/// @param demonym whether it is what the people of a country or region are called
/// @param code whether it is an abbreviation or code and no word
/// @param foreign whether it is known only as another spelling
record Known(
        List<Bearer> bearers,
        PlaceClass widest,
        long people,
        boolean demonym,
        boolean code,
        boolean foreign) {

    Known {
        bearers = List.copyOf(bearers);
    }

    /// @param bearers at least one
    static Known of(List<Bearer> bearers) {
        PlaceClass widest = bearers.getFirst().place().placeClass();
        long people = 0;
        boolean demonym = false;
        boolean code = true;
        boolean foreign = true;
        for (Bearer bearer : bearers) {
            PlaceClass placeClass = bearer.place().placeClass();
            Toponym.Usage usage = bearer.name().usage();
            widest = placeClass.compareTo(widest) < 0 ? placeClass : widest;
            people = Math.max(people, bearer.place().population().orElse(0));
            demonym |= usage == Toponym.Usage.DEMONYM;
            code &= usage == Toponym.Usage.CODE;
            foreign &= usage == Toponym.Usage.SPELLING;
        }
        return new Known(bearers, widest, people, demonym, code, foreign);
    }

    boolean isCountryOrLarger() {
        return widest.compareTo(PlaceClass.COUNTRY) <= 0;
    }

    boolean isRegion() {
        return widest == PlaceClass.REGION;
    }
}
