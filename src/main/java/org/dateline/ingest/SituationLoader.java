package org.dateline.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.event.DataState;
import org.dateline.event.EventStore;
import org.dateline.event.Rejection;
import org.dateline.event.Revision;
import org.dateline.event.StoreUnavailable;
import org.dateline.gazetteer.Gazetteer;

/// Loads every situation below a folder into the store. One broken folder never stops the others.
public final class SituationLoader {
    /// The author of what is read from files; no person has this name.
    public static final String AUTHOR = "files";

    private SituationLoader() {}

    /// Reads each folder that holds a file of a situation, in the order of their names, and appends
    /// what differs from the newest state.
    ///
    /// Where a file is absent, unreadable or no JSON, nothing that was loaded before is withdrawn:
    /// the newest state stays, with the new rejections beside it.
    public static List<LoadSummary> load(Path situations, Gazetteer gazetteer, EventStore store) {
        List<LoadSummary> summaries = new ArrayList<>();
        Set<String> loaded = new HashSet<>();
        for (Path folder : folders(situations)) {
            summaries.add(load(folder, gazetteer, store, loaded));
        }
        return summaries;
    }

    private static List<Path> folders(Path situations) {
        if (!Files.isDirectory(situations)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(situations)) {
            return entries.filter(SituationLoader::isSituation).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static boolean isSituation(Path folder) {
        return Stream.of(SituationFile.NAME, ReportsFile.NAME, EventsFile.NAME)
                .anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    private static LoadSummary load(
            Path folder, Gazetteer gazetteer, EventStore store, Set<String> loaded) {
        String name = String.valueOf(folder.getFileName());
        try {
            SituationReader.Reading reading = SituationReader.read(folder, gazetteer);
            DataState state = reading.state();
            if (!loaded.add(state.situation().id())) {
                return refused(
                        name,
                        "another folder holds a situation with this id; that one counts",
                        state.situation().id());
            }
            if (Writable.isReserved(state.situation().id())) {
                return refused(
                        name,
                        "no situation can have this id, a word that Dateline uses itself",
                        state.situation().id());
            }
            if (isSomebodys(state.situation().id(), store)) {
                return refused(
                        name,
                        "a situation of your own has this id, and is left as it is",
                        state.situation().id());
            }
            DataState wanted =
                    reading.wellFormed()
                            ? state
                            : store.latest(state.situation().id())
                                    .map(newest -> keeping(newest, state.rejections()))
                                    .orElse(state);
            return saved(name, wanted, store);
        } catch (RuntimeException failure) {
            return new LoadSummary(
                    name,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(new Rejection(name, 0, "", "could not be loaded: " + failure, "")));
        }
    }

    /// Where nothing can be saved, what was saved before is shown, and it stays read-only.
    private static LoadSummary saved(String name, DataState wanted, EventStore store) {
        try {
            Revision saved = store.save(wanted, AUTHOR, "Read from " + name);
            return new LoadSummary(
                    name, Optional.of(wanted), Optional.of(saved), wanted.rejections());
        } catch (StoreUnavailable unsaved) {
            List<Rejection> all = new ArrayList<>(wanted.rejections());
            all.add(new Rejection(name, 0, "", String.valueOf(unsaved.getMessage()), ""));
            return new LoadSummary(name, Optional.of(wanted), Optional.empty(), all);
        }
    }

    /// What was begun by another author than this loader belongs to them.
    private static boolean isSomebodys(String situation, EventStore store) {
        List<Revision> history = store.history(situation);
        return !history.isEmpty() && !history.getLast().author().equals(AUTHOR);
    }

    private static LoadSummary refused(String folder, String reason, String id) {
        return new LoadSummary(
                folder,
                Optional.empty(),
                Optional.empty(),
                List.of(new Rejection(SituationFile.NAME, 0, "/id", reason, id)));
    }

    private static DataState keeping(DataState newest, List<Rejection> rejections) {
        List<Rejection> all = new ArrayList<>(rejections);
        all.add(
                new Rejection(
                        EventsFile.NAME,
                        0,
                        "",
                        "a file of this situation could not be read whole; what was loaded before stays",
                        ""));
        return new DataState(
                newest.situation(),
                newest.revision(),
                newest.reports(),
                newest.events(),
                newest.bindings(),
                all);
    }
}
