package org.dateline.editing;

import java.util.List;
import org.dateline.event.Binding;
import org.dateline.event.Location;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.report.Mention;

/// A toponym of a claim and how it comes to its place.
///
/// @param toponym as the report writes it
public record PlaceDraft(String toponym, Mention.Role role, Placing placing) {

    public sealed interface Placing {}

    /// The gazetteer says which place it is.
    ///
    /// @param within what it lies in, where that tells it from others; may be empty
    public record ByGazetteer(String within) implements Placing {}

    /// Somebody chose a place of the gazetteer.
    public record Chosen(String place) implements Placing {}

    /// Somebody pointed at the map.
    public record Pointed(Position position, SpatialPrecision precision) implements Placing {}

    /// It stays as it is stored.
    ///
    /// @param locations empty where it is not placed; several where claims were bound with more and
    ///   with less confidence
    public record Kept(List<Location> locations, List<Binding> receipts) implements Placing {
        public Kept {
            locations = List.copyOf(locations);
            receipts = List.copyOf(receipts);
        }
    }

    public static PlaceDraft at(String toponym) {
        return new PlaceDraft(toponym, Mention.Role.AT, new ByGazetteer(""));
    }

    public PlaceDraft placed(Placing how) {
        return new PlaceDraft(toponym, role, how);
    }
}
