package org.dateline.report;

/// Who publishes.
///
/// @param id short and stable, unique in its situation, for example `vice`
/// @param name as readers know it
/// @param certainty how we know that this is the publisher
public record Source(String id, String name, Certainty certainty) {

    /// How the publisher of a text is known.
    public enum Certainty {
        STATED,
        INFERRED,
        UNKNOWN
    }
}
