package org.dateline;

import java.util.Comparator;
import java.util.function.Supplier;
import org.dateline.access.AuditEntry;
import org.dateline.access.Register;
import org.dateline.access.RegisterUnavailable;
import org.dateline.event.EventStore;
import org.dateline.event.Revision;
import org.dateline.event.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes every commit into the log: who, when, what, and through which door. What a killed process
/// did not come to write is made up for at the next start or commit, from the history of the store.
final class CommitLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("org.dateline.data");

    private final EventStore store;
    private final Register register;
    private final Supplier<String> door;
    private final EventStore.Listening listening;

    /// @param door through which a commit came that is made on this thread
    CommitLog(EventStore store, Register register, Supplier<String> door) {
        this.store = store;
        this.register = register;
        this.door = door;
        try {
            store.situations().forEach(situation -> catchUp(situation, Long.MAX_VALUE));
        } catch (RegisterUnavailable | StoreUnavailable e) {
            LOG.warn(
                    "Revisions that are not in the log yet are made up for later: {}",
                    e.getMessage());
        }
        listening = store.listen(this::committed);
    }

    /// Logs until the process ends.
    static void begin(EventStore store, Register register, Supplier<String> door) {
        new CommitLog(store, register, door);
    }

    private void catchUp(String situation, long before) {
        long known = register.newestRevision(situation);
        if (known >= before - 1) {
            return;
        }
        store.history(situation).stream()
                .filter(revision -> revision.number() > known && revision.number() < before)
                .sorted(Comparator.comparingLong(Revision::number))
                .forEach(revision -> register.log(entry(revision, "unknown")));
    }

    /// The commit stands already: a log that cannot be written now is made up for later.
    private void committed(Revision revision) {
        try {
            catchUp(revision.situation(), revision.number());
            register.log(entry(revision, door.get()));
        } catch (RuntimeException e) {
            LOG.error("Revision {} is not in the log yet", revision, e);
        }
    }

    private static AuditEntry entry(Revision revision, String door) {
        return new AuditEntry(
                0,
                revision.at(),
                revision.author(),
                door,
                "revision",
                revision.situation(),
                revision.number(),
                revision.reason());
    }

    @Override
    public void close() {
        listening.close();
    }
}
