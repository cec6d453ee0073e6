package org.dateline.publish;

/// A request that can be asked for by its id for ever.
///
/// @param revision the data state that it was made from
/// @param painter version of the painter that the id stands for
/// @param request canonical query string of [SnapshotQuery]
public record KeptSnapshot(
        String id, String situation, long revision, int painter, String request) {}
