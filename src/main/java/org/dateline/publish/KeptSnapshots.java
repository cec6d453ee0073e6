package org.dateline.publish;

import java.util.Optional;

/// Remembers the requests behind ids. It only appends; the same id always means the same request.
public interface KeptSnapshots {

    /// Writes nothing where the id is there already.
    void keep(KeptSnapshot snapshot);

    Optional<KeptSnapshot> find(String id);
}
