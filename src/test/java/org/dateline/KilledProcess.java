package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import org.dateline.event.DataState;
import org.dateline.event.Database;
import org.dateline.event.EventStore;
import org.dateline.event.PostgresDatabase;
import org.dateline.event.Revision;
import org.dateline.event.SqliteFolder;
import org.dateline.event.StateDigest;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.ingest.Writable;
import org.dateline.intake.Intake;
import org.dateline.query.EventGenerator;
import org.dateline.query.IndexedEvents;
import org.dateline.query.RandomEdits;
import org.dateline.query.Situations;
import org.dateline.table.TableFile;
import org.dateline.table.TableLimits;

/// A process that opens a store, builds the index, and then edits and imports as fast as it can,
/// until it is killed. It says what it does, one line each, and ends each line with a full stop, so
/// that half a line is known as such.
final class KilledProcess {
    static final String EDITED = "generated";
    static final String IMPORTED = "import-";
    static final int ROWS = 1_500;

    private static final EventGenerator.Scale SCALE =
            new EventGenerator.Scale(1_000_000, 200, 100, 30, 60);
    private static final int STEPS_EACH = 9;

    private final EventStore store;
    private final Situations situations;
    private final Intake intake;
    private final EventGenerator generator = new EventGenerator(1, SCALE);
    private final SplittableRandom random;
    private final Path table;

    private KilledProcess(EventStore store, long seed, Path table) {
        this.store = store;
        this.situations = new Situations(store, IndexedEvents::new);
        this.intake =
                new Intake(
                        store,
                        new Writable(Set.of()),
                        Gazetteer.open(Path.of("geodata/gazetteer")),
                        Clock.systemUTC());
        this.random = new SplittableRandom(seed);
        this.table = table;
    }

    /// @param address a folder, or the JDBC address of a PostgreSQL database
    static Database database(String address) {
        return address.startsWith(PostgresDatabase.PREFIX)
                ? PostgresDatabase.at(address)
                : SqliteFolder.in(Path.of(address));
    }

    /// The table that is imported again and again, into a new situation each time.
    static void write(Path table) throws IOException {
        String[] towns = {"Almaty", "Aktau", "Zhanaozen", "Shymkent", "Taraz"};
        var text = new StringBuilder("id,date,place,type,source,notes\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(
                    "E%d,2022-01-%02d,%s,protest,Source %d,\"Something happened, for the %dth time\"\n"
                            .formatted(i, 1 + i % 9, towns[i % towns.length], i % 7, i));
        }
        Files.writeString(table, text);
    }

    /// @param args address, seed, table
    public static void main(String[] args) throws IOException {
        EventStore store = database(args[0]).open(Clock.systemUTC());
        new KilledProcess(store, Long.parseLong(args[1]), Path.of(args[2])).work();
    }

    private void work() throws IOException {
        for (String id : situations.ids()) {
            DataState served = situations.newest(id).orElseThrow().state();
            say("serves " + id + " " + served.revision() + " " + StateDigest.of(served));
        }
        store.listen(revision -> situations.refresh(revision.situation()));
        say("ready");
        while (true) {
            if (situations.newest(EDITED).isEmpty()) {
                acknowledge(
                        store.commit(
                                new RandomEdits(2, generator, 0).first(),
                                OptionalLong.of(0),
                                "process",
                                "first"));
            } else if (random.nextInt(6) == 0) {
                take();
            } else {
                edit();
            }
        }
    }

    private void edit() {
        DataState now = situations.newest(EDITED).orElseThrow().state();
        int used = 60 + Math.toIntExact(now.revision()) * STEPS_EACH;
        var edits = new RandomEdits(random.nextLong(), generator, used);
        say("edits");
        acknowledge(
                store.commit(
                        edits.next(now), OptionalLong.of(now.revision()), "process", "edited"));
    }

    private void take() throws IOException {
        String id = IMPORTED + (situations.ids().size() + situations.archived().size());
        TableFile file = TableFile.of(table, "table.csv", TableLimits.USUAL);
        DataState like = situations.newest(EDITED).orElseThrow().state();
        say("imports " + id);
        Optional<Revision> revision =
                intake.run(
                                file,
                                intake.guess(file),
                                like.situation().named(id, id),
                                false,
                                "process",
                                (stage, share) -> true)
                        .revision();
        acknowledge(revision.orElseThrow());
    }

    private void acknowledge(Revision revision) {
        say("acknowledges " + revision.situation() + " " + revision.number());
        DataState served = situations.newest(revision.situation()).orElseThrow().state();
        say(
                "serves "
                        + revision.situation()
                        + " "
                        + served.revision()
                        + " "
                        + StateDigest.of(served));
    }

    private static void say(String what) {
        System.out.println(what + " .");
        System.out.flush();
    }
}
