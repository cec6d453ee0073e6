package org.dateline.intake;

import java.util.Optional;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;

/// Notices where longitude and latitude of a file seem to be swapped: most positions lie outside of
/// the situation's area, and would lie in it the other way round.
final class AxisCheck {
    private final Extent area;
    private long positions;
    private long outside;
    private long insideSwapped;

    AxisCheck(Extent area) {
        this.area = area;
    }

    void add(Draft draft) {
        draft.place().flatMap(Draft.Spot::position).ifPresent(this::add);
    }

    private void add(Position p) {
        positions++;
        if (!area.contains(p)) {
            outside++;
            boolean fits = Math.abs(p.lon()) <= 90 && area.contains(new Position(p.lat(), p.lon()));
            insideSwapped += fits ? 1 : 0;
        }
    }

    Optional<String> note() {
        if (positions > 0 && insideSwapped * 2 > positions) {
            return Optional.of(
                    "Longitude and latitude seem to be swapped: %d of %d positions lie in the situation's area only the other way round."
                            .formatted(insideSwapped, positions));
        }
        return positions > 0 && outside * 2 > positions
                ? Optional.of(
                        "%d of %d positions lie outside of the situation's area."
                                .formatted(outside, positions))
                : Optional.empty();
    }
}
