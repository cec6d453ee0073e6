package org.dateline.ingest;

import java.util.Set;

/// Says which situations may be written to: the shipped ones may not, they are read from their
/// files at every start. Whoever writes asks first.
public final class Writable {
    private final Set<String> shipped;

    /// @param shipped ids of the situations that were read from files
    public Writable(Set<String> shipped) {
        this.shipped = Set.copyOf(shipped);
    }

    public boolean is(String situation) {
        return !shipped.contains(situation);
    }

    /// @throws ReadOnlySituation where it may not be written to
    public void check(String situation) {
        if (!is(situation)) {
            throw new ReadOnlySituation(situation);
        }
    }
}
