package org.dateline.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dateline.event.Category;
import org.dateline.geo.Position;
import org.dateline.report.Figure;
import org.dateline.time.When;

/// What one row says, before its toponyms are bound.
///
/// @param id of the event to be
/// @param when read in the situation's zone
/// @param place where it was, empty for a row that names none
/// @param ends origin and destination, both or none
record Draft(
        long line,
        String id,
        Category category,
        String title,
        String says,
        Optional<When> when,
        Optional<Spot> place,
        List<Spot> ends,
        Told told,
        Optional<String> attributedTo,
        Optional<Figure> figure) {

    Draft {
        ends = List.copyOf(ends);
    }

    /// A hash of all but the line.
    int said() {
        return Objects.hash(
                id, category, title, says, when, place, ends, told, attributedTo, figure);
    }

    /// A place as the row gives it.
    ///
    /// @param toponym as written; empty for bare coordinates
    /// @param key what is asked of the gazetteer: the toponym, and after commas what it lies in
    record Spot(
            String toponym,
            String key,
            Optional<Position> position,
            Optional<Scheme.Known> known) {}

    /// Who says so, as far as the row tells.
    record Told(
            Optional<String> source,
            Optional<String> title,
            Optional<String> link,
            Optional<String> published) {

        boolean isNobody() {
            return source.isEmpty() && title.isEmpty() && link.isEmpty();
        }
    }
}
