package org.dateline.publish;

import org.dateline.event.Situation;
import org.dateline.query.Events;
import org.dateline.snapshot.SnapshotId;
import org.dateline.snapshot.SnapshotRequest;

/// A snapshot request together with the one data state that it is drawn from.
///
/// @param request with its context at the revision of `events`
public record Commission(SnapshotRequest request, Events events) {

    public String id() {
        return SnapshotId.of(request, situation(), revision());
    }

    public Situation situation() {
        return events.state().situation();
    }

    public long revision() {
        return events.state().revision();
    }

    /// The canonical query string, revision included.
    public String query() {
        return new SnapshotQuery(situation()).write(request);
    }
}
