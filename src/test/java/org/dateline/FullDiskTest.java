package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.dateline.event.Change;
import org.dateline.event.DataState;
import org.dateline.event.EventStore;
import org.dateline.event.Fault;
import org.dateline.event.Revision;
import org.dateline.event.Samples;
import org.dateline.event.SmallDisk;
import org.dateline.event.SqliteFolder;
import org.dateline.event.StoreUnavailable;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.ingest.Writable;
import org.dateline.intake.Intake;
import org.dateline.publish.KeptSnapshot;
import org.dateline.publish.SqlKeptSnapshots;
import org.dateline.query.IndexedEvents;
import org.dateline.query.Situations;
import org.dateline.table.TableFile;
import org.dateline.table.TableLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that fills up while somebody imports, edits and keeps a snapshot.
class FullDiskTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir Path folder;
    private final Gazetteer gazetteer = Gazetteer.open(Path.of("geodata/gazetteer"));

    @Test
    void what_was_acknowledged_is_served_and_what_was_refused_works_when_there_is_room()
            throws IOException {
        KilledProcess.write(folder.resolve("table.csv"));
        try (SmallDisk disk = SmallDisk.of(24)) {
            SqliteFolder data = SqliteFolder.in(disk.folder());
            EventStore store = data.open(CLOCK);
            store.save(Samples.state("kz", Samples.event("a", "A")), "Aigul", "load");
            var situations = new Situations(store, IndexedEvents::new);
            DataState before = situations.newest("kz").orElseThrow().state();
            store.listen(revision -> situations.refresh(revision.situation()));
            var kept = new SqlKeptSnapshots(data.source(), CLOCK);

            disk.fill(400 << 10);
            refuses(() -> imports(store));
            disk.fill(0);
            refuses(() -> edits(store));
            refuses(() -> kept.keep(snapshot()));

            assertThat(situations.ids()).containsExactly("kz");
            assertThat(situations.newest("kz").orElseThrow().state()).isEqualTo(before);
            assertThat(store.latest("kz")).contains(before);
            assertThat(store.situations()).containsExactly("kz");
            assertThat(kept.find("abcdefghijklmnop")).isEmpty();

            disk.empty();
            assertThat(edits(store).number()).isEqualTo(2);
            imports(store);
            kept.keep(snapshot());
            assertThat(kept.find("abcdefghijklmnop")).isPresent();
            assertThat(situations.ids()).containsExactly("kz", "table");
            assertThat(situations.newest("table").orElseThrow().state().events())
                    .hasSize(KilledProcess.ROWS);
        }
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        e -> assertThat(e.fault()).isIn(Fault.FULL, Fault.READ_ONLY));
    }

    private Optional<Revision> imports(EventStore store) throws IOException {
        var intake = new Intake(store, new Writable(Set.of()), gazetteer, CLOCK);
        TableFile file = TableFile.of(folder.resolve("table.csv"), "table.csv", TableLimits.USUAL);
        return intake.run(
                        file,
                        intake.guess(file),
                        Samples.situation("table"),
                        false,
                        "Aigul",
                        (stage, share) -> true)
                .revision();
    }

    private static Revision edits(EventStore store) {
        Change change =
                Change.of("kz")
                        .withEvents(
                                Samples.state("kz", Samples.event("a", "B")).events(),
                                Samples.state("kz").bindings());
        return store.commit(change, OptionalLong.of(1), "Aigul", "edited");
    }

    private static KeptSnapshot snapshot() {
        return new KeptSnapshot("abcdefghijklmnop", "kz", 1, 1, "situation=kz");
    }
}
