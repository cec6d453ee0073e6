package org.dateline.ingest;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dateline.event.Fault;

/// Says which situations may be written to: the shipped ones may not, they are read from their
/// files at every start. Whoever writes asks first.
public final class Writable {
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

    public boolean is(String situation) {
        return !shipped.get().contains(situation);
    }

    /// @throws ReadOnlySituation where it may not be written to
    public void check(String situation) {
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
