package org.dateline.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.event.BadStateFile;
import org.dateline.event.Change;
import org.dateline.event.DataState;
import org.dateline.event.EventStore;
import org.dateline.event.Fault;
import org.dateline.event.Rejection;
import org.dateline.event.Revision;
import org.dateline.event.Situation;
import org.dateline.event.StateFile;
import org.dateline.event.StateFileReader;

/// Situations as a whole: begin one, copy it, describe it anew, put it away, hand it on as a file.
///
/// A situation's id is made from its first title and never changes, since links name it; the title
/// does. Throws [org.dateline.event.StoreUnavailable] where the store cannot be written.
public final class Casebook {
    private static final int LONGEST_ID = 60;

    private final EventStore store;
    private final Writable writable;
    private final Clock clock;

    public Casebook(EventStore store, Writable writable, Clock clock) {
        this.store = store;
        this.writable = writable;
        this.clock = clock;
    }

    public boolean isWritable(String situation) {
        return writable.is(situation);
    }

    /// @see Writable#fault
    public Optional<Fault> fault() {
        return writable.fault();
    }

    public Instant now() {
        return clock.instant();
    }

    /// Begins a situation that holds nothing yet.
    ///
    /// @param wanted its id is ignored
    /// @return with its id
    public Situation create(Situation wanted, String author) {
        Situation begun = wanted.named(freeId(wanted.title()), wanted.title());
        store.commit(Change.describing(begun), OptionalLong.of(0), author, "Began the situation");
        return begun;
    }

    /// Copies the newest state; the history stays with the original.
    public Situation copy(String from, String title, String author) {
        DataState state = state(from);
        Situation copy = state.situation().named(freeId(title), title).archived(Optional.empty());
        Set<String> files =
                state.rejections().stream().map(Rejection::file).collect(Collectors.toSet());
        Change all =
                Change.describing(copy)
                        .withReports(state.reports())
                        .withEvents(state.events(), state.bindings())
                        .withRejections(files, state.rejections());
        store.commit(
                all,
                OptionalLong.of(0),
                author,
                "Copied from " + from + ", revision " + state.revision());
        return copy;
    }

    /// Gives a situation another title, summary, home area, period, zone or languages.
    ///
    /// @param basis the revision that the author saw
    public Revision describe(Situation anew, long basis, String author) {
        writable.check(anew.id());
        state(anew.id());
        return store.commit(
                Change.describing(anew),
                OptionalLong.of(basis),
                author,
                "Described the situation anew");
    }

    /// Takes a situation out of every list; nothing of it is lost.
    public Revision archive(String situation, String author) {
        writable.check(situation);
        Situation put =
                state(situation)
                        .situation()
                        .archived(Optional.of(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        return store.commit(
                Change.describing(put), OptionalLong.empty(), author, "Archived the situation");
    }

    public Revision bringBack(String situation, String author) {
        writable.check(situation);
        Situation back = state(situation).situation().archived(Optional.empty());
        return store.commit(
                Change.describing(back),
                OptionalLong.empty(),
                author,
                "Brought back from the archive");
    }

    /// Writes the newest state as one file.
    public void export(String situation, OutputStream out) throws IOException {
        StateFile.write(state(situation), out);
    }

    /// Takes a file over as a situation of its own, all or nothing. It keeps its id where that is
    /// free. Throws [BadStateFile] for a file that is none.
    public Situation open(Path file, String author) {
        try (var reader = new StateFileReader(file)) {
            Situation found = reader.situation();
            Situation taken =
                    isFree(found.id()) && idOf(found.id()).equals(found.id())
                            ? found
                            : found.named(freeId(found.title()), found.title());
            store.commit(reader.change(taken), OptionalLong.of(0), author, "Opened from a file");
            return taken;
        } catch (IllegalArgumentException twice) {
            throw new BadStateFile(
                    "The file holds a record twice, or one that cannot be: " + twice.getMessage());
        }
    }

    private DataState state(String situation) {
        return store.latest(situation)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no situation " + situation));
    }

    private boolean isFree(String id) {
        return writable.is(id) && store.history(id).isEmpty();
    }

    private String freeId(String title) {
        String base = idOf(title);
        String id = base;
        for (int n = 2; !isFree(id); n++) {
            id = base + "-" + n;
        }
        return id;
    }

    /// Lower-case letters, digits and hyphens.
    private static String idOf(String title) {
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_ID));
        String id = cut.replaceAll("^-+|-+$", "");
        return id.isEmpty() ? "situation" : id;
    }
}
