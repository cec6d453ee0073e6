package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.dateline.event.DataState;
import org.dateline.event.Database;
import org.dateline.event.EventStore;
import org.dateline.event.Revision;
import org.dateline.event.SqliteFolder;
import org.dateline.event.StateDigest;
import org.dateline.query.Events;
import org.dateline.query.IndexedEvents;
import org.dateline.query.Selection;
import org.dateline.query.Situations;

/// Kills processes that write to one store, at moments out of a seed, and looks after each of them
/// whether every revision that was acknowledged is there byte for byte, none is there by half, and
/// what would be served is what is stored.
final class Kills {
    /// What the process is at when it is killed.
    enum Moment {
        START,
        IMPORT,
        EDIT
    }

    private final String address;
    private final Path table;
    private final SplittableRandom random;
    private final Map<String, TreeMap<Long, String>> acknowledged = new TreeMap<>();
    private final Map<Moment, Integer> kills = new EnumMap<>(Moment.class);
    private final List<String> losses = new ArrayList<>();
    private int cutOff;
    private int stoodUnsaid;
    private long startMillis = 1_500;
    private long importMillis = 400;

    /// @param address of an empty store: a folder, or the JDBC address of a PostgreSQL database
    Kills(String address, Path scratch, long seed) throws IOException {
        this.address = address;
        this.table = scratch.resolve("table.csv");
        this.random = new SplittableRandom(seed);
        KilledProcess.write(table);
    }

    /// Empty where nothing was lost.
    List<String> losses() {
        return List.copyOf(losses);
    }

    int count() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    int revisions() {
        return acknowledged.values().stream().mapToInt(TreeMap::size).sum();
    }

    /// One sentence with every figure.
    String told() {
        return "%d kills (%d at the start, %d in an import, %d in an edit): %,d acknowledged revisions of %d situations; %d imports and edits cut off, %d of them stood whole though nobody was told"
                .formatted(
                        count(),
                        kills.getOrDefault(Moment.START, 0),
                        kills.getOrDefault(Moment.IMPORT, 0),
                        kills.getOrDefault(Moment.EDIT, 0),
                        revisions(),
                        acknowledged.size(),
                        cutOff,
                        stoodUnsaid);
    }

    void kill(Moment moment) throws Exception {
        KilledLife life = new KilledLife(address, random.nextLong(), table);
        try {
            switch (moment) {
                case START -> Thread.sleep(random.nextLong(startMillis * 5 / 4));
                case IMPORT -> {
                    startMillis = life.await("ready"::equals, 1);
                    life.await(line -> line.startsWith("imports "), 1);
                    Thread.sleep(random.nextLong(importMillis * 5 / 4));
                }
                case EDIT -> {
                    startMillis = life.await("ready"::equals, 1);
                    life.await("edits"::equals, 1 + random.nextInt(12));
                    Thread.sleep(0, random.nextInt(1_000_000));
                    Thread.sleep(random.nextLong(12));
                }
            }
        } finally {
            life.kill();
        }
        kills.merge(moment, 1, Integer::sum);
        check(life.said());
    }

    /// Where something else than the process is killed.
    ///
    /// @param kill what ends it
    /// @param again what starts it
    void killServer(Step kill, Step again) throws Exception {
        KilledLife life = new KilledLife(address, random.nextLong(), table);
        try {
            life.await("edits"::equals, 5 + random.nextInt(5));
            Thread.sleep(random.nextLong(30));
            kill.go();
            Thread.sleep(50);
        } finally {
            life.kill();
        }
        again.go();
        kills.merge(Moment.EDIT, 1, Integer::sum);
        check(life.said());
    }

    interface Step {
        void go() throws Exception;
    }

    private void check(List<String> said) throws Exception {
        Map<String, Long> told = new HashMap<>();
        Set<String> imports = new HashSet<>();
        boolean busy = false;
        for (String line : said) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "acknowledges" -> {
                    told.put(words[1], Long.parseLong(words[2]));
                    acknowledged
                            .computeIfAbsent(words[1], id -> new TreeMap<>())
                            .put(Long.parseLong(words[2]), "");
                    busy = false;
                }
                case "serves" ->
                        acknowledged
                                .computeIfAbsent(words[1], id -> new TreeMap<>())
                                .merge(Long.parseLong(words[2]), words[3], this::same);
                case "imports" -> {
                    imports.add(words[1]);
                    busy = true;
                }
                case "edits" -> busy = true;
                default -> {}
            }
        }
        cutOff += busy ? 1 : 0;
        imports.add(KilledProcess.EDITED);
        look(imports, busy);
    }

    private String same(String before, String now) {
        if (!before.isEmpty() && !before.equals(now)) {
            losses.add("a process served a revision otherwise than another one");
        }
        return now;
    }

    /// Looks at some situations, as a start after the kill would find them.
    private void look(Set<String> touched, boolean busy) throws Exception {
        Database database = KilledProcess.database(address);
        try {
            EventStore store = database.open(Clock.systemUTC());
            whole(database);
            int unsaid = 0;
            Map<String, Long> newest = store.newest();
            var situations = new Situations(store, IndexedEvents::new);
            for (String id : touched) {
                TreeMap<Long, String> known = acknowledged.getOrDefault(id, new TreeMap<>());
                long last = known.isEmpty() ? 0 : known.lastKey();
                long found = newest.getOrDefault(id, 0L);
                if (found < last) {
                    losses.add(id + " lost revisions " + (found + 1) + " to " + last);
                    continue;
                }
                unsaid += Math.toIntExact(found - last);
                if (found > 0) {
                    consider(store, situations, id, found, known);
                }
            }
            if (unsaid > (busy ? 1 : 0)) {
                losses.add(unsaid + " revisions that nobody was told of");
            }
            stoodUnsaid += unsaid;
        } finally {
            close(database);
        }
    }

    private void consider(
            EventStore store,
            Situations situations,
            String id,
            long newest,
            TreeMap<Long, String> known) {
        List<Revision> history = store.history(id);
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).number() != newest - i) {
                losses.add(id + " lacks a revision: " + history);
            }
        }
        // the youngest ones; all of them in the end
        known.descendingMap().entrySet().stream()
                .limit(10)
                .forEach(entry -> compare(store, id, entry.getKey(), entry.getValue()));
        DataState stored = store.at(id, newest).orElseThrow();
        known.put(newest, StateDigest.of(stored));
        Events served = situations.newest(id).orElseThrow();
        if (!StateDigest.of(served.state()).equals(StateDigest.of(stored))
                || served.block(Selection.EVERYTHING).bytes().length == 0
                || !served.state().equals(stored)) {
            losses.add(id + " is not served as it is stored");
        }
        if (id.startsWith(KilledProcess.IMPORTED)
                && (stored.events().size() != KilledProcess.ROWS
                        || stored.bindings().size() != KilledProcess.ROWS
                        || history.getLast().changes()
                                != 1
                                        + stored.reports().size()
                                        + stored.events().size()
                                        + stored.bindings().size())) {
            losses.add(id + " is half an import: " + stored.events().size() + " events");
        }
    }

    private void compare(EventStore store, String id, long number, String digest) {
        Optional<DataState> state = store.at(id, number);
        if (state.isEmpty()) {
            losses.add(id + " lacks revision " + number);
        } else if (!digest.isEmpty() && !digest.equals(StateDigest.of(state.get()))) {
            losses.add(id + " holds revision " + number + " otherwise than it was acknowledged");
        }
    }

    /// Every revision that was ever acknowledged.
    void lookAtAll() throws Exception {
        Database database = KilledProcess.database(address);
        try {
            EventStore store = database.open(Clock.systemUTC());
            acknowledged.forEach(
                    (id, known) ->
                            known.forEach((number, digest) -> compare(store, id, number, digest)));
        } finally {
            close(database);
        }
    }

    /// SQLite's own look at every page and key.
    private void whole(Database database) throws SQLException, IOException {
        if (!(database instanceof SqliteFolder)) {
            return;
        }
        try (var connection = database.source().getConnection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("pragma quick_check")) {
                if (!rows.next() || !rows.getString(1).equals("ok")) {
                    losses.add("the database is damaged");
                }
            }
            try (var rows = statement.executeQuery("pragma foreign_key_check")) {
                if (rows.next()) {
                    losses.add("a record is there without its revision");
                }
            }
        }
        try (var files = Files.list(Path.of(address))) {
            files.filter(file -> file.toString().endsWith(".part"))
                    .forEach(file -> losses.add("half a file is left: " + file.getFileName()));
        }
    }

    private static void close(Database database) throws Exception {
        if (database instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
