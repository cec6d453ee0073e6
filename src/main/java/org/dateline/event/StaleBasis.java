package org.dateline.event;

import java.util.List;

/// Somebody else changed what a change rests on. Nothing was written; read the newest revision,
/// decide, and commit again with it as the basis.
public final class StaleBasis extends RuntimeException {
    private final transient Revision newest;
    private final transient List<String> records;

    /// @param records what was changed meanwhile, as kind and id: `event almaty-airport`
    public StaleBasis(Revision newest, List<String> records) {
        super(
                "Changed meanwhile in revision "
                        + newest.number()
                        + ": "
                        + String.join(", ", records));
        this.newest = newest;
        this.records = List.copyOf(records);
    }

    /// The newest revision of the situation.
    public Revision newest() {
        return newest;
    }

    /// What was changed meanwhile, as kind and id: `event almaty-airport`.
    public List<String> records() {
        return records;
    }
}
