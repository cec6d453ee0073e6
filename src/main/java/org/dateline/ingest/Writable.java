package org.dateline.ingest;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dateline.event.Fault;

/// Says which situations may be written to: the shipped ones may not, they are read from their
/// files at every start. Whoever writes asks first.
public final class Writable {
    /// Words that stand in addresses beside ids of situations, or for Dateline itself: an address
    /// or an author named so would mean two things.
    private static final Set<String> RESERVED =
            Set.of(
                    "api",
                    "collections",
                    "conformance",
                    "embed",
                    "events",
                    "export",
                    "files",
                    "map",
                    "new",
                    "page",
                    "preview",
                    "snapshot");

    private final Supplier<Set<String>> shipped;
    private final Supplier<Optional<Fault>> fault;

    /// @param shipped ids of the situations that were read from files
    public Writable(Set<String> shipped) {
        this(() -> shipped, Optional::empty);
    }

    /// @param fault why nothing at all can be saved for the time being
    public Writable(Supplier<Set<String>> shipped, Supplier<Optional<Fault>> fault) {
        this.shipped = shipped;
        this.fault = fault;
    }

    /// Whether no situation can have this id.
    public static boolean isReserved(String id) {
        return RESERVED.contains(id);
    }

    public boolean is(String situation) {
        return !isReserved(situation) && !shipped.get().contains(situation);
    }

    /// @throws ReadOnlySituation where it may not be written to
    /// @throws IllegalArgumentException where no situation can have this id
    public void check(String situation) {
        if (isReserved(situation)) {
            throw new IllegalArgumentException(
                    "No situation can have the id \""
                            + situation
                            + "\": Dateline uses this word itself. Choose another one");
        }
        if (!is(situation)) {
            throw new ReadOnlySituation(situation);
        }
    }

    /// Why nothing can be saved for the time being, to be told before somebody tries; empty where
    /// nothing is known to be in the way.
    public Optional<Fault> fault() {
        return fault.get();
    }
}
